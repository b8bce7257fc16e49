//! Patterns of statements, compared so that a yes is certain.

use iam_policy::glob::{self, Symbol};
use iam_policy::{Action, Version};

use crate::resource_pattern::{covers_resource, symbols};

/// A pattern of actions or of resources.
#[derive(Clone, Debug)]
pub(super) struct Pattern<'p> {
    /// As it is written.
    pub(super) text: &'p str,
    version: Version,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    /// It matches everything.
    Everything,
    /// It matches the texts of these symbols. Variables are any text.
    Symbols {
        symbols: Vec<Symbol>,
        /// Whether it matches all of these texts, as IAM defines it.
        is_exact: bool,
    },
    /// What it matches isn't known here.
    Unknown,
}

impl<'p> Pattern<'p> {
    pub(super) fn action(text: &'p str, version: Version) -> Self {
        let lower = text.to_ascii_lowercase();
        let kind = match Action::parse(&lower) {
            _ if matches!(text, "*" | "*:*") => Kind::Everything,
            Some(_) => Kind::Symbols { symbols: glob::pattern(&lower), is_exact: true },
            None => Kind::Unknown,
        };
        Self { text, version, kind }
    }

    pub(super) fn resource(text: &'p str, version: Version) -> Self {
        let has_variables = text.contains("${");
        let kind = if text == "*" {
            Kind::Everything
        } else if text.starts_with("arn:") && (!has_variables || version == Version::V2012) {
            let symbols = symbols(text);
            let is_literal = |part: &[Symbol]| part.iter().all(|symbol| matches!(symbol, Symbol::Literal(_)));
            // IAM doesn't define wildcards in the first part and in the service.
            let is_defined =
                glob::parts(&symbols).is_some_and(|parts| is_literal(parts[0]) && is_literal(parts[2]));
            Kind::Symbols { is_exact: is_defined && !has_variables, symbols }
        } else {
            Kind::Unknown
        };
        Self { text, version, kind }
    }

    /// Whether it certainly matches everything that another one matches, or may match.
    pub(super) fn covers(&self, narrow: &Self) -> bool {
        if self.is_same(narrow) {
            return true;
        }
        match (&self.kind, &narrow.kind) {
            (Kind::Everything, _) => true,
            (Kind::Symbols { symbols, is_exact: true }, Kind::Symbols { symbols: narrow, .. }) => {
                covers_resource(symbols, narrow)
            }
            _ => false,
        }
    }

    /// Whether both may match the same text.
    pub(super) fn meets(&self, other: &Self) -> bool {
        match (&self.kind, &other.kind) {
            // As a whole: whether a wildcard reaches into another part of an ARN isn't defined.
            (Kind::Symbols { symbols, .. }, Kind::Symbols { symbols: other, .. }) => {
                glob::meet(symbols, other).is_some()
            }
            _ => true,
        }
    }

    /// Whether it is certain of each text whether it matches.
    pub(super) fn is_defined(&self) -> bool {
        matches!(self.kind, Kind::Everything | Kind::Symbols { is_exact: true, .. })
    }

    pub(super) fn is_everything(&self) -> bool {
        matches!(self.kind, Kind::Everything)
    }

    /// The symbols; none if it isn't known what it matches.
    pub(super) fn symbols(&self) -> &[Symbol] {
        match &self.kind {
            Kind::Everything => &[Symbol::Many],
            Kind::Symbols { symbols, .. } => symbols,
            Kind::Unknown => &[],
        }
    }

    /// Whether they match the same, whatever that is.
    fn is_same(&self, other: &Self) -> bool {
        self.text == other.text && (self.version == other.version || !self.text.contains("${"))
    }
}

#[cfg(test)]
mod tests {
    use iam_policy::Version::{V2008, V2012};

    use super::Pattern;

    #[test]
    fn only_what_certainly_matches_everything_of_another_covers_it() {
        let covers =
            |broad, narrow| Pattern::resource(broad, V2012).covers(&Pattern::resource(narrow, V2012));
        assert!(covers("*", "arn:aws:s3:::a") && covers("*", "stage/abc") && covers("*", "arn:aws:s3:::${x"));
        assert!(covers("arn:aws:s3", "arn:aws:s3:::home/${aws:username}/*"));
        assert!(covers("arn:aws:s3:::${aws:username}", "arn:aws:s3:::${aws:username}"));
        assert!(!covers("arn:aws:s3:::${aws:username}", "arn:aws:s3:::alice"));
        // A variable may have an empty value.
        assert!(!covers("arn:aws:s3:::a?*", "arn:aws:s3:::a${aws:username}"));
        assert!(!covers("arn:aws:*:::a", "arn:aws:s3:::a") && covers("arn:aws:*:::a", "arn:aws:*:::a"));
        assert!(!covers("arn:aws:s3:::*", "*"));
    }

    #[test]
    fn a_variable_is_none_in_the_old_version() {
        let home = "arn:aws:s3:::home/${aws:username}";
        let (old, new) = (Pattern::resource(home, V2008), Pattern::resource(home, V2012));
        assert!(old.covers(&old) && !new.covers(&old) && !old.covers(&new));
    }

    #[test]
    fn actions_are_compared_in_any_case() {
        let action = |text| Pattern::action(text, V2012);
        assert!(action("S3:get*").covers(&action("s3:GetObject")) && action("*:*").covers(&action("*")));
        assert!(!action("s3:*").covers(&action("*")) && !action("s3:Get*").meets(&action("s3:Put*")));
        assert!(!action("s?:*").covers(&action("s3:Get")) && action("s?:*").meets(&action("s3:Get")));
    }
}
