//! What a resource needs whose properties a document states, and what only some properties need where none does.

#[path = "support/job.rs"]
mod job;
#[path = "support/stage.rs"]
#[allow(dead_code, reason = "other tests use the needs")]
mod stage;

use std::collections::BTreeSet;

use cloud_control::Handler;
use iam_policy::{Patterns, Statement};
use least_privilege::{Document, DocumentValue, Emission, Emitter, Need, needs, needs_for};
use serde_json::{Value, json};

fn document(properties: Value) -> Document {
    Document::from(properties.as_object().expect("an object"))
}

fn with(properties: Value, name: &str) -> Document {
    document(properties).with(name, DocumentValue::Unknown)
}

fn of(document: &Document) -> Vec<Need> {
    needs_for(&job::spec(), &job::reference(), document, |_, _| None)
}

fn emitted(needs: &[Need]) -> Emission {
    let reference = job::reference();
    Emitter::new().reference(&reference).emit(needs).expect("policies")
}

/// One line per statement for the handlers: name, actions, resources.
fn statements(emission: &Emission) -> Vec<String> {
    let line = |statement: &Statement| {
        let (Patterns::Only(actions), Patterns::Only(resources)) = (&statement.actions, &statement.resources)
        else {
            panic!("expected a list of what is allowed");
        };
        format!(
            "{}: {} on {}",
            statement.sid.as_deref().expect("a name"),
            actions.join(" "),
            resources.join(" ")
        )
    };
    let [template] = &emission.caller[..] else { panic!("one policy") };
    template.policy().statements.iter().skip(1).map(line).collect()
}

fn warnings(emission: &Emission) -> Vec<String> {
    emission.warnings.iter().map(ToString::to_string).collect()
}

fn create(document: &Document) -> Vec<String> {
    statements(&emitted(&of(document)[..1]))
}

#[test]
fn a_name_is_in_the_arns_of_create_and_of_all_else() {
    let emission = emitted(&of(&document(json!({ "JobName": "nightly" }))));
    assert_eq!(
        statements(&emission),
        ["DemoJob: demo:CreateJob demo:DeleteJob demo:GetJob on arn:*:demo:*:*:job/nightly"]
    );
    let with_path = create(&document(json!({ "JobName": "nightly", "Path": "/team/" })));
    assert_eq!(with_path, ["DemoJob: demo:CreateJob demo:GetJob on arn:*:demo:*:*:job/team/nightly"]);
}

#[test]
fn what_is_not_set_needs_nothing() {
    let role = "arn:aws:iam::123456789012:role/run";
    let key = "arn:aws:kms:eu-west-1:123456789012:key/abc";
    let tags = json!([{ "Key": "team", "Value": "live" }]);
    for (properties, expected) in [
        (json!({}), vec![]),
        (json!({ "Tags": [], "RoleArn": null, "Options": { "Colour": "red" } }), vec![]),
        (
            json!({ "Tags": tags }),
            vec!["DemoJob: demo:CreateJob demo:GetJob demo:TagJob on arn:*:demo:*:*:job/a".to_owned()],
        ),
        (json!({ "RoleArn": role }), vec![format!("IamRole: iam:PassRole on {role}")]),
        (json!({ "Options": { "KmsKeyId": key } }), vec![format!("KmsKeyGranted: kms:CreateGrant on {key}")]),
        // An alias, or an id, doesn't say which key it is.
        (
            json!({ "Options": { "KmsKeyId": "alias/mine" } }),
            vec!["KmsKeyGranted: kms:CreateGrant on arn:*:kms:*:*:key/*".to_owned()],
        ),
    ] {
        let mut properties = properties;
        properties["JobName"] = json!("a");
        let found = create(&document(properties.clone()));
        let plain = "DemoJob: demo:CreateJob demo:GetJob on arn:*:demo:*:*:job/a";
        let other: Vec<&String> = found.iter().filter(|line| *line != plain).collect();
        assert_eq!(other, expected.iter().collect::<Vec<_>>(), "{properties}");
    }
}

#[test]
fn what_is_set_and_not_known_is_needed_on_any_resource() {
    let found = create(&with(json!({ "JobName": "a" }), "RoleArn"));
    assert!(found.contains(&"IamRole: iam:PassRole on arn:*:iam::*:role/*".to_owned()), "{found:?}");
    // One role that is known doesn't stand for one that isn't.
    let options = document(json!({})).with("KmsKeyId", DocumentValue::Unknown);
    let found = create(&document(json!({ "JobName": "a" })).with("Options", DocumentValue::Object(options)));
    assert!(found.contains(&"KmsKeyGranted: kms:CreateGrant on arn:*:kms:*:*:key/*".to_owned()), "{found:?}");
    // Nor is what is within it.
    let found = create(&with(json!({ "JobName": "a" }), "Options"));
    assert!(found.contains(&"KmsKeyGranted: kms:CreateGrant on arn:*:kms:*:*:key/*".to_owned()), "{found:?}");
    let role = json!("arn:aws:iam::123456789012:role/run");
    let several = DocumentValue::Array(vec![DocumentValue::Unknown, DocumentValue::from(&role)]);
    let found = create(&document(json!({ "JobName": "a" })).with("RoleArn", several));
    assert!(found.contains(&"IamRole: iam:PassRole on arn:*:iam::*:role/*".to_owned()), "{found:?}");
    assert!(create(&with(json!({ "JobName": "a" }), "Tags"))[0].contains("demo:TagJob"));
    // There may be a path.
    assert_eq!(
        create(&with(json!({ "JobName": "a" }), "Path")),
        ["DemoJob: demo:CreateJob demo:GetJob on arn:*:demo:*:*:job/*/a arn:*:demo:*:*:job/a"]
    );
}

