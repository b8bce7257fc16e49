//! Prints the IAM actions that the handlers of each operation on stages require, without any call:
//! `cargo run -p provider-aws-ivs --example permissions`.

use provider_aws_ivs::stage::{CREATE, DELETE, GET, LIST, UPDATE};

fn main() {
    for operation in [CREATE, GET, UPDATE, DELETE, LIST] {
        println!("{} of {}", operation.name(), operation.type_name);
        for action in operation.actions() {
            println!("  {action}");
        }
    }
}
