use cloud_control::{Handler, Operation, ScopedActions, ServiceActions};

const KNOWN: &[ServiceActions] = &[ServiceActions {
    prefix: "ivs",
    actions: &["GetStage", "ListTagsForResource"],
}];

const GET: Operation = Operation::new("AWS::IVS::Stage", Handler::Get).requires(&[ScopedActions::new(&["ivs:Put*"])]);
const _: () = GET.check(KNOWN);

fn main() {}
