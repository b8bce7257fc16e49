//! The checks of an operation's permissions against the actions that IAM knows.
//!
//! They run in constant evaluation, once for each operation, so they use loops instead of iterators, and
//! binary search: a crate of hundreds of operations must not compile slower. They track their caller, so that
//! the compiler points at the operation that fails and not into this file.

use crate::action::Action;
use crate::message::Message;
use crate::operation::Operation;
use crate::service::ServiceActions;
use crate::text::compare;

impl Operation {
    /// Checks the actions that the operation requires. Call it in a constant:
    /// `const _: () = GET.check(KNOWN);`
    ///
    /// # Panics
    ///
    /// Panics, which in constant evaluation fails the build, if
    ///
    /// - an action isn't of the form `prefix:Name`,
    /// - an action is of a service that isn't in `known`, isn't one of the service's actions in exactly this
    ///   spelling, or has wildcards and matches none of the service's actions,
    /// - an unverified permission is a known action: it belongs among the required ones.
    ///
    /// It relies on lists that [`ServiceActions::check`] accepts.
    #[track_caller]
    pub const fn check(&self, known: &[ServiceActions]) {
        let mut scope = 0;
        while scope < self.requires.len() {
            let actions = self.requires[scope].actions;
            let mut at = 0;
            while at < actions.len() {
                self.check_action(actions[at], known);
                at += 1;
            }
            scope += 1;
        }
        let mut at = 0;
        while at < self.unverified.len() {
            self.check_unverified(self.unverified[at], known);
            at += 1;
        }
    }

    #[track_caller]
    const fn check_action(&self, stated: &str, known: &[ServiceActions]) {
        let Some(action) = Action::parse(stated) else {
            self.reject(stated, "is malformed: expected `service:Action`, such as `ivs:GetStage`")
        };
        let Some(service) = find(known, action.prefix()) else {
            self.reject(
                stated,
                "is of a service that IAM doesn't know: correct it, or state it as unverified",
            )
        };
        let (name, is_pattern) = (action.name(), action.is_pattern());
        if !is_pattern && !service.has(name) {
            self.reject(
                stated,
                "isn't an action that IAM knows: correct its spelling, or state it as unverified",
            );
        }
        if is_pattern && !service.has_match(name) {
            self.reject(stated, "matches no action that IAM knows: correct it, or state it as unverified");
        }
    }

    #[track_caller]
    const fn check_unverified(&self, stated: &str, known: &[ServiceActions]) {
        if let Some(action) = Action::parse(stated)
            && let Some(service) = find(known, action.prefix())
            && service.has(action.name())
        {
            self.reject(stated, "is stated as unverified, but IAM knows it: state it as a permission");
        }
    }

    #[track_caller]
    const fn reject(&self, stated: &str, why: &str) -> ! {
        self.headline().push("permission `").push(stated).push("` ").push(why).panic()
    }

    const fn headline(&self) -> Message {
        Message::new().push("operation `").push(self.name()).push("` of ").push(self.type_name).push(": ")
    }
}

/// The services are few, so a linear search is fast enough, and they need no order.
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
