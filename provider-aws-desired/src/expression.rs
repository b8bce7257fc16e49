//! Texts with references to other resources: `${channel.Arn}`.

use std::fmt;
use std::ops::Range;

use crate::problem::Problem;

/// A text in which values of other resources are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    /// The parts, one after another.
    pub parts: Vec<Part>,
}

/// A part of an expression. `Debug` shows no text, which may be secret.
#[derive(Clone, PartialEq, Eq)]
pub enum Part {
    /// A text as it is.
    Text(String),
    /// The value of another resource.
    Reference(Reference),
}

/// A value of another resource of the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    /// The name of the resource in the file.
    pub resource: String,
    /// The names of the property and of what is within it; empty for the identifier.
    pub path: Vec<String>,
}

impl Expression {
    /// Reads a text: `${name}` is the identifier of a resource, `${name.Property.Member}` a value of it, and `$${` a `${`
    /// as it is.
    pub(crate) fn parse(text: &str, place: &Range<usize>) -> Result<Self, Problem> {
        let mut expression = Self { parts: Vec::new() };
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("${") {
            if let Some(before) = before.strip_suffix('$') {
                expression.push(before);
                expression.push("${");
                rest = after;
                continue;
            }
            let Some((reference, after)) = after.split_once('}') else {
                let message = "found `${` without `}`, expected a reference such as `${channel.Arn}`";
                return Err(Problem::new(place, message).help("write `$${` for a text with `${`"));
            };
            expression.push(before);
            expression.parts.push(Part::Reference(Reference::parse(reference, place)?));
            rest = after;
        }
        expression.push(rest);
        Ok(expression)
    }

    /// Adds a text as it is.
    fn push(&mut self, text: &str) {
        match self.parts.last_mut() {
            _ if text.is_empty() => {}
            Some(Part::Text(last)) => last.push_str(text),
            _ => self.parts.push(Part::Text(text.to_owned())),
        }
    }

    /// The references, in order.
    pub fn references(&self) -> impl Iterator<Item = &Reference> {
        self.parts.iter().filter_map(|part| match part {
            Part::Reference(reference) => Some(reference),
            Part::Text(_) => None,
        })
    }
}

impl Reference {
    fn parse(text: &str, place: &Range<usize>) -> Result<Self, Problem> {
        let mut names = text.split('.').map(str::trim);
        let resource = names.next().unwrap_or_default().to_owned();
        let path: Vec<String> = names.map(str::to_owned).collect();
        if resource.is_empty() || path.iter().any(String::is_empty) {
            let message = format!(
                "found `${{{text}}}`, expected a resource and its property, as in `${{channel.Arn}}`"
            );
            return Err(Problem::new(place, message).help("write `$${` for a text with `${`"));
        }
        Ok(Self { resource, path })
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(_) => f.write_str("text"),
            Self::Reference(reference) => fmt::Display::fmt(reference, f),
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "${{{}", self.resource)?;
        self.path.iter().try_for_each(|name| write!(f, ".{name}"))?;
        f.write_str("}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Expression, Part};

    fn parts(text: &str) -> Vec<String> {
        let expression = Expression::parse(text, &(0..0)).expect("an expression");
        let parts = expression.parts.iter().map(|part| match part {
            Part::Text(text) => format!("text {text}"),
            Part::Reference(reference) => reference.to_string(),
        });
        parts.collect()
    }

    #[test]
    fn references_are_among_text() {
        assert_eq!(parts("plain"), ["text plain"]);
        assert_eq!(parts("${a}"), ["${a}"]);
        assert_eq!(parts("x${a.B.C}y${d.E}"), ["text x", "${a.B.C}", "text y", "${d.E}"]);
        assert_eq!(parts("$${a} costs 5$"), ["text ${a} costs 5$"]);
        assert!(parts("").is_empty());
    }

    #[test]
    fn what_is_no_reference_is_a_problem_that_says_how_to_write_it() {
        for text in ["${", "${a", "${}", "${.A}", "${a.}", "${a..B}"] {
            let problem = Expression::parse(text, &(3..7)).expect_err("no reference");
            assert_eq!(problem.place, 3..7);
            assert!(problem.help.expect("a help").contains("$${"), "{text}");
        }
    }
}
