//! `--id`: which resource a policy is narrowed to, and of which type that is.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::str::FromStr;

use cloud_control::{TypeName, letters};
use least_privilege::{Emission, EmitError, IdUnusedReason, Target, Warning};
use thiserror::Error;

/// The value of `--id`: an ARN or an id, perhaps with its type before it: `s3.bucket=my-logs`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceId {
    text: String,
}

/// An id can't be given to a type.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum IdError {
    /// The id has the form of none of the types.
    #[error("the id `{id}` does not fit the ARNs of {types}")]
    Unfit {
        /// The id.
        id: String,
        /// The types.
        types: String,
    },
    /// The id says nothing that narrows the policy.
    #[error("the id `{id}` does not narrow the policy to one {type_name}: {reason}")]
    Unused {
        /// The id.
        id: String,
        /// The type.
        type_name: String,
        /// Why.
        reason: IdUnusedReason,
    },
    /// The id may be of several types.
    #[error("the id `{id}` fits {types}: say which one it is of, such as `--id {example}={id}`")]
    Ambiguous {
        /// The id.
        id: String,
        /// The types that it fits.
        types: String,
        /// The name of one of them: `s3.bucket`.
        example: String,
    },
    /// The operations are of other types.
    #[error("`{name}` is none of the types of these operations, expected {types}")]
    OtherType {
        /// The name of the type.
        name: String,
        /// The types of the operations.
        types: String,
    },
    /// There is no operation of a type.
    #[error("the id `{0}` has nothing to narrow: no operation of a resource is called")]
    NoType(String),
    /// A type has two ids.
    #[error("found two ids for {0}, expected one per type")]
    Again(String),
    /// No policy can be emitted.
    #[error(transparent)]
    Emit(#[from] EmitError),
}

impl FromStr for ResourceId {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self { text: text.to_owned() })
    }
}

impl ResourceId {
    /// The type that stands before the id, and the id.
    fn typed(&self) -> Option<(&str, &str)> {
        let (name, id) = self.text.split_once('=')?;
        let is_type = TypeName::parse(name).is_some()
            || name.split_once('.').is_some_and(|(service, resource)| {
                let is_word = |word: &str| {
                    !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
                };
                is_word(service) && is_word(resource)
            });
        is_type.then_some((name, id))
    }
}

/// The ids of types.
#[derive(Debug, Default)]
pub struct TypeIds {
    by_type: BTreeMap<String, String>,
    /// Of several types, those that an id without a type was given to.
    pub guessed: Vec<String>,
}

impl TypeIds {
    /// Finds the type of each id among those of the operations. `emit` emits the policies for a target.
    ///
    /// # Errors
    ///
    /// Returns an error if an id fits no type, or if it fits several and doesn't say which it is of.
    pub fn resolve(
        ids: &[ResourceId],
        types: &[&str],
        emit: impl Fn(&Self) -> Result<Emission, EmitError>,
    ) -> Result<Self, IdError> {
        let mut resolved = Self::default();
        for (name, id) in ids.iter().filter_map(ResourceId::typed) {
            let type_name = types.iter().find(|type_name| is_named(type_name, name));
            let type_name = type_name
                .ok_or_else(|| IdError::OtherType { name: name.to_owned(), types: types.join(", ") })?;
            resolved.insert(type_name, id)?;
        }
        for id in ids.iter().filter(|id| id.typed().is_none()) {
            let free = types.iter().filter(|type_name| !resolved.by_type.contains_key(**type_name));
            let free: Vec<&str> = free.copied().collect();
            let type_name = match free[..] {
                [] if types.is_empty() => return Err(IdError::NoType(id.text.clone())),
                [] => return Err(IdError::Again(types.join(", "))),
                [only] => only,
                _ => {
                    let fitting = resolved.fitting(&id.text, &free, &emit)?;
                    let type_name = one(&id.text, &fitting, &free)?;
                    resolved.guessed.push(type_name.to_owned());
                    type_name
                }
            };
            resolved.insert(type_name, &id.text)?;
        }
        Ok(resolved)
    }

    fn insert(&mut self, type_name: &str, id: &str) -> Result<(), IdError> {
        match self.by_type.insert(type_name.to_owned(), id.to_owned()) {
            Some(_) => Err(IdError::Again(type_name.to_owned())),
            None => Ok(()),
        }
    }

