//! The resource types of IAM's reference that stand for a spec's type, as far as a handler can name them.

use cloud_control::Handler;
use iam_policy::OwnTypes;
use iam_policy::arn::{ArnFormat, ArnPiece};
use specs::ResourceSpec;

/// The resource types that stand for a spec's type, with the ARN formats that a handler is authorized on. A property
/// that the handler doesn't know, since AWS sets it later, is `*`.
#[must_use]
pub fn own_types(spec: &ResourceSpec, handler: Handler) -> OwnTypes {
    let knows = |property: &str| match handler {
        Handler::Create => !spec.access.read_only.iter().any(|path| path.as_top() == Some(property)),
        Handler::List => {
            let list = spec.operation(Handler::List);
            list.is_some_and(|list| list.required_scope().any(|scoped| scoped == property))
        }
        Handler::Get | Handler::Update | Handler::Delete => true,
    };
    let types = spec.arn.iter().flat_map(|arn| &arn.resource_types);
    types
        .map(|(name, templates)| {
            let mut templates: Vec<String> = templates.iter().map(|it| with(it, knows)).collect();
            templates.dedup();
            (name.clone(), templates)
        })
        .collect()
}

/// A template with `*` for the properties that aren't known.
fn with(template: &str, knows: impl Fn(&str) -> bool) -> String {
    let Ok(format) = ArnFormat::parse(template) else {
        return template.to_owned();
    };
    let place = template.len() - format.resource_text().len();
    let mut known = template[..place].to_owned();
    for piece in format.resource() {
        match piece {
            ArnPiece::Text(text) => known.push_str(text),
            other => match other.name().filter(|name| !name.is_empty() && knows(name)) {
                Some(name) => known.push_str(&format!("${{{name}}}")),
                None if known.ends_with('*') => {}
                None => known.push('*'),
            },
        }
    }
    known
}
