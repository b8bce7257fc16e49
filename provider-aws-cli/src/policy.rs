//! IAM policies: which operations they are for, how they are emitted, printed, checked and compared.

pub mod attachment;
pub mod check;
pub mod difference;
pub mod emitter;
pub mod file;
pub mod finding;
pub mod id;
pub mod layers;
pub mod operation;
pub mod output;
pub mod sarif;
pub mod wanted;
