//! Missing settings of a client are errors, and never panics. No test here makes a call.

use aws_config::SdkConfig;
use provider_aws_core::{Client, Error, ErrorKind, Get, Handler, LinkedOperation, ResourceModel};

#[derive(Debug, Default)]
struct Stage {}

provider_aws_core::impl_properties!(Stage {});

impl ResourceModel for Stage {
    const TYPE_NAME: &'static str = "AWS::IVS::Stage";
    type Identifier = String;
}

static LINKED_GET: LinkedOperation<68> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02get\x02actions\x03ivs:GetStage\x04",
);

async fn get(client: &Client, region: Option<&str>) -> Error {
    let get = Get::<Stage>::new(client, LINKED_GET.called(), "arn:x".to_owned());
    let reply = match region {
        Some(region) => get.region(region).await,
        None => get.await,
    };
    reply.expect_err("settings are missing")
}

#[tokio::test]
async fn an_empty_configuration_makes_a_client_that_asks_for_a_region() {
    let client = Client::new(&SdkConfig::builder().build());
    assert_eq!(format!("{client:?}"), "Client { region: None, .. }");

    let error = get(&client, None).await;
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!(
        error.to_string(),
        "get_resource of AWS::IVS::Stage `arn:x`: no region is set: set `AWS_REGION`, or give the \
         operation one with `region`"
    );
}

#[tokio::test]
async fn a_region_that_is_none_is_told_before_anything_is_sent() {
    let client = Client::new(&SdkConfig::builder().build());
    for region in ["not a region", "", "-eu", "eu-west-1.amazonaws.com", "eu\n", &"a".repeat(64)] {
        let error = get(&client, Some(region)).await;
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        let region = region.trim_end();
        let expected =
            format!("`{region}` can't be a region: expected letters, digits and `-`, as in `eu-west-1`");
        assert_eq!(error.message(), expected);
    }
}

#[test]
fn errors_and_clients_cross_threads() {
    fn crosses<T: Send + Sync + 'static>() {}
    crosses::<Error>();
    crosses::<Client>();
}
