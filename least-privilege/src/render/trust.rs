//! Trust policies in JSON. Principals have no wildcards, so an open part can't be `*` as in a policy.

use std::collections::BTreeMap;

use serde::Serialize;

use super::error::RenderError;
use crate::emit::error::TargetPart;
use crate::emit::template::{OpenPart, Piece, pieces};
use crate::emit::trust::{Principal, TrustStatement, TrustTemplate};

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Document<'t> {
    version: &'static str,
    statement: Vec<Statement<'t>>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Statement<'t> {
    effect: &'static str,
    principal: BTreeMap<&'static str, &'t str>,
    action: &'static str,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    condition: BTreeMap<&'t str, BTreeMap<&'t str, Values<'t>>>,
}

/// A list of one value as the value.
#[derive(Serialize)]
#[serde(untagged)]
enum Values<'t> {
    One(&'t str),
    Several(&'t [String]),
}

/// The document, and whether conditions are left out, since their values are open.
pub(super) fn json(trust: &TrustTemplate) -> Result<(String, bool), RenderError> {
    let mut is_complete = true;
    let statements = trust.statements().iter().map(|TrustStatement { principal, conditions }| {
        if let Principal::Oidc(provider) = principal
            && let Some(part) = open_part(provider)
        {
            return Err(RenderError::OpenProvider { part });
        }
        let mut condition: BTreeMap<&str, BTreeMap<&str, Values<'_>>> = BTreeMap::new();
        for (operator, keys) in conditions {
            for (key, values) in keys {
                if values.iter().any(|value| open_part(value).is_some()) {
                    is_complete = false;
                    continue;
                }
                let values = match &values[..] {
                    [one] => Values::One(one),
                    several => Values::Several(several),
                };
                condition.entry(operator).or_default().insert(key, values);
            }
        }
        let principal_of_kind = BTreeMap::from([(principal.kind(), principal.id())]);
        let action = principal.action();
        Ok(Statement { effect: "Allow", principal: principal_of_kind, action, condition })
    });
    let statement = statements.collect::<Result<Vec<_>, _>>()?;
    let document = Document { version: "2012-10-17", statement };
    let text = serde_json::to_string_pretty(&document).expect("texts, lists and maps can be JSON");
    Ok((text, is_complete))
}

/// The first open part of a text.
fn open_part(text: &str) -> Option<TargetPart> {
    pieces(text).find_map(|piece| match piece {
        Piece::Text(_) => None,
        Piece::Open(OpenPart::Partition) => Some(TargetPart::Partition),
        Piece::Open(OpenPart::Region) => Some(TargetPart::Region),
        Piece::Open(OpenPart::Account) => Some(TargetPart::Account),
    })
}
