//! Permissions: each action of a page, looked up in the IAM reference.

use std::collections::BTreeSet;

use cloud_control::Handler;
use cloud_control::pattern::{Case, matches};
use iam_policy::Reference;
use specs::{Permission, Standing};

use super::{Input, Lowering, Merged};
use crate::diagnostic::quoted;
use crate::page::{Located, Method};

impl Lowering<'_, '_> {
    /// What a handler needs, sorted; empty if the page states nothing.
    pub(super) fn permissions(
        &mut self,
        input: Input<'_>,
        handler: Handler,
        method: &Method,
    ) -> Vec<Permission> {
        let stated = input.page.permissions.get(&handler).map(Vec::as_slice).unwrap_or_default();
        if stated.is_empty() {
            let message = format!(
                "found {} without permissions, expected some under {}",
                quoted(&method.name.value),
                handler.schema_name()
            );
            self.note(
                input,
                method.name.span.clone(),
                message,
                "the method is left out: a type without permissions has no such handler",
            );
        }
        let mut permissions = Vec::new();
        for action in stated {
            if is_printable(&action.value) {
                permissions.push(self.permission(input, action));
            } else {
                let message =
                    format!("found the action {}, expected `service:Action`", quoted(&action.value));
                self.diagnostics.push(input.source.error(action.span.clone(), message));
            }
        }
        permissions.sort();
        permissions.dedup_by(|a, b| a.action == b.action);
        permissions
    }

    /// Actions that a page states for a method which it does not have are in no spec, unless they are in that of the
    /// page which has it.
    pub(super) fn check_permissions(&mut self, merged: &Merged<'_, '_>) {
        for input in merged.pages {
            let unused = input.page.permissions.iter().filter(|(handler, actions)| {
                let used =
                    merged.methods.get(handler).and_then(|(input, _)| input.page.permissions.get(handler));
                let used: BTreeSet<&str> =
                    used.into_iter().flatten().map(|action| action.value.as_str()).collect();
                actions.iter().any(|action| !used.contains(action.value.as_str()))
            });
            for (handler, actions) in unused {
                let message = format!(
                    "found permissions for {}, expected a method that needs them",
                    handler.schema_name()
                );
                let span = actions.first().map_or(0..0, |action| action.span.clone());
                self.note(*input, span, message, "they are left out");
            }
        }
    }

    fn permission(&mut self, input: Input<'_>, written: &Located<String>) -> Permission {
        let found = look_up(self.knowledge.reference, &written.value);
        if matches!(found.standing, Standing::Exact | Standing::OtherSpelling) {
            return found;
        }
        let resource = input.page.id.value.rsplit('.').next().unwrap_or_default();
        let correction = self.mending.permission(resource, &written.value);
        if let Some(action) = correction.and_then(|correction| correction.is.as_deref()) {
            let corrected = look_up(self.knowledge.reference, action);
            if matches!(corrected.standing, Standing::Exact | Standing::OtherSpelling) {
                let written = Some(written.value.clone());
                return Permission { action: corrected.action, written, standing: Standing::Corrected };
            }
        }
        if correction.is_some_and(|correction| correction.allow) {
            return found;
        }
        let message = format!(
            "found {} ({}), expected an action of the IAM reference",
            quoted(&written.value),
            found.standing.name()
        );
        let help = match did_you_mean(self.knowledge.reference, &written.value) {
            Some(near) => {
                format!("did you mean `{near}`? Or allow it in the service's corrections, with a reason")
            }
            None => "allow it in the service's corrections, with a reason".to_owned(),
        };
        self.doubt(input, written.span.clone(), message, &help);
        found
    }
}

/// Whether an action is made of what actions are made of, even if it is malformed.
fn is_printable(action: &str) -> bool {
    const LONGEST: usize = 128;
    action.len() <= LONGEST && action.chars().all(|c| c.is_ascii_alphanumeric() || ":*?-._/".contains(c))
}

