//! What a linked program requires, read from the records in its file: see [`cloud_control::linked`].

mod evidence;
mod libraries;
mod program;

pub use evidence::{Evidence, EvidenceError};
pub use program::ProgramError;
