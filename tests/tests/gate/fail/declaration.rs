//! A declaration that is none.

provider_aws_ivs::include_policy!("read.json", pub struct DeployPolicy);

fn main() {}
