//! The traits of policies, of resources whose names are hard on a generator.

use provider_aws_goldens::provider_aws_core::Client;
use provider_aws_goldens::{CanGet, P, Type, can_get, p, r#type};

provider_aws_goldens::include_policy!("tests/policy.json" => struct All);

/// Compiles if the policy has the traits.
fn has<Policy: can_get::CanGet2 + p::CanGet + r#type::CanGet>() {}

#[test]
fn a_policy_that_allows_everything_has_the_trait_of_each_operation() {
    has::<All>();
}

#[test]
fn a_name_that_is_taken_is_no_hindrance_to_a_trait_or_a_type_parameter() {
    let client = Client::local("http://127.0.0.1:1").with_policy::<All>();
    let shown = [
        format!("{:?}", CanGet::get(&client, "a")),
        format!("{:?}", P::get(&client, "a")),
        format!("{:?}", Type::get(&client, "a")),
    ];
    for shown in shown {
        assert!(shown.contains("get_resource"), "{shown}");
    }
}
