//! How resources of a type are named to IAM: the resource types of IAM's reference, and which properties are in their
//! ARNs.

use cloud_control::letters;
use iam_policy::arn::{ArnFormat, ArnPiece};
use iam_policy::{Reference, ResourceTypeReference};
use specs::{Access, Identifier, Object, OperationSpec, ResourceArn};

/// What is known of a type.
pub(super) struct TypeFacts<'a> {
    pub(super) type_name: &'a str,
    pub(super) identifier: &'a Identifier,
    pub(super) model: &'a Object,
    pub(super) access: &'a Access,
    pub(super) operations: &'a [OperationSpec],
}

/// How resources of a type are named to IAM, if IAM's reference has a resource type for them.
pub(super) fn arn(facts: &TypeFacts<'_>, reference: &Reference) -> Option<ResourceArn> {
    let permissions = facts.operations.iter().flat_map(|operation| &operation.permissions);
    let actions = permissions.map(|permission| permission.action.as_str());
    let own = reference.own_types(facts.type_name, actions);
    let mut arn = ResourceArn { property: facts.arn_property(), ..ResourceArn::default() };
    for (prefix, kind) in own {
        let templates = kind.arn_formats.iter().filter_map(|format| facts.template(kind, format)).collect();
        arn.resource_types.insert(format!("{prefix}:{}", kind.name), templates);
    }
    (!arn.resource_types.is_empty()).then_some(arn)
}

impl TypeFacts<'_> {
    /// The read-only property that is the ARN: `Arn`, or with the type's name before it, `TopicArn`.
    fn arn_property(&self) -> Option<String> {
        let resource = letters(self.type_name.rsplit("::").next().unwrap_or_default());
        let is_arn = |name: &str| {
            let name = letters(name);
            name.strip_suffix("arn").is_some_and(|whose| whose.is_empty() || resource.ends_with(whose))
        };
        let read_only = self.access.read_only.iter().filter_map(|path| path.as_top());
        read_only.filter(|name| is_arn(name)).min_by_key(|name| name.len()).map(str::to_owned)
    }

    /// A format with properties for variables, and `*` for each variable that no property gives.
    fn template(&self, kind: &ResourceTypeReference, format: &str) -> Option<String> {
        let format = ArnFormat::parse(format).ok()?;
        let mut template = String::new();
        for piece in format.place() {
            template.push_str(match piece {
                ArnPiece::Text(text) => text,
                ArnPiece::Partition => "${Partition}",
                ArnPiece::Region => "${Region}",
                ArnPiece::Account => "${Account}",
                ArnPiece::Variable(_) => "*",
            });
        }
        for piece in format.resource() {
            let variable = match piece {
                ArnPiece::Text(text) => {
                    template.push_str(text);
                    continue;
                }
                ArnPiece::Partition => "Partition",
                ArnPiece::Region => "Region",
                ArnPiece::Account => "Account",
                ArnPiece::Variable(name) => name,
            };
            match self.property(kind, variable) {
                Some(property) => template.push_str(&format!("${{{property}}}")),
                None if template.ends_with('*') => {}
                None => template.push('*'),
            }
        }
        Some(template)
    }

    /// The property that a variable stands for, by its letters, with the names of the type left out.
    fn property(&self, kind: &ResourceTypeReference, variable: &str) -> Option<&str> {
        let resource = letters(self.type_name.rsplit("::").next().unwrap_or_default());
        let kind = letters(&kind.name);
        let short = |name: &str| {
            let name = letters(name);
            let rest = [&resource, &kind].into_iter().find_map(|whose| name.strip_prefix(whose.as_str()));
            rest.filter(|rest| !rest.is_empty()).map_or(name.clone(), str::to_owned)
        };
        let names = || self.model.properties.iter().map(|property| property.wire_name.as_str());
        let exact = names().find(|name| letters(name) == letters(variable));
        let identifies =
            |name: &&str| self.identifier.properties.iter().any(|part| part.as_top() == Some(*name));
        exact.or_else(|| names().filter(identifies).find(|name| short(name) == short(variable)))
    }
}
