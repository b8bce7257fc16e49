use cloud_control::ServiceActions;

const IVS: ServiceActions = ServiceActions {
    prefix: "ivs",
    actions: &["ListTagsForResource", "GetStage"],
};
const _: () = IVS.check();

fn main() {}
