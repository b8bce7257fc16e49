//! The policy that is emitted for an operation allows it, as the compiler sees it.

use provider_aws_ivs::stage::{CanCreate, CanDelete, CanGet, CanList, CanUpdate};

provider_aws_ivs::include_policy!("emitted-create.json" => struct Create);
provider_aws_ivs::include_policy!("emitted-get.json" => struct Get);
provider_aws_ivs::include_policy!("emitted-update.json" => struct Update);
provider_aws_ivs::include_policy!("emitted-delete.json" => struct Delete);
provider_aws_ivs::include_policy!("emitted-list.json" => struct List);

fn creates<Policy: CanCreate>() {}
fn gets<Policy: CanGet>() {}
fn updates<Policy: CanUpdate>() {}
fn deletes<Policy: CanDelete>() {}
fn lists<Policy: CanList>() {}

fn main() {
    creates::<Create>();
    gets::<Get>();
    updates::<Update>();
    // An update reads, before and after.
    gets::<Update>();
    deletes::<Delete>();
    lists::<List>();
}
