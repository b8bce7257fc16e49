// @generated from the specs of `goldens`. Do not edit.

//! What each operation needs, told to the macro that reads policy files.

/// Declares a type for an IAM policy file: `include_policy!("policy.json" => pub struct Deploy)`.
///
/// The type implements the permission trait of each operation that the policy allows. The compiler refuses all
/// other operations to a client that is bound to it (`Client::with_policy`). The documentation of
/// `provider_aws_macros` says what is decided, and what isn't checked.
#[macro_export]
macro_rules! include_policy {
    ($($declaration:tt)*) => {
        $crate::provider_aws_macros::include_policy! { { $($declaration)* } { $crate }
        r#"
permission-table 1
AsRef::create as_ref::CanCreate goldens.as_ref create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
AsRef::get as_ref::CanGet goldens.as_ref get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
AsRef::update as_ref::CanUpdate goldens.as_ref update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
AsRef::delete as_ref::CanDelete goldens.as_ref delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
AsRef::list as_ref::CanList goldens.as_ref list
 * cloudformation:ListResources
 * gold:ListThing
Box::create r#box::CanCreate goldens.box create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Box::get r#box::CanGet goldens.box get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Box::update r#box::CanUpdate goldens.box update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Box::delete r#box::CanDelete goldens.box delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Box::list r#box::CanList goldens.box list
 * cloudformation:ListResources
 * gold:ListThing
CanGet::create can_get::CanCreate goldens.can_get create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
CanGet::get can_get::CanGet2 goldens.can_get get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
CanGet::update can_get::CanUpdate goldens.can_get update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Casing::get casing::CanGet goldens.casing get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Casing::update casing::CanUpdate goldens.casing update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Change::create change::CanCreate goldens.change create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Change::get change::CanGet goldens.change get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Change::update change::CanUpdate goldens.change update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Change::delete change::CanDelete goldens.change delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Change::list change::CanList goldens.change list
 * cloudformation:ListResources
 * gold:ListThing
Clash::create clash::CanCreate goldens.clash create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Clash::get clash::CanGet goldens.clash get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Clash::update clash::CanUpdate goldens.clash update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Clash::delete clash::CanDelete goldens.clash delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Clash::list clash::CanList goldens.clash list
 * cloudformation:ListResources
 * gold:ListThing
Client::create client::CanCreate goldens.client create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Client::get client::CanGet goldens.client get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Client::update client::CanUpdate goldens.client update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Client::delete client::CanDelete goldens.client delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Client::list client::CanList goldens.client list
 * cloudformation:ListResources
 * gold:ListThing
Composite::get composite::CanGet goldens.composite get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Composite::update composite::CanUpdate goldens.composite update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Composite::delete composite::CanDelete goldens.composite delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Copy::create copy::CanCreate goldens.copy create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Copy::get copy::CanGet goldens.copy get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Copy::update copy::CanUpdate goldens.copy update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Copy::delete copy::CanDelete goldens.copy delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Copy::list copy::CanList goldens.copy list
 * cloudformation:ListResources
 * gold:ListThing
Crate::get crate_resource::CanGet goldens.crate get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Crate::list crate_resource::CanList goldens.crate list
 * cloudformation:ListResources
 * gold:ListThing
Default::create default::CanCreate goldens.default create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Default::get default::CanGet goldens.default get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Default::update default::CanUpdate goldens.default update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Default::delete default::CanDelete goldens.default delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Default::list default::CanList goldens.default list
 * cloudformation:ListResources
 * gold:ListThing
Demanding::create demanding::CanCreate goldens.demanding create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Demanding::get demanding::CanGet goldens.demanding get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Demanding::update demanding::CanUpdate goldens.demanding update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Demanding::delete demanding::CanDelete goldens.demanding delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Demanding::list demanding::CanList goldens.demanding list
 * cloudformation:ListResources
 * gold:ListThing
Drop::create drop::CanCreate goldens.drop create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Drop::get drop::CanGet goldens.drop get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Drop::update drop::CanUpdate goldens.drop update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Drop::delete drop::CanDelete goldens.drop delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Drop::list drop::CanList goldens.drop list
 * cloudformation:ListResources
 * gold:ListThing
Empty::create empty::CanCreate goldens.empty create
 * cloudformation:CreateResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing
Empty::delete empty::CanDelete goldens.empty delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Iam::get iam_resource::CanGet goldens.iam get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Iam::list iam_resource::CanList goldens.iam list
 * cloudformation:ListResources
 * gold:ListThing
Into::create into::CanCreate goldens.into create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Into::get into::CanGet goldens.into get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Into::update into::CanUpdate goldens.into update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Into::delete into::CanDelete goldens.into delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Into::list into::CanList goldens.into list
 * cloudformation:ListResources
 * gold:ListThing
Kinds::create kinds::CanCreate goldens.kinds create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Kinds::get kinds::CanGet goldens.kinds get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Kinds::update kinds::CanUpdate goldens.kinds update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Kinds::delete kinds::CanDelete goldens.kinds delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Kinds::list kinds::CanList goldens.kinds list
 * cloudformation:ListResources
 * gold:ListThing
Lone::create lone::CanCreate goldens.lone create
 * cloudformation:CreateResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/* gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing
Mod::get mod_resource::CanGet goldens.mod get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Mod::list mod_resource::CanList goldens.mod list
 * cloudformation:ListResources
 * gold:ListThing
Nested::create nested::CanCreate goldens.nested create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Nested::get nested::CanGet goldens.nested get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Nested::update nested::CanUpdate goldens.nested update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Operation::create operation::CanCreate goldens.operation create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Operation::get operation::CanGet goldens.operation get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Operation::update operation::CanUpdate goldens.operation update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Operation::delete operation::CanDelete goldens.operation delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Operation::list operation::CanList goldens.operation list
 * cloudformation:ListResources
 * gold:ListThing
Option::create option::CanCreate goldens.option create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Option::get option::CanGet goldens.option get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Option::update option::CanUpdate goldens.option update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Option::delete option::CanDelete goldens.option delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Option::list option::CanList goldens.option list
 * cloudformation:ListResources
 * gold:ListThing
P::create p::CanCreate goldens.p create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
P::get p::CanGet goldens.p get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
P::update p::CanUpdate goldens.p update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
P::delete p::CanDelete goldens.p delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
P::list p::CanList goldens.p list
 * cloudformation:ListResources
 * gold:ListThing
Permission::get permission::CanGet goldens.permission get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Permission::delete permission::CanDelete goldens.permission delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Property::create property::CanCreate goldens.property create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Property::get property::CanGet goldens.property get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Property::update property::CanUpdate goldens.property update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Property::delete property::CanDelete goldens.property delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Property::list property::CanList goldens.property list
 * cloudformation:ListResources
 * gold:ListThing
Readable::create readable::CanCreate goldens.readable create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Readable::get readable::CanGet goldens.readable get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Readable::update readable::CanUpdate goldens.readable update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Readable::delete readable::CanDelete goldens.readable delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Readable::list readable::CanList goldens.readable list
 * cloudformation:ListResources
 * gold:ListThing
Resource::create resource::CanCreate goldens.resource create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Resource::get resource::CanGet goldens.resource get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Resource::update resource::CanUpdate goldens.resource update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Resource::delete resource::CanDelete goldens.resource delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Resource::list resource::CanList goldens.resource list
 * cloudformation:ListResources
 * gold:ListThing
Rich::create rich::CanCreate goldens.rich create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Rich::get rich::CanGet goldens.rich get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Rich::update rich::CanUpdate goldens.rich update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Rich::delete rich::CanDelete goldens.rich delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
Rich::list rich::CanList goldens.rich list
 * cloudformation:ListResources
Schema::create schema::CanCreate goldens.schema create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Schema::get schema::CanGet goldens.schema get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Schema::update schema::CanUpdate goldens.schema update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Schema::delete schema::CanDelete goldens.schema delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Schema::list schema::CanList goldens.schema list
 * cloudformation:ListResources
 * gold:ListThing
Secret::create secret::CanCreate goldens.secret create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Secret::get secret::CanGet goldens.secret get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Secret::update secret::CanUpdate goldens.secret update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Secret::delete secret::CanDelete goldens.secret delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Secret::list secret::CanList goldens.secret list
 * cloudformation:ListResources
 * gold:ListThing
Self_::get self_resource::CanGet goldens.self get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Self_::list self_resource::CanList goldens.self list
 * cloudformation:ListResources
 * gold:ListThing
Special::create special::CanCreate goldens.special create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Special::get special::CanGet goldens.special get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Special::update special::CanUpdate goldens.special update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Special::list special::CanList goldens.special list
 * cloudformation:ListResources
 * gold:ListThing
String::create string::CanCreate goldens.string create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
String::get string::CanGet goldens.string get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
String::update string::CanUpdate goldens.string update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
String::delete string::CanDelete goldens.string delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
String::list string::CanList goldens.string list
 * cloudformation:ListResources
 * gold:ListThing
Super::get super_resource::CanGet goldens.super get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Super::list super_resource::CanList goldens.super list
 * cloudformation:ListResources
 * gold:ListThing
Tag::create tag::CanCreate goldens.tag create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Tag::get tag::CanGet goldens.tag get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Tag::update tag::CanUpdate goldens.tag update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Tag::delete tag::CanDelete goldens.tag delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Tag::list tag::CanList goldens.tag list
 * cloudformation:ListResources
 * gold:ListThing
Type::get r#type::CanGet goldens.type get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Type::list r#type::CanList goldens.type list
 * cloudformation:ListResources
 * gold:ListThing
Vec::create vec::CanCreate goldens.vec create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing gold:GetThing
Vec::get vec::CanGet goldens.vec get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Vec::update vec::CanUpdate goldens.vec update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:GetThing
Vec::delete vec::CanDelete goldens.vec delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Vec::list vec::CanList goldens.vec list
 * cloudformation:ListResources
 * gold:ListThing
"#
        }
    };
}

#[cfg(feature = "as-ref")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_as_ref {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "as-ref"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_as_ref {
    ($($item:tt)*) => {};
}

#[cfg(feature = "box")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_box {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "box"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_box {
    ($($item:tt)*) => {};
}

#[cfg(feature = "can-get")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_can_get {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "can-get"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_can_get {
    ($($item:tt)*) => {};
}

#[cfg(feature = "casing")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_casing {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "casing"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_casing {
    ($($item:tt)*) => {};
}

#[cfg(feature = "change")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_change {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "change"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_change {
    ($($item:tt)*) => {};
}

#[cfg(feature = "clash")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_clash {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "clash"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_clash {
    ($($item:tt)*) => {};
}

#[cfg(feature = "client")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_client {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "client"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_client {
    ($($item:tt)*) => {};
}

#[cfg(feature = "composite")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_composite {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "composite"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_composite {
    ($($item:tt)*) => {};
}

#[cfg(feature = "copy")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_copy {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "copy"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_copy {
    ($($item:tt)*) => {};
}

#[cfg(feature = "crate-resource")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_crate_resource {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "crate-resource"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_crate_resource {
    ($($item:tt)*) => {};
}

#[cfg(feature = "default-resource")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_default {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "default-resource"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_default {
    ($($item:tt)*) => {};
}

#[cfg(feature = "demanding")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_demanding {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "demanding"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_demanding {
    ($($item:tt)*) => {};
}

#[cfg(feature = "drop")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_drop {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "drop"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_drop {
    ($($item:tt)*) => {};
}

#[cfg(feature = "empty")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_empty {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "empty"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_empty {
    ($($item:tt)*) => {};
}

#[cfg(feature = "iam-resource")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_iam_resource {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "iam-resource"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_iam_resource {
    ($($item:tt)*) => {};
}

#[cfg(feature = "into")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_into {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "into"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_into {
    ($($item:tt)*) => {};
}

#[cfg(feature = "kinds")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_kinds {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "kinds"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_kinds {
    ($($item:tt)*) => {};
}

#[cfg(feature = "lone")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_lone {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "lone"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_lone {
    ($($item:tt)*) => {};
}

#[cfg(feature = "mod-resource")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_mod_resource {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "mod-resource"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_mod_resource {
    ($($item:tt)*) => {};
}

#[cfg(feature = "nested")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_nested {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "nested"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_nested {
    ($($item:tt)*) => {};
}

#[cfg(feature = "operation")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_operation {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "operation"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_operation {
    ($($item:tt)*) => {};
}

#[cfg(feature = "option")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_option {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "option"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_option {
    ($($item:tt)*) => {};
}

#[cfg(feature = "p")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_p {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "p"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_p {
    ($($item:tt)*) => {};
}

#[cfg(feature = "permission")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_permission {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "permission"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_permission {
    ($($item:tt)*) => {};
}

#[cfg(feature = "property")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_property {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "property"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_property {
    ($($item:tt)*) => {};
}

#[cfg(feature = "readable")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_readable {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "readable"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_readable {
    ($($item:tt)*) => {};
}

#[cfg(feature = "resource")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_resource {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "resource"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_resource {
    ($($item:tt)*) => {};
}

#[cfg(feature = "rich")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_rich {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "rich"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_rich {
    ($($item:tt)*) => {};
}

#[cfg(feature = "schema")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_schema {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "schema"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_schema {
    ($($item:tt)*) => {};
}

#[cfg(feature = "secret")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_secret {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "secret"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_secret {
    ($($item:tt)*) => {};
}

#[cfg(feature = "self-resource")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_self_resource {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "self-resource"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_self_resource {
    ($($item:tt)*) => {};
}

#[cfg(feature = "special")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_special {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "special"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_special {
    ($($item:tt)*) => {};
}

#[cfg(feature = "string")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_string {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "string"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_string {
    ($($item:tt)*) => {};
}

#[cfg(feature = "super-resource")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_super_resource {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "super-resource"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_super_resource {
    ($($item:tt)*) => {};
}

#[cfg(feature = "tag")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_tag {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "tag"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_tag {
    ($($item:tt)*) => {};
}

#[cfg(feature = "type")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_type {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "type"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_type {
    ($($item:tt)*) => {};
}

#[cfg(feature = "vec")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_vec {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "vec"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_vec {
    ($($item:tt)*) => {};
}
