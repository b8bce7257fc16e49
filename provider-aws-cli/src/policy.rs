//! IAM policies: which operations they are for, how they are emitted, printed and checked.

pub mod attachment;
pub mod check;
pub mod emitter;
pub mod id;
pub mod operation;
pub mod output;
