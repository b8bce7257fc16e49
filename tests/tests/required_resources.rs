//! The policy of each operation covers the resource types that AWS's tables require for its actions. A policy that doesn't
//! is refused at run time, whatever else it allows.

#[path = "support/resources.rs"]
mod resources;
mod support;
#[path = "support/tables.rs"]
#[allow(dead_code, reason = "not every test asks all of them")]
mod tables;

use std::collections::{BTreeMap, BTreeSet};

use iam_policy::{Patterns, Policy};
use least_privilege::{Emitter, Target};

use tables::{Tables, concrete, is_about_one_resource, is_match};

const REGION: &str = "eu-west-1";
const ACCOUNT: &str = "123456789012";

/// Resource types that the table requires, although a call doesn't need them: the action, the type, and the reason.
const KNOWN: &[(&str, &str, &str)] = &[
    (
        "lex:DeleteIntent",
        "intent",
        "that of V2, which a handler calls, has bots; the type is V1's, under the same name",
    ),
    ("lex:DeleteSlotType", "slottype", "as that of intents"),
];

/// The resources that policies allow an action on.
fn allowed<'p>(policies: &'p [Policy], action: &str) -> Vec<&'p str> {
    let action = action.to_lowercase();
    let statements = policies.iter().flat_map(|policy| &policy.statements);
    let statements = statements.filter(|statement| {
        let Patterns::Only(actions) = &statement.actions else {
            panic!("a policy lists what it allows");
        };
        actions.iter().any(|stated| is_match(&stated.to_lowercase(), &action))
    });
    statements.flat_map(|statement| statement.resources.listed()).map(String::as_str).collect()
}

mod needs_corpus {
    use super::*;

    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn every_policy_covers_the_resource_types_that_its_actions_require() {
        let (resources, tables) = (resources::of_awscc_2026(), Tables::read());
        let target = Target::any().partition("aws").region(REGION).account(ACCOUNT);
        let emitter = Emitter::new().reference(&resources.reference).target(target);
        let (mut policies, mut covered, mut used) = (0, 0, BTreeSet::new());
        let mut refused: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
        for spec in &resources.specs {
            let needs = least_privilege::needs(spec, &resources.reference, |_, _| None);
            for (operation, need) in spec.operations.iter().zip(needs) {
                let emission = emitter.emit(&[need]).expect("policies");
                let emitted: Vec<Policy> = emission.caller.iter().map(|it| it.policy()).collect();
                policies += emitted.len();
                let statements = emitted.iter().flat_map(|policy| &policy.statements);
                let stated = statements.flat_map(|statement| statement.actions.listed());
                let actions: BTreeSet<String> = stated.flat_map(|action| tables.expand(action)).collect();
                for action in &actions {
                    let allowed = allowed(&emitted, action);
                    let is_covered = |format: &String| {
                        let arn = match tables::linked_service(action, allowed.iter().copied()) {
                            Some(service) => tables::service_linked_role(ACCOUNT, service),
                            None => concrete(format, REGION, ACCOUNT),
                        };
                        allowed.iter().any(|pattern| is_match(pattern, &arn))
                    };
                    let formats_of = |kind: &String| tables.formats(action, kind).iter();
                    let required = tables.requires(action);
                    // A request about the tags or the policy of a resource is about one of these types.
                    if is_about_one_resource(action) && required.len() > 1 {
                        let any = required.iter().any(|kind| formats_of(kind).any(&is_covered));
                        covered += usize::from(any);
                        if any {
                            continue;
                        }
                    }
                    for kind in required {
                        if let Some(at) = KNOWN.iter().position(|known| (known.0, known.1) == (action, kind))
                        {
                            used.insert(at);
                            continue;
                        }
                        for format in formats_of(kind) {
                            if is_covered(format) {
                                covered += 1;
                                continue;
                            }
                            let place = format!("{} {}", operation.handler.name(), spec.type_name);
                            let at = (action.clone(), format!("{kind} {format}"));
                            refused.entry(at).or_default().insert(place);
                        }
                    }
                }
            }
        }
        println!("{} types, {policies} policies, {covered} required ARNs covered", resources.specs.len());
        let mut refused: Vec<_> = refused.into_iter().collect();
        refused.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
        let lines = refused.iter().map(|((action, kind), places)| {
            let first = places.first().expect("a place");
            format!("{action} isn't allowed on {kind}: {} policies, such as {first}\n", places.len())
        });
        let all: usize = refused.iter().map(|(_, places)| places.len()).sum();
        assert!(
            refused.is_empty(),
            "{all} refusals of {} kinds:\n{}",
            refused.len(),
            lines.collect::<String>()
        );
    }
}
