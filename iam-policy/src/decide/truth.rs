//! Yes, no, and unknown, with the reason.

use super::doubt::Doubt;

/// Whether something holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Truth {
    Yes,
    No,
    Unknown(Doubt),
}

impl Truth {
    /// Yes without a doubt, unknown with one.
    pub(super) fn unless(doubt: Option<Doubt>) -> Self {
        doubt.map_or(Self::Yes, Self::Unknown)
    }

    /// Whether all hold. One no decides, even if others are unknown.
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

    /// Whether any holds. One yes decides, even if others are unknown.
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
