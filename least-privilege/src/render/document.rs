//! The documents of an emission, with the names that all languages give them.

use crate::emit::emission::Emission;
use crate::emit::template::{OpenPart, Piece, PolicyTemplate, pieces};
use crate::emit::trust::TrustTemplate;

/// A policy and whom it is attached to.
pub(super) struct Document<'e> {
    owner: &'static str,
    /// From 1.
    number: usize,
    pub(super) template: &'e PolicyTemplate,
}

impl Document<'_> {
    /// The owner, the number with a text before it, and a suffix. The first document has no number.
    pub(super) fn name(&self, before_number: &str, suffix: &str) -> String {
        match self.number {
            1 => format!("{}{suffix}", self.owner),
            number => format!("{}{before_number}{number}", self.owner),
        }
    }

    /// A name in Pascal case: `CallerPolicy`, `CallerPolicy2`.
    pub(super) fn pascal_name(&self) -> String {
        self.name("Policy", "Policy")
    }
}

/// The documents of an owner.
pub(super) fn documents<'e>(
    owner: &'static str,
    templates: &'e [PolicyTemplate],
) -> impl Iterator<Item = Document<'e>> {
    let numbered = (1..).zip(templates);
    numbered.map(move |(number, template)| Document { owner, number, template })
}

/// The documents of the role, if there is one.
pub(super) fn role_documents<'e>(
    owner: &'static str,
    emission: &'e Emission,
) -> impl Iterator<Item = Document<'e>> {
    let policies = emission.role.as_ref().map(|role| &role.policies[..]);
    documents(owner, policies.unwrap_or_default())
}

/// The path and the name in the ARN of a role: `/`, `deploy`.
pub(super) fn path_and_name(role: &str) -> (String, &str) {
    let (_, resource) = role.split_once(":role").unwrap_or(("", role));
    match resource.rsplit_once('/') {
        Some((path, name)) => (format!("{path}/"), name),
        None => ("/".to_owned(), resource),
    }
}

/// The trust policies, with the owners of the roles.
pub(super) fn trusts(emission: &Emission) -> impl Iterator<Item = (&'static str, &TrustTemplate)> {
    let caller = emission.trust.as_ref().map(|trust| ("caller", trust));
    caller.into_iter().chain(emission.role.as_ref().map(|role| ("role", &role.trust)))
}

/// The open parts of all ARNs and trust policies.
pub(super) fn open_parts(emission: &Emission) -> Vec<OpenPart> {
    let documents = documents("caller", &emission.caller).chain(role_documents("role", emission));
    let resources = documents
        .flat_map(|document| document.template.statements())
        .flat_map(|statement| statement.resources.listed())
        .map(String::as_str);
    let trusted = trusts(emission).flat_map(|(_, trust)| trust.statements()).flat_map(|statement| {
        let values = statement.conditions.values().flat_map(|keys| keys.values()).flatten();
        std::iter::once(statement.principal.id()).chain(values.map(String::as_str))
    });
    let found: Vec<OpenPart> = resources
        .chain(trusted)
        .flat_map(pieces)
        .filter_map(|piece| match piece {
            Piece::Open(part) => Some(part),
            Piece::Text(_) => None,
        })
        .collect();
    OpenPart::ALL.into_iter().filter(|part| found.contains(part)).collect()
}
