//! What a linked program needs, read from it: see `link.rs` for what is in it, and why.

mod evidence;
mod program;

pub use evidence::{Evidence, EvidenceError};
pub use program::ProgramError;
