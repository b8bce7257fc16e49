//! The specs of this folder, the schemas of their types, and the IAM reference of their services, as `build.rs` embeds
//! them.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
