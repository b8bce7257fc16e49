//! Policies for every resource of a real corpus, with all of IAM's reference: each follows IAM's grammar, allows what
//! is needed, and nothing else.

#[path = "support/resources.rs"]
mod resources;
mod support;

use std::collections::BTreeSet;

use cloud_control::pattern::{Case, matches};
use iam_policy::{Context, Patterns, Policy, Request, Statement, decide};
use least_privilege::{Emission, Emitter, Warning};
use specs::ResourceSpec;

use resources::Resources;

/// The actions that IAM is known to have among those that a resource needs.
fn known(spec: &ResourceSpec) -> BTreeSet<String> {
    let permissions = spec.operations.iter().flat_map(|it| &it.permissions);
    permissions
        .filter(|permission| permission.standing.is_known())
        .map(|permission| permission.action.clone())
        .collect()
}

/// An ARN that a pattern of a policy matches, and that is in no other way special.
fn example(pattern: &str) -> String {
    match pattern {
        "*" => "*".to_owned(),
        pattern => pattern.replace('*', "x"),
    }
}

/// A request that meets the conditions of a statement on a resource.
fn requested(statement: &Statement, resource: &str) -> Context {
    let keys = statement.conditions.values().flatten();
    keys.fold(Context::new(), |context, (key, values)| {
        // A service-linked role has its service in its path.
        let value = values.iter().find(|value| resource.contains(value.as_str())).unwrap_or(&values[0]);
        context.with(key, example(value))
    })
}

/// What a policy is to allow: each action that is not left out, on the resources that it is stated for.
fn assert_needed_is_allowed(spec: &ResourceSpec, known: &BTreeSet<String>, emission: &Emission) {
    let policies: Vec<Policy> = emission.caller.iter().map(|it| it.policy()).collect();
    let context = Context::new();
    let stated: Vec<(&String, &String, Context)> = policies
        .iter()
        .flat_map(|policy| &policy.statements)
        .flat_map(|statement| match (&statement.actions, &statement.resources) {
            (Patterns::Only(actions), Patterns::Only(resources)) => {
                let pairs = actions
                    .iter()
                    .flat_map(|action| resources.iter().map(move |resource| (action, resource)))
                    .map(|(action, resource)| (action, resource, requested(statement, resource)));
                pairs.collect::<Vec<_>>()
            }
            _ => panic!("{}: it lists what it allows", spec.type_name),
        })
        .collect();
    for (action, resource, context) in &stated {
        let is_cloud_controls = action.starts_with("cloudformation:") && *resource == "*";
        assert!(is_cloud_controls || known.contains(*action), "{}: {action} is not needed", spec.type_name);
        let request =
            Request { action: &action.replace(['*', '?'], "x"), resource: &example(resource), context };
        let decision = decide(&policies, &request);
        assert!(decision.is_allowed(), "{}: {action} on {resource}: {decision}", spec.type_name);
    }
    for action in known {
        let is_left_out = emission.warnings.contains(&Warning::Broad(action.clone()));
        let is_stated = stated.iter().any(|(stated, ..)| *stated == action);
        assert_eq!(is_stated, !is_left_out, "{}: {action}", spec.type_name);
    }
    for foreign in ["iam:CreateAccessKey", "sts:AssumeRole", "organizations:LeaveOrganization"] {
        let matched = known.iter().any(|action| matches(action, foreign, Case::Insensitive));
        let request = Request { action: foreign, resource: "*", context: &context };
        assert!(matched || !decide(&policies, &request).is_allowed(), "{}", spec.type_name);
    }
}

mod needs_corpus {
    use super::*;

    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn every_resource_of_may_2024_has_policies() {
        let Resources { specs, reference } = resources::of_may_2024();
        let (mut policies, mut narrowed, mut unnarrowed) = (0, 0, 0);
        let mut largest = 0;
        for spec in &specs {
            let known = known(spec);
            let needs = least_privilege::needs(spec, &reference, |_, _| None);
            let emission = Emitter::new()
                .reference(&reference)
                .emit(&needs)
                .unwrap_or_else(|error| panic!("{}: {error}", spec.type_name));
            for template in &emission.caller {
                let policy = template.policy();
                assert_eq!(policy.lint(), [], "{}", spec.type_name);
                let again: Policy = policy.to_json().parse().expect("a policy");
                assert_eq!(again, policy);
            }
            assert_needed_is_allowed(spec, &known, &emission);
            policies += emission.caller.len();
            largest = largest.max(emission.caller.len());
            let everywhere = |warning: &&Warning| matches!(warning, Warning::AllResources { .. });
            let all = emission.warnings.iter().filter(everywhere).count();
            unnarrowed += all;
            narrowed += known.len() - all.min(known.len());
        }
        println!(
            "{} resources, {policies} policies, at most {largest} of a resource; {narrowed} actions narrowed, \
             {unnarrowed} on all resources",
            specs.len()
        );
    }
}
