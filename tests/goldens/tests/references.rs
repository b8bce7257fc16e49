//! References to resources, as the user of a generated crate meets them.

use std::collections::BTreeMap;

use provider_aws_goldens::composite::CompositeApiId;
use provider_aws_goldens::gateway::{GatewayArn, GatewayIdentifier, GatewayRegion};
use provider_aws_goldens::provider_aws_core::{Change, Client};
use provider_aws_goldens::wire::{Route, WireDesiredState, WireIdentifier, WirePatch};
use provider_aws_goldens::{Composite, Gateway, Wire};
use serde_json::{Value, json};

fn gateway() -> Gateway {
    serde_json::from_value(json!({"Id": "g-1", "Arn": "arn:1", "Region": "eu-west-1"}))
        .expect("the model reads it")
}

fn json(value: impl serde::Serialize) -> Value {
    serde_json::to_value(value).expect("it is JSON")
}

#[test]
fn a_required_reference_is_an_identifier_or_text() {
    let (id, text) = (GatewayIdentifier::new("g-1"), "g-1".to_owned());
    let expected = json!({"GatewayId": "g-1", "Password": "hush"});
    for state in [
        WireDesiredState::new(&id, "hush"),
        WireDesiredState::new(id.clone(), "hush"),
        WireDesiredState::new("g-1", "hush"),
        WireDesiredState::new(&text, "hush"),
        WireDesiredState::new(text, "hush"),
    ] {
        assert_eq!(json(state), expected);
    }
}

#[test]
fn a_model_gives_what_others_refer_to_it_by() {
    let gateway = gateway();
    assert_eq!(gateway.arn(), Some(GatewayArn::from("arn:1")));
    assert_eq!(gateway.arn.as_deref(), Some("arn:1"), "the field is text");
    assert_eq!(gateway.gateway_region(), Some(GatewayRegion::from("eu-west-1")));
    assert_eq!(Gateway::default().arn(), None);
    let composite: Composite = serde_json::from_value(json!({"ApiId": "a"})).expect("the model reads it");
    assert_eq!(composite.api_id(), Some(CompositeApiId::from("a")));
}

#[test]
fn references_are_set_wherever_a_property_can_be() {
    let (id, wire) = (GatewayIdentifier::new("g-1"), WireIdentifier::new("w-1"));
    let arn = gateway().arn().expect("it has one");
    let state = WireDesiredState::new(&id, "hush")
        .gateway_arn(&arn)
        .if_some(gateway().gateway_region(), WireDesiredState::gateway_region)
        .if_some(None::<&str>, WireDesiredState::composite)
        .gateways([&id])
        .by_name([("a", &id)])
        .parent(&wire)
        .either(&arn)
        .any(&wire)
        .backup("arn:aws:kms:eu-west-1:1:key/a")
        .route(Route::new(&id).gateways([&arn]));
    assert_eq!(
        json(&state),
        json!({
            "GatewayId": "g-1",
            "Password": "hush",
            "GatewayArn": "arn:1",
            "GatewayRegion": "eu-west-1",
            "Gateways": ["g-1"],
            "ByName": {"a": "g-1"},
            "Parent": "w-1",
            "Either": "arn:1",
            "Any": "w-1",
            "Backup": "arn:aws:kms:eu-west-1:1:key/a",
            "Route": {"GatewayId": "g-1", "Gateways": ["arn:1"]},
        })
    );
    let text = WireDesiredState::new("g-1", "hush")
        .gateway_arn("arn:1")
        .gateway_region("eu-west-1".to_owned())
        .gateways(["g-1"])
        .by_name(BTreeMap::from([("a", "g-1")]))
        .parent("w-1")
        .either("arn:1")
        .any("w-1")
        .backup("arn:aws:kms:eu-west-1:1:key/a")
        .route(Route::new("g-1").gateways(vec!["arn:1".to_owned()]));
    assert_eq!(json(text), json(state));
}

#[test]
fn a_patch_takes_references_and_can_clear_them() {
    let (id, arn) = (GatewayIdentifier::new("g-1"), GatewayArn::from("arn:1"));
    let patch =
        WirePatch::new("hush").gateway_id(&id).gateways([&id]).by_name([("a", id.clone())]).either(&id);
    let text =
        WirePatch::new("hush").gateway_id("g-1").gateways(["g-1"]).by_name([("a", "g-1")]).either("g-1");
    assert_eq!(json(&patch), json(text));
    assert_eq!(
        json(patch.either(arn)),
        json(
            WirePatch::new("hush")
                .gateway_id("g-1")
                .gateways(["g-1"])
                .by_name([("a", "g-1")])
                .either("arn:1")
        )
    );
    let cleared = |patch: WirePatch| json(patch).to_string().matches("remove").count();
    assert_eq!(cleared(WirePatch::new("hush").either(Change::Clear).gateways(Change::Clear)), 2);
    assert_eq!(cleared(WirePatch::new("hush").parent(Change::set_or_clear(None::<WireIdentifier>))), 1);
}

#[test]
fn the_scope_of_a_list_is_a_reference() {
    let client = Client::local("http://127.0.0.1:1");
    let id = GatewayIdentifier::new("g-1");
    let shown = [Wire::list(&client, &id), Wire::list(&client, "g-1")].map(|list| format!("{list:?}"));
    assert_eq!(shown[0], shown[1]);
}
