//! The checks of an operation's permissions against the actions that IAM knows.
//!
//! They run in constant evaluation, once for each operation, and are written for it: loops instead of iterators,
//! and binary search, so that a crate of hundreds of operations compiles no slower for them. They track their
//! caller, so that the compiler points at the operation that fails, and not into this file.

use crate::action::{self, Action, is_action_name};
use crate::operation::Operation;
use crate::service::ServiceActions;
use crate::text::{Text, compare, contains};

impl Operation {
    /// Checks the operation's permissions. Call it in a constant: `const _: () = GET.check(KNOWN);`
    ///
    /// # Panics
    ///
    /// Panics, which in constant evaluation fails the build, if
    ///
    /// - the operation states neither permissions nor unverified ones,
    /// - a permission is not of the form `prefix:Name`,
    /// - a permission is of a service that is not in `known`, or is no action of it, in exactly this spelling; or
    ///   has wildcards, and matches no action of it,
    /// - an unverified permission is an action that is known: it belongs among the permissions,
    /// - an action that is narrowed to resources is not among the permissions.
    ///
    /// It relies on lists that [`ServiceActions::check`] accepts.
    #[track_caller]
    pub const fn check(&self, known: &[ServiceActions]) {
        if self.permissions.is_empty() && self.unverified.is_empty() {
            self.headline().push("states no permissions: every operation needs some").panic();
        }
        let mut at = 0;
        while at < self.permissions.len() {
            self.check_permission(self.permissions[at], known);
            at += 1;
        }
        let mut at = 0;
        while at < self.unverified.len() {
            self.check_unverified(self.unverified[at], known);
            at += 1;
        }
        let mut at = 0;
        while at < self.resources.len() {
            self.check_scoped(self.resources[at].actions);
            at += 1;
        }
    }

    #[track_caller]
    const fn check_permission(&self, stated: &str, known: &[ServiceActions]) {
        let Some(Action { prefix, name }) = action::parse(stated) else {
            self.reject(stated, "is malformed: expected `service:Action`, such as `ivs:GetStage`")
        };
        let Some(service) = find(known, prefix) else {
            self.reject(
                stated,
                "is of a service that IAM does not know: correct it, or state it as unverified",
            )
        };
        let literal = is_action_name(name, false);
        if literal && !service.has(name) {
            self.reject(
                stated,
                "is no action that IAM knows: correct its spelling, or state it as unverified",
            );
        }
        if !literal && !service.has_match(name) {
            self.reject(stated, "matches no action that IAM knows: correct it, or state it as unverified");
        }
    }

    #[track_caller]
    const fn check_unverified(&self, stated: &str, known: &[ServiceActions]) {
        if let Some(Action { prefix, name }) = action::parse(stated)
            && let Some(service) = find(known, prefix)
            && service.has(name)
        {
            self.reject(stated, "is stated as unverified, but IAM knows it: state it as a permission");
        }
    }

    #[track_caller]
    const fn check_scoped(&self, actions: &[&str]) {
        let mut at = 0;
        while at < actions.len() {
            if !contains(self.permissions, actions[at]) {
                self.reject(
                    actions[at],
                    "is narrowed to resources, but not stated: state it as a permission",
                );
            }
            at += 1;
        }
    }

    #[track_caller]
    const fn reject(&self, stated: &str, why: &str) -> ! {
        self.headline().push("permission `").push(stated).push("` ").push(why).panic()
    }

    const fn headline(&self) -> Text {
        Text::new().push("operation `").push(self.name).push("` of ").push(self.type_name).push(": ")
    }
}

/// A provider knows a handful of services, so a walk is short enough, and asks for no order.
const fn find<'a>(known: &'a [ServiceActions], prefix: &str) -> Option<&'a ServiceActions> {
    let mut at = 0;
    while at < known.len() {
        if compare(known[at].prefix, prefix).is_eq() {
            return Some(&known[at]);
        }
        at += 1;
    }
    None
}