    /// The types of which the policies are narrowed by an id.
    fn fitting<'t>(
        &self,
        id: &str,
        types: &[&'t str],
        emit: impl Fn(&Self) -> Result<Emission, EmitError>,
    ) -> Result<Vec<&'t str>, EmitError> {
        let without = texts(&emit(self)?);
        let mut fitting = Vec::new();
        for type_name in types {
            let mut by_type = self.by_type.clone();
            by_type.insert((*type_name).to_owned(), id.to_owned());
            let emission = emit(&Self { by_type, guessed: Vec::new() })?;
            let mut warnings = emission.warnings.iter();
            let is_unused =
                warnings.any(|warning| unused(warning).is_some_and(|(unused, _)| unused == *type_name));
            if !is_unused && texts(&emission) != without {
                fitting.push(*type_name);
            }
        }
        Ok(fitting)
    }

    /// The error that the id of a type narrows nothing.
    #[must_use]
    pub fn unused(&self, type_name: &str, reason: IdUnusedReason) -> IdError {
        let id = self.by_type.get(type_name).cloned().unwrap_or_default();
        IdError::Unused { id, type_name: type_name.to_owned(), reason }
    }

    /// A target that is narrowed to the ids as well.
    pub fn narrow(&self, target: Target) -> Target {
        let ids = self.by_type.iter();
        ids.fold(target, |target, (type_name, id)| target.id_of(type_name, id))
    }
}

/// The type of which the id isn't used, if the warning is about that.
pub(super) fn unused(warning: &Warning) -> Option<(&str, IdUnusedReason)> {
    match warning {
        Warning::IdUnused { type_name, reason } => Some((type_name, *reason)),
        _ => None,
    }
}

/// The one type that an id fits.
fn one<'t>(id: &str, fitting: &[&'t str], types: &[&str]) -> Result<&'t str, IdError> {
    match fitting {
        [only] => Ok(only),
        [] => Err(IdError::Unfit { id: id.to_owned(), types: types.join(" or ") }),
        [first, ..] => Err(IdError::Ambiguous {
            id: id.to_owned(),
            types: fitting.join(" and "),
            example: short_name(first),
        }),
    }
}

/// Whether a type has this name: `AWS::S3::Bucket`, or `s3.bucket` by its letters.
fn is_named(type_name: &str, name: &str) -> bool {
    let by_letters = || {
        let (service, resource) = name.split_once('.')?;
        let parts = TypeName::parse(type_name)?;
        Some(letters(service) == letters(parts.service()) && letters(resource) == letters(parts.resource()))
    };
    type_name == name || by_letters() == Some(true)
}

/// The name of a type in commands: `s3.bucket`.
fn short_name(type_name: &str) -> String {
    TypeName::parse(type_name).map_or_else(
        || type_name.to_owned(),
        |parts| format!("{}.{}", letters(parts.service()), letters(parts.resource())),
    )
}

fn texts(emission: &Emission) -> Vec<String> {
    let of_role = emission.role.iter().flat_map(|role| &role.policies);
    emission.caller.iter().chain(of_role).map(|template| template.policy().to_json()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Option<(String, String)> {
        let id: ResourceId = text.parse().expect("any text");
        id.typed().map(|(name, id)| (name.to_owned(), id.to_owned()))
    }

    #[test]
    fn a_type_may_stand_before_an_id() {
        let with = |name: &str, id: &str| Some((name.to_owned(), id.to_owned()));
        assert_eq!(typed("s3.bucket=my-logs"), with("s3.bucket", "my-logs"));
        assert_eq!(typed("AWS::S3::Bucket=a=b"), with("AWS::S3::Bucket", "a=b"));
        assert_eq!(typed("my-logs"), None);
        assert_eq!(typed("a=b"), None);
        assert_eq!(typed("arn:aws:s3:::a.b=c"), None);
    }

    #[test]
    fn a_type_is_found_by_the_letters_of_its_name() {
        assert!(is_named("AWS::DynamoDB::GlobalTable", "dynamodb.global_table"));
        assert!(is_named("AWS::S3::Bucket", "AWS::S3::Bucket"));
        assert!(!is_named("AWS::S3::Bucket", "s3.bucket_policy"));
    }
}
