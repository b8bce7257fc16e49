//! What lowering takes and what it gives.

use std::collections::BTreeMap;
use std::fmt;

use iam_policy::Reference;
use serde::{Deserialize, Serialize};
use specs::{Corrections, ResourceSpec, Schemas, TypeNames};

use super::difference::Difference;

use crate::diagnostic::{Diagnostic, Severity, Source};
use crate::page::Page;

/// What lowering looks names up in, and how it reports doubts.
#[derive(Clone, Copy, Debug)]
pub struct Knowledge<'k> {
    /// The CloudFormation type names.
    pub types: &'k TypeNames,
    /// The IAM reference.
    pub reference: &'k Reference,
    /// The CloudFormation schemas.
    pub schemas: &'k Schemas,
    /// How doubts are reported.
    pub strictness: Strictness,
    /// The folder of corrections, as messages name it, if there is one: a service may have no file there yet.
    pub corrections: Option<&'k str>,
}

/// How doubts are reported: findings that lowering must not resolve by a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// As errors. For the pages of this repository, and others that can be corrected.
    Strict,
    /// As warnings. For the pages of others.
    Lenient,
}

impl Strictness {
    /// The severity of a doubt.
    pub(crate) fn severity(self) -> Severity {
        match self {
            Self::Strict => Severity::Error,
            Self::Lenient => Severity::Warning,
        }
    }
}

/// A page, and the file that it was read from.
#[derive(Clone, Copy, Debug)]
pub struct PageInput<'s> {
    /// The page.
    pub page: &'s Page,
    /// The file.
    pub source: Source<'s>,
}

/// The corrections of a service, and the file that they were read from.
#[derive(Clone, Copy, Debug)]
pub struct CorrectionsInput<'s> {
    /// The corrections.
    pub corrections: &'s Corrections,
    /// The file.
    pub source: Source<'s>,
}

/// What the pages of a service mean.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoweredService {
    /// The resources, sorted by name.
    pub specs: Vec<ResourceSpec>,
    /// The pages and operations that are in no spec.
    pub left_out: Vec<Omission>,
    /// How many differences between the pages and the schemas there are, by kind.
    pub differences: BTreeMap<Difference, usize>,
    /// The findings, sorted by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// The names of properties whose spelling was looked up in the other pages of the tree, each with what was found: if
    /// they are found spelled otherwise, the pages may mean something else.
    pub spelled: BTreeMap<String, Option<String>>,
}

/// A page or an operation that is in no spec.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Omission {
    /// The id of the page, or the id and the method.
    pub what: String,
    /// Why it is in no spec.
    pub reason: Reason,
}

/// Why a page or an operation is in no spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reason {
    /// None of the page's methods is one of Cloud Control.
    NotServed,
    /// The page shows a view over other resources.
    View,
    /// The page shows the tags of a resource, one per row.
    TagsView,
    /// The page lists what another page lists.
    ListOnly,
    /// No CloudFormation type fits the page.
    NoType,
    /// The page states no permissions for the method, so the type has no such handler.
    NoPermissions,
    /// The schema of the type has no handler for the method.
    NoHandler,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotServed => "not served by Cloud Control",
            Self::View => "a view over other resources",
            Self::TagsView => "a view of tags",
            Self::ListOnly => "lists what another page lists",
            Self::NoType => "no CloudFormation type fits",
            Self::NoPermissions => "a method without permissions",
            Self::NoHandler => "a method without a handler in the schema",
        })
    }
}
