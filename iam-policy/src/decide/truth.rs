//! Yes, no, and what cannot be told, with the reason.

use super::Doubt;

/// Whether something holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Truth {
    Yes,
    No,
    Unknown(Doubt),
}

impl Truth {
    /// A yes that is in doubt if there is one.
    pub(super) fn unless(doubt: Option<Doubt>) -> Self {
        doubt.map_or(Self::Yes, Self::Unknown)
    }

    /// One no decides, whatever is in doubt beside it.
    pub(super) fn all(truths: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::Yes;
        for truth in truths {
            match (truth, &all) {
                (Self::No, _) => return Self::No,
                (Self::Unknown(doubt), Self::Yes) => all = Self::Unknown(doubt),
                _ => {}
            }
        }
        all
    }

    /// One yes decides, whatever is in doubt beside it.
    pub(super) fn any(truths: impl IntoIterator<Item = Self>) -> Self {
        !Self::all(truths.into_iter().map(|truth| !truth))
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            unknown @ Self::Unknown(_) => unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}
