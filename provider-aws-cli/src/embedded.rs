//! The resource specs of this repository and the IAM reference of their services, as `build.rs` embeds them.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
