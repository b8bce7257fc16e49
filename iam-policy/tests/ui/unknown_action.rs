use iam_policy::{Handler, Operation, ServiceActions, Verb};

const KNOWN: &[ServiceActions] = &[ServiceActions {
    prefix: "ivs",
    actions: &["GetStage", "ListTagsForResource"],
}];

const GET: Operation = Operation::new("AWS::IVS::Stage", "get_resource", Handler::Read, Verb::Select).permissions(&["ivs:GetStag"]);
const _: () = GET.check(KNOWN);

fn main() {}
