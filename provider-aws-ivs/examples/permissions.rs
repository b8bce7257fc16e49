//! Tells what the handlers of each operation on stages need from IAM, as the docs state it and IAM knows it:
//! `cargo run -p provider-aws-ivs --example permissions`. It makes no call.

use provider_aws_ivs::stage::{CREATE, DELETE, GET, LIST, UPDATE};

fn main() {
    for operation in [CREATE, GET, UPDATE, DELETE, LIST] {
        println!("{} of {}", operation.name, operation.type_name);
        for action in operation.permissions {
            println!("  {action}");
        }
    }
}
