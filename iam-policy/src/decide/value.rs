//! What conditions compare besides text. Each reading is `None` where the text is none, or may be read in two ways.

mod base64;
mod decimal;
mod instant;
mod network;

pub(super) use base64::canonical_base64;
pub(super) use decimal::Decimal;
pub(super) use instant::Instant;
pub(super) use network::Network;

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