#[test]
fn a_name_that_is_not_known_is_any_and_a_warning_says_of_which_resource() {
    for document in [document(json!({})), with(json!({}), "JobName"), document(json!({ "JobName": "a*" }))] {
        let needs: Vec<Need> = of(&document).into_iter().map(|need| need.of_resource("Nightly")).collect();
        let emission = emitted(&needs);
        assert!(statements(&emission)[0].ends_with("arn:*:demo:*:*:job/*"));
        assert_eq!(
            warnings(&emission),
            [
                "the ARN of Nightly (AWS::Demo::Job) has any `JobName`: its value isn't known before it is made"
            ]
        );
    }
    assert_eq!(warnings(&emitted(&of(&document(json!({ "JobName": "a" }))))), [""; 0]);
}

#[test]
fn resources_of_one_type_have_their_own_arns() {
    let mut needs = of(&document(json!({ "JobName": "a" })));
    needs.extend(of(&document(json!({ "JobName": "b", "Tags": [{ "Key": "x", "Value": "y" }] }))));
    assert_eq!(
        statements(&emitted(&needs)),
        [
            "DemoJob: demo:CreateJob demo:DeleteJob demo:GetJob on arn:*:demo:*:*:job/a arn:*:demo:*:*:job/b",
            "DemoJob2: demo:TagJob on arn:*:demo:*:*:job/b",
        ]
    );
}

#[test]
fn values_that_no_arn_has_are_not_kept_nor_shown() {
    let document = document(json!({ "JobName": "a", "Password": "hunter2" }));
    let needs = of(&document);
    assert!(!format!("{needs:?}{document:?}").contains("hunter2"));
    assert_eq!(needs[0].properties.as_ref().map(|known| known.len()), Some(1));
}

#[test]
fn without_a_document_what_only_some_properties_need_is_apart() {
    let needs = needs(&job::spec(), &job::reference(), |_, _| None);
    let emission = emitted(&needs);
    assert_eq!(
        statements(&emission),
        [
            "DemoJob: demo:CreateJob demo:DeleteJob demo:GetJob on arn:*:demo:*:*:job/*",
            "DemoJobForTags: demo:TagJob on arn:*:demo:*:*:job/*",
            "IamRoleForRoleArn: iam:PassRole on arn:*:iam::*:role/*",
            "KmsKeyGrantedForKmsKeyId: kms:CreateGrant on arn:*:kms:*:*:key/*",
        ]
    );
    let tags = emission.reasons.iter().find(|reason| reason.action == "demo:TagJob").expect("a reason");
    assert_eq!(
        tags.to_string(),
        "create_resource of AWS::Demo::Job needs demo:TagJob for the create handler, only if `Tags` is set"
    );
    // What another call always requires is required anyway.
    let always = Need::new("AWS::Demo::Other", Handler::Delete).action(
        least_privilege::NeededAction::new("demo:TagJob")
            .own("arn:${Partition}:demo:${Region}:${Account}:job/*"),
    );
    let all: Vec<Need> = needs.into_iter().chain([always]).collect();
    let found = statements(&emitted(&all));
    assert!(!found.iter().any(|line| line.contains("ForTags")), "{found:?}");
}

#[test]
fn each_statement_is_explained() {
    let needs = needs(&job::spec(), &job::reference(), |_, _| None);
    let named: Vec<Need> = needs.into_iter().map(|need| need.of_resource("Nightly")).collect();
    let reference = job::reference();
    for emitter in [Emitter::new(), Emitter::new().role("arn:aws:iam::123456789012:role/deploy")] {
        let emission = emitter.reference(&reference).emit(&named).expect("policies");
        let explanations = emission.explain();
        assert!(explanations.iter().all(|it| !it.reasons.is_empty()), "{explanations:?}");
        let explained: usize = explanations.iter().map(|it| it.reasons.len()).sum();
        assert_eq!(explained, emission.reasons.len(), "each reason once");
        let of = |sid: &str| {
            let explanation = explanations.iter().find(|it| it.sid == sid).expect(sid);
            explanation.reasons.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(
            of("DemoJobForTags"),
            [
                "create_resource of AWS::Demo::Job Nightly needs demo:TagJob for the create handler, only if `Tags` is set"
            ]
        );
    }
}

/// What needs allow: each action with the resources that it is allowed on.
fn allowed(needs: &[Need]) -> BTreeSet<(Handler, String, Vec<String>)> {
    let actions = needs.iter().flat_map(|need| need.actions.iter().map(move |action| (need.handler, action)));
    actions
        .map(|(handler, action)| {
            let resources = action.own.iter().chain(&action.related).cloned().collect();
            (handler, action.action.clone(), resources)
        })
        .collect()
}

#[test]
fn a_document_needs_no_more_than_any_and_one_of_which_nothing_is_known_no_less() {
    for (spec, reference) in [(job::spec(), job::reference()), (stage::spec(), stage::reference())] {
        let any = allowed(&needs(&spec, &reference, |_, _| None));
        let of = |document: &Document| allowed(&needs_for(&spec, &reference, document, |_, _| None));
        let names = spec.model.properties.iter().map(|property| property.wire_name.clone());
        assert_eq!(
            of(&names.map(|name| (name, DocumentValue::Unknown)).collect()),
            any,
            "{}",
            spec.type_name
        );
        let least = of(&Document::default());
        assert!(least.is_subset(&any) && least.len() < any.len(), "{}", spec.type_name);
    }
}
