//! Policies whose ARNs leave open what is known only where they are deployed.

use iam_policy::{Attachment, Patterns, Policy, Statement, Version};

/// A policy that leaves open the partition, the region or the account of its resources, where the target did not tell.
///
/// In a [`policy`](Self::policy) what is open is `*`; Terraform, CloudFormation and CDK refer to where they deploy to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyTemplate {
    /// In whose ARNs `${Partition}`, `${Region}` and `${Account}` stand for what is open.
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

    /// The policy that takes `*` for what is open.
    #[must_use]
    pub fn policy(&self) -> Policy {
        self.with(|_| "*")
    }

    /// How many characters it has, without white space, wherever it is deployed.
    #[must_use]
    pub fn size(&self) -> usize {
        self.with(OpenPart::longest).size()
    }

    /// Whether it is small enough to be attached so, wherever it is deployed.
    #[must_use]
    pub fn fits(&self, attachment: Attachment) -> bool {
        self.size() <= attachment.limit()
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

/// What may be open in an ARN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum OpenPart {
    Partition,
    Region,
    Account,
}

impl OpenPart {
    pub(crate) const ALL: [Self; 3] = [Self::Partition, Self::Region, Self::Account];

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

/// A piece of an ARN.
pub(crate) enum Piece<'t> {
    Text(&'t str),
    Open(OpenPart),
}

/// The pieces of an ARN with open parts, or of any text.
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
