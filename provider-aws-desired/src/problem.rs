//! What is wrong with a file, and where.

use std::ops::Range;

/// A finding in a file: where it is, what was found there, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The bytes of the file that it is about.
    pub place: Range<usize>,
    /// What was found, and what was expected.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Problem {
    pub(crate) fn new(place: &Range<usize>, message: impl Into<String>) -> Self {
        Self { place: place.clone(), message: message.into(), help: None }
    }

    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// The problem of a name that isn't known, with the known name that is most like it.
    pub(crate) fn unknown<'k>(
        place: &Range<usize>,
        message: impl Into<String>,
        name: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) -> Self {
        let likeness = |known: &str| strsim::jaro_winkler(&name.to_lowercase(), &known.to_lowercase());
        let known = known.into_iter().map(|known| (likeness(known), known));
        let closest = known.max_by(|(a, _), (b, _)| a.total_cmp(b));
        let problem = Self::new(place, message);
        match closest {
            Some((likeness, known)) if likeness > 0.75 => problem.help(format!("did you mean `{known}`?")),
            _ => problem,
        }
    }
}
