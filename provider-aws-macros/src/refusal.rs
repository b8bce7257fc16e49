//! Why policies don't allow an operation, in words.

use std::fmt;

use iam_policy::Doubt;

/// Why policies don't allow an operation: at least one reason.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Refusal {
    reasons: Vec<Reason>,
    misspellings: Vec<Misspelling>,
}

/// Actions that aren't allowed for the same cause.
#[derive(Debug, PartialEq, Eq)]
struct Reason {
    actions: Vec<String>,
    cause: Cause,
}

/// Why an action isn't allowed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// No statement allows the action on the resource.
    Missing { resource: String },
    /// A statement denies the action.
    Denied { statement: String },
    /// Whether a statement allows or denies the action isn't known at compile time.
    Undecided { statement: String, doubt: Doubt },
}

/// An action in a policy that is likely meant for a required action.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Misspelling {
    pub(crate) written: String,
    pub(crate) statement: String,
    pub(crate) meant: String,
}

impl Refusal {
    pub(crate) fn is_empty(&self) -> bool {
        self.reasons.is_empty()
    }

    /// Whether no action is missing or denied.
    pub(crate) fn is_undecided(&self) -> bool {
        self.reasons.iter().all(|reason| matches!(reason.cause, Cause::Undecided { .. }))
    }

    pub(crate) fn push(&mut self, action: &str, cause: Cause) {
        let action = action.to_owned();
        match self.reasons.iter_mut().find(|reason| reason.cause == cause) {
            Some(reason) if reason.actions.contains(&action) => {}
            Some(reason) => reason.actions.push(action),
            None => self.reasons.push(Reason { actions: vec![action], cause }),
        }
    }

    pub(crate) fn push_misspelling(&mut self, misspelling: Misspelling) {
        if !self.misspellings.contains(&misspelling) {
            self.misspellings.push(misspelling);
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, reason) in self.reasons.iter().enumerate() {
            write!(f, "{}{reason}", if index == 0 { "" } else { "; " })?;
        }
        for Misspelling { written, statement, meant } in &self.misspellings {
            write!(f, "; is `{written}` in {statement} a misspelling of `{meant}`?")?;
        }
        Ok(())
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let actions = code(&self.actions);
        let is_one = self.actions.len() == 1;
        match &self.cause {
            Cause::Missing { resource } => write!(f, "lacks {actions} on {resource}"),
            Cause::Denied { statement } => {
                write!(f, "{actions} {} denied by {statement}", if is_one { "is" } else { "are" })
            }
            Cause::Undecided { statement, doubt } => {
                write!(f, "{actions} {} on {statement}: ", if is_one { "depends" } else { "depend" })?;
                match doubt {
                    Doubt::Key(key) => {
                        write!(f, "the condition key `{}` isn't known at compile time", key.escape_debug())
                    }
                    Doubt::Variable(name) => {
                        let name = name.escape_debug();
                        write!(f, "the policy variable `${{{name}}}` isn't known at compile time")
                    }
                    doubt => doubt.fmt(f),
                }
            }
        }
    }
}

/// Texts as code, in words: `a`, `b` and `c`.
fn code(texts: &[String]) -> String {
    let code =
        |texts: &[String]| texts.iter().map(|text| format!("`{text}`")).collect::<Vec<String>>().join(", ");
    match texts {
        [first @ .., last] if !first.is_empty() => format!("{} and `{last}`", code(first)),
        texts => code(texts),
    }
}

#[cfg(test)]
mod tests {
    use iam_policy::Doubt;

    use super::{Cause, Misspelling, Refusal};

    #[test]
    fn actions_of_the_same_cause_are_one_reason() {
        let mut refusal = Refusal::default();
        let undecided = || Cause::Undecided {
            statement: "`Statement[1]`".to_owned(),
            doubt: Doubt::Key("a:Key".to_owned()),
        };
        refusal.push("a:One", undecided());
        assert!(refusal.is_undecided());
        refusal.push("a:Two", Cause::Denied { statement: "`Statement[0]`".to_owned() });
        for action in ["a:Two", "a:One", "a:Three"] {
            refusal.push(action, undecided());
        }
        let misspelling = || Misspelling {
            written: "a:Onne".to_owned(),
            statement: "`Statement[2]`".to_owned(),
            meant: "a:One".to_owned(),
        };
        refusal.push_misspelling(misspelling());
        refusal.push_misspelling(misspelling());
        assert!(!refusal.is_undecided());
        assert_eq!(
            refusal.to_string(),
            "`a:One`, `a:Two` and `a:Three` depend on `Statement[1]`: the condition key `a:Key` isn't known at \
             compile time; `a:Two` is denied by `Statement[0]`; is `a:Onne` in `Statement[2]` a misspelling of \
             `a:One`?"
        );
    }
}