/// How an action stands to the reference. Names are found in any casing, never by a rule.
fn look_up(reference: &Reference, written: &str) -> Permission {
    let unknown = |standing| Permission { action: written.to_owned(), written: None, standing };
    let Some((prefix, name)) = written.split_once(':') else {
        return unknown(Standing::Malformed);
    };
    let well_formed = |text: &str, extra: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || extra.contains(c))
    };
    if !well_formed(prefix, "-") || !well_formed(name, "*?-") {
        return unknown(Standing::Malformed);
    }
    if !reference.has_service(prefix) {
        return unknown(Standing::UnknownService);
    }
    let known = |action: String, standing| {
        let written = (action != written).then(|| written.to_owned());
        Permission { action, written, standing }
    };
    let prefix = prefix.to_ascii_lowercase();
    if name.contains(['*', '?']) {
        let any =
            reference.actions(&prefix).into_iter().any(|action| matches(name, action, Case::Insensitive));
        return if any {
            known(format!("{prefix}:{name}"), Standing::Wildcard)
        } else {
            unknown(Standing::UnknownAction)
        };
    }
    match reference.action(&prefix, name) {
        Some(action) => {
            let action = format!("{prefix}:{action}");
            let standing = if action == written { Standing::Exact } else { Standing::OtherSpelling };
            known(action, standing)
        }
        None => unknown(Standing::UnknownAction),
    }
}

/// The action of the reference that is nearest to one that it does not know.
pub fn did_you_mean(reference: &Reference, written: &str) -> Option<String> {
    const NEAR: f64 = 0.9;
    let (prefix, name) = written.split_once(':')?;
    let nearest = |word: &str, words: Vec<&str>| {
        let word = word.to_ascii_lowercase();
        let rated =
            words.into_iter().map(|known| (strsim::jaro_winkler(&word, &known.to_ascii_lowercase()), known));
        let best = rated.filter(|(likeness, _)| *likeness >= NEAR).max_by(|a, b| a.0.total_cmp(&b.0));
        best.map(|(_, known)| known.to_owned())
    };
    let service = if reference.has_service(prefix) {
        prefix.to_ascii_lowercase()
    } else {
        nearest(prefix, reference.prefixes().collect())?
    };
    let action = nearest(name, reference.actions(&service))?;
    Some(format!("{service}:{action}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference() -> Reference {
        let mut reference = Reference::default();
        let ivs = r#"{"Name":"ivs","Actions":[{"Name":"UntagResource"},{"Name":"GetStage"},{"Name":"GetStageSession"}]}"#;
        let rooms = r#"{"Name":"cleanrooms-ml","Actions":[{"Name":"UnTagResource"}]}"#;
        for json in [ivs, rooms] {
            reference.add(json).expect("well-formed");
        }
        reference
    }

    #[test]
    fn spelling_is_looked_up_and_never_derived() {
        let found = |written| {
            let found = look_up(&reference(), written);
            (found.action, found.written, found.standing)
        };
        let unchanged = |action: &str, standing| (action.to_owned(), None, standing);
        let changed = |action: &str, written: &str| {
            (action.to_owned(), Some(written.to_owned()), Standing::OtherSpelling)
        };
        assert_eq!(found("ivs:GetStage"), unchanged("ivs:GetStage", Standing::Exact));
        assert_eq!(found("ivs:UnTagResource"), changed("ivs:UntagResource", "ivs:UnTagResource"));
        assert_eq!(found("IVS:GetStage"), changed("ivs:GetStage", "IVS:GetStage"));
        assert_eq!(
            found("cleanrooms-ml:UnTagResource"),
            unchanged("cleanrooms-ml:UnTagResource", Standing::Exact)
        );
        for wildcard in ["ivs:Get*", "ivs:get*"] {
            assert_eq!(found(wildcard), unchanged(wildcard, Standing::Wildcard));
        }
        assert_eq!(found("ivs:Put*"), unchanged("ivs:Put*", Standing::UnknownAction));
        assert_eq!(found("ivs:GetStag"), unchanged("ivs:GetStag", Standing::UnknownAction));
        assert_eq!(found("efs:Foo"), unchanged("efs:Foo", Standing::UnknownService));
        for malformed in
            ["*", "ivs", "ivs:", ":GetStage", "s3:REST.PUT.OBJECT", "ivs:Get:Stage", "*:GetStage", "ivs:Gеt"]
        {
            assert_eq!(found(malformed), unchanged(malformed, Standing::Malformed));
        }
    }

    #[test]
    fn the_nearest_action_is_offered() {
        assert_eq!(did_you_mean(&reference(), "ivs:GetStag").as_deref(), Some("ivs:GetStage"));
        assert_eq!(did_you_mean(&reference(), "ivss:GetStage").as_deref(), Some("ivs:GetStage"));
        assert_eq!(did_you_mean(&reference(), "ivs:Frobnicate"), None);
    }
}
