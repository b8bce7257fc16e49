// @generated from the specs of `goldens`. Do not edit.

//! The actions that IAM knows of the services whose permissions are stated here.

/// Sorted; a permission of any other service is not verified.
pub(super) const KNOWN: &[provider_aws_core::ServiceActions] = &[provider_aws_core::ServiceActions {
    prefix: "gold",
    actions: &["CreateThing", "DeleteThing", "GetThing", "ListThing", "UpdateThing"],
}];

const _: () = {
    let mut at = 0;
    while at < KNOWN.len() {
        KNOWN[at].check();
        at += 1;
    }
};
