//! Permissions: each action of a page, looked up in the IAM reference.

use std::collections::BTreeSet;

use cloud_control::{Action, Handler};
use iam_policy::Reference;
use specs::{Permission, Source, Standing};

use super::context::{Lowering, TypePages};
use super::model::PageInput;
use super::suggestion::did_you_mean;
use crate::diagnostic::quoted;
use crate::page::{Located, Method};

impl Lowering<'_> {
    /// The permissions that a page states for a handler, sorted.
    pub(super) fn permissions(&mut self, input: PageInput<'_>, handler: Handler) -> Vec<Permission> {
        let stated = input.page.permissions.get(&handler).map(Vec::as_slice).unwrap_or_default();
        let mut permissions = Vec::new();
        for action in stated {
            if is_printable(&action.value) {
                permissions.push(self.permission(input, action));
            } else {
                let message =
                    format!("found the action {}, expected `service:Action`", quoted(&action.value));
                self.error(input, action.span.clone(), message);
            }
        }
        permissions.sort();
        permissions.dedup_by(|a, b| a.action == b.action);
        permissions
    }

    /// Reports a method without permissions: a type that has the handler states some.
    pub(super) fn report_no_permissions(&mut self, input: PageInput<'_>, handler: Handler, method: &Method) {
        let name = quoted(&method.name.value);
        let message =
            format!("found {name} without permissions, expected some under {}", handler.schema_name());
        let help = "the method is left out: the type has no such handler";
        self.note(input, method.name.span.clone(), message, help);
    }

    /// Reports permissions of a page for a method that the page doesn't have: they are in no spec, unless the
    /// page that has the method states them too.
    pub(super) fn check_permissions(&mut self, pages: &TypePages<'_>) {
        for input in &pages.inputs {
            for (handler, actions) in &input.page.permissions {
                let used = pages.methods.get(handler);
                let used = used.and_then(|(input, _)| input.page.permissions.get(handler));
                let used: BTreeSet<&str> =
                    used.into_iter().flatten().map(|action| action.value.as_str()).collect();
                if actions.iter().all(|action| used.contains(action.value.as_str())) {
                    continue;
                }
                let name = handler.schema_name();
                let message = format!("found permissions for {name}, expected a method that requires them");
                let span = actions.first().map_or(0..0, |action| action.span.clone());
                self.note(*input, span, message, "the permissions are left out");
            }
        }
    }

    fn permission(&mut self, input: PageInput<'_>, written: &Located<String>) -> Permission {
        let reference = self.knowledge.reference;
        let found = look_up(reference, &written.value);
        if matches!(found.standing, Standing::Exact | Standing::OtherSpelling) {
            return found;
        }
        let correction = self.corrections.permission(input.page.resource(), &written.value);
        if let Some(action) = correction.and_then(|correction| correction.is.as_deref()) {
            let corrected = look_up(reference, action);
            if matches!(corrected.standing, Standing::Exact | Standing::OtherSpelling) {
                let written = Some(written.value.clone());
                let standing = Standing::Corrected;
                return Permission { written, standing, ..corrected };
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
        let effect = if found.standing.is_known() {
            "policies allow the actions that it matches"
        } else {
            "policies leave it out"
        };
        let advice = self.advice(|file| format!("correct or allow it in `{file}`, with a reason"), effect);
        let help = match did_you_mean(reference, &written.value) {
            Some(near) => format!("{advice}; did you mean `{near}`?"),
            None => advice,
        };
        self.doubt(input, written.span.clone(), message, help);
        found
    }
}

/// Whether an action consists of characters that actions have, even if it is malformed.
fn is_printable(action: &str) -> bool {
    const MAX_BYTES: usize = 128;
    action.len() <= MAX_BYTES && action.chars().all(|c| c.is_ascii_alphanumeric() || ":*?-._/".contains(c))
}

/// How the reference knows an action. Names are found in any case, and never changed by a rule.
pub(super) fn look_up(reference: &Reference, written: &str) -> Permission {
    let permission = |action: &str, standing| Permission {
        action: action.to_owned(),
        written: (action != written).then(|| written.to_owned()),
        standing,
        source: Source::Page,
    };
    let Some(split) = Action::split(written) else {
        return permission(written, Standing::Malformed);
    };
    let prefix = split.prefix().to_ascii_lowercase();
    let in_lower_case = format!("{prefix}:{}", split.name());
    let Some(action) = Action::parse(&in_lower_case) else {
        return permission(written, Standing::Malformed);
    };
    if !reference.has_service(&prefix) {
        return permission(written, Standing::UnknownService);
    }
    if action.is_pattern() && reference.knows(&in_lower_case) {
        return permission(&in_lower_case, Standing::Wildcard);
    }
    match reference.action(&prefix, action.name()).map(|name| format!("{prefix}:{name}")) {
        Some(action) if action == written => permission(&action, Standing::Exact),
        Some(action) => permission(&action, Standing::OtherSpelling),
        None => permission(written, Standing::UnknownAction),
    }
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
}
