use cloud_control::{Handler, Operation, ServiceActions};

const KNOWN: &[ServiceActions] = &[ServiceActions {
    prefix: "ivs",
    actions: &["GetStage", "ListTagsForResource"],
}];

const GET: Operation = Operation::new("AWS::IVS::Stage", Handler::Get);
const _: () = GET.check(KNOWN);

fn main() {}
