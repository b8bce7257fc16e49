//! A model by hand, of a type that can be read and listed.

use provider_aws_core::{Client, Handler, List, Operation, Readable, ResourceModel, Tag, Verb};

/// A stage, as [`synthetic`](crate::synthetic) has them.
#[derive(Clone, Debug, Default, PartialEq, provider_aws_core::serde::Deserialize)]
#[serde(crate = "provider_aws_core::serde", default)]
pub struct Stage {
    /// In lists, too.
    #[serde(rename = "Arn")]
    pub arn: Option<String>,
    /// Only where the stage is read.
    #[serde(rename = "Name")]
    pub name: Option<String>,
    /// Only where the stage is read.
    #[serde(rename = "Tags")]
    pub tags: Option<Vec<Tag>>,
}

impl ResourceModel for Stage {
    const TYPE_NAME: &'static str = "AWS::IVS::Stage";
    type Identifier = String;
}

impl Readable for Stage {
    const GET: &'static Operation =
        &Operation::new(Self::TYPE_NAME, "get_resource", Handler::Read, Verb::Select)
            .permissions(&["ivs:GetStage"]);
}

impl Stage {
    const LIST: Operation = Operation::new(
        Self::TYPE_NAME,
        "list_resource",
        Handler::List,
        Verb::Select,
    )
    .permissions(&["ivs:ListStages"]);

    /// Lists the stages.
    pub fn list(client: &Client) -> List<'_, Self> {
        List::new(client, &Self::LIST)
    }
}
