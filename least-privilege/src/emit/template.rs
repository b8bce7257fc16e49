//! Policies whose ARNs leave open what is known only where they are deployed.

use iam_policy::glob::{Symbol, pattern};
use iam_policy::{Attachment, Patterns, Policy, Statement, Version};

/// A policy that leaves open the partition, region and account of its resources, unless the target sets them.
///
/// [`policy`](Self::policy) has `*` for an open part. Terraform, CloudFormation and CDK refer to the
/// partition, region and account that they deploy to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyTemplate {
    /// The ARNs of the resources have `${Partition}`, `${Region}` and `${Account}` for open parts.
    statements: Vec<Statement>,
}

impl PolicyTemplate {
    pub(super) const fn new(statements: Vec<Statement>) -> Self {
        Self { statements }
    }

    /// The statements, with open parts in the ARNs of their resources.
    pub(crate) fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// The policy with `*` for each open part.
    #[must_use]
    pub fn policy(&self) -> Policy {
        self.with(|_| "*")
    }

    /// The largest number of characters that the policy has where it is deployed, without white space.
    #[must_use]
    pub fn size(&self) -> usize {
        self.with(OpenPart::longest).size()
    }

    /// Whether the policy is small enough for this attachment wherever it is deployed.
    #[must_use]
    pub fn fits(&self, attachment: Attachment) -> bool {
        self.size_as(attachment) <= attachment.limit()
    }

    /// The largest size that counts for an attachment. A session policy is passed as it is, so its open parts are `*`.
    pub(super) fn size_as(&self, attachment: Attachment) -> usize {
        match attachment {
            Attachment::Session => self.policy().size(),
            _ => self.size(),
        }
    }

    fn with(&self, value: impl Fn(OpenPart) -> &'static str) -> Policy {
        let mut statements = self.statements.clone();
        for statement in &mut statements {
            if let Patterns::Only(resources) = &mut statement.resources {
                for resource in resources {
                    let pieces = pieces(resource).map(|piece| match piece {
                        Piece::Text(text) => text,
                        Piece::Open(part) => value(part),
                    });
                    *resource = pieces.collect();
                }
            }
        }
        Policy { version: Version::V2012, id: None, statements }
    }
}

/// A part of an ARN that can be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum OpenPart {
    Partition,
    Region,
    Account,
}

impl OpenPart {
    pub(crate) const ALL: [Self; 3] = [Self::Partition, Self::Region, Self::Account];

    /// The text of the open part in an ARN template.
    const fn marker(self) -> &'static str {
        match self {
            Self::Partition => "${Partition}",
            Self::Region => "${Region}",
            Self::Account => "${Account}",
        }
    }

    const fn longest(self) -> &'static str {
        match self {
            Self::Partition => "aws-us-gov",
            Self::Region => "ap-southeast-1",
            Self::Account => "123456789012",
        }
    }
}

/// A piece of an ARN template.
pub(crate) enum Piece<'t> {
    Text(&'t str),
    Open(OpenPart),
}

/// The pieces of an ARN template, or of any text.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let open = OpenPart::ALL.into_iter();
        let next = open.filter_map(|part| Some((rest.find(part.marker())?, part))).min();
        Some(match next {
            Some((0, part)) => {
                rest = &rest[part.marker().len()..];
                Piece::Open(part)
            }
            next => {
                let (text, after) = rest.split_at(next.map_or(rest.len(), |(at, _)| at));
                rest = after;
                Piece::Text(text)
            }
        })
    })
}

/// The symbols of an ARN template. An open part equals only itself, since its value isn't known.
pub(super) fn symbols(template: &str) -> Vec<Symbol> {
    let symbols = pieces(template).flat_map(|piece| match piece {
        Piece::Text(text) => pattern(text),
        Piece::Open(part) => part.marker().chars().map(Symbol::Literal).collect(),
    });
    symbols.collect()
}
