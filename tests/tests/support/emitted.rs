//! The policies of all operations on each resource of a corpus, for outside judges to look at.

use least_privilege::{Emitter, PolicyTemplate, Target};

use crate::resources::Resources;

/// The policies, with whose they are: for any resource of the type by the caller's credentials, and in one account by a
/// role.
pub fn of_all_operations(Resources { specs, reference }: &Resources) -> Vec<(String, String)> {
    let account = Target::any().partition("aws").region("eu-west-1").account("123456789012");
    let caller = Emitter::new().reference(reference);
    let role =
        Emitter::new().reference(reference).target(account).role("arn:aws:iam::123456789012:role/deploy");
    let mut policies = Vec::new();
    for spec in specs {
        let needs = least_privilege::needs(spec, reference, |_, _| None);
        let mut add = |of: &str, templates: &[PolicyTemplate]| {
            let named = templates
                .iter()
                .map(|template| (format!("{}, {of}", spec.type_name), template.policy().to_json()));
            policies.extend(named);
        };
        add("any", &caller.emit(&needs).expect("policies").caller);
        let emission = role.emit(&needs).expect("policies");
        add("who passes a role", &emission.caller);
        add("role", &emission.role.expect("a role").policies);
    }
    policies
}
