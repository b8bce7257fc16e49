// @generated from the specs of `goldens`. Do not edit.

//! What each operation requires, for the macro that reads policy files.

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
permission-table 2
AsRef::create as_ref::CanCreate goldens.as_ref AWS::Goldens::AsRef create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
AsRef::get as_ref::CanGet goldens.as_ref AWS::Goldens::AsRef get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
AsRef::update as_ref::CanUpdate goldens.as_ref AWS::Goldens::AsRef update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
AsRef::delete as_ref::CanDelete goldens.as_ref AWS::Goldens::AsRef delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
AsRef::list as_ref::CanList goldens.as_ref AWS::Goldens::AsRef list
 * cloudformation:ListResources
 * gold:ListThing
Box::create r#box::CanCreate goldens.box AWS::Goldens::Box create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Box::get r#box::CanGet goldens.box AWS::Goldens::Box get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Box::update r#box::CanUpdate goldens.box AWS::Goldens::Box update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Box::delete r#box::CanDelete goldens.box AWS::Goldens::Box delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Box::list r#box::CanList goldens.box AWS::Goldens::Box list
 * cloudformation:ListResources
 * gold:ListThing
CanGet::create can_get::CanCreate goldens.can_get AWS::Goldens::CanGet create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
CanGet::get can_get::CanGet2 goldens.can_get AWS::Goldens::CanGet get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
CanGet::update can_get::CanUpdate goldens.can_get AWS::Goldens::CanGet update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Casing::get casing::CanGet goldens.casing AWS::Goldens::Casing get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Casing::update casing::CanUpdate goldens.casing AWS::Goldens::Casing update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Change::create change::CanCreate goldens.change AWS::Goldens::Change create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Change::get change::CanGet goldens.change AWS::Goldens::Change get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Change::update change::CanUpdate goldens.change AWS::Goldens::Change update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Change::delete change::CanDelete goldens.change AWS::Goldens::Change delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Change::list change::CanList goldens.change AWS::Goldens::Change list
 * cloudformation:ListResources
 * gold:ListThing
Clash::create clash::CanCreate goldens.clash AWS::Goldens::Clash create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Clash::get clash::CanGet goldens.clash AWS::Goldens::Clash get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Clash::update clash::CanUpdate goldens.clash AWS::Goldens::Clash update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Clash::delete clash::CanDelete goldens.clash AWS::Goldens::Clash delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Clash::list clash::CanList goldens.clash AWS::Goldens::Clash list
 * cloudformation:ListResources
 * gold:ListThing
Client::create client::CanCreate goldens.client AWS::Goldens::Client create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Client::get client::CanGet goldens.client AWS::Goldens::Client get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Client::update client::CanUpdate goldens.client AWS::Goldens::Client update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Client::delete client::CanDelete goldens.client AWS::Goldens::Client delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Client::list client::CanList goldens.client AWS::Goldens::Client list
 * cloudformation:ListResources
 * gold:ListThing
Composite::get composite::CanGet goldens.composite AWS::Goldens::Composite get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Composite::update composite::CanUpdate goldens.composite AWS::Goldens::Composite update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Composite::delete composite::CanDelete goldens.composite AWS::Goldens::Composite delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Copy::create copy::CanCreate goldens.copy AWS::Goldens::Copy create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Copy::get copy::CanGet goldens.copy AWS::Goldens::Copy get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Copy::update copy::CanUpdate goldens.copy AWS::Goldens::Copy update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Copy::delete copy::CanDelete goldens.copy AWS::Goldens::Copy delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Copy::list copy::CanList goldens.copy AWS::Goldens::Copy list
 * cloudformation:ListResources
 * gold:ListThing
Crate::get crate_resource::CanGet goldens.crate AWS::Goldens::Crate get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Crate::list crate_resource::CanList goldens.crate AWS::Goldens::Crate list
 * cloudformation:ListResources
 * gold:ListThing
Default::create default::CanCreate goldens.default AWS::Goldens::Default create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Default::get default::CanGet goldens.default AWS::Goldens::Default get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Default::update default::CanUpdate goldens.default AWS::Goldens::Default update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Default::delete default::CanDelete goldens.default AWS::Goldens::Default delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Default::list default::CanList goldens.default AWS::Goldens::Default list
 * cloudformation:ListResources
 * gold:ListThing
Demanding::create demanding::CanCreate goldens.demanding AWS::Goldens::Demanding create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Demanding::get demanding::CanGet goldens.demanding AWS::Goldens::Demanding get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Demanding::update demanding::CanUpdate goldens.demanding AWS::Goldens::Demanding update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Demanding::delete demanding::CanDelete goldens.demanding AWS::Goldens::Demanding delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Demanding::list demanding::CanList goldens.demanding AWS::Goldens::Demanding list
 * cloudformation:ListResources
 * gold:ListThing
Drop::create drop::CanCreate goldens.drop AWS::Goldens::Drop create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Drop::get drop::CanGet goldens.drop AWS::Goldens::Drop get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Drop::update drop::CanUpdate goldens.drop AWS::Goldens::Drop update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Drop::delete drop::CanDelete goldens.drop AWS::Goldens::Drop delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Drop::list drop::CanList goldens.drop AWS::Goldens::Drop list
 * cloudformation:ListResources
 * gold:ListThing
Empty::create empty::CanCreate goldens.empty AWS::Goldens::Empty create
 * cloudformation:CreateResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/* gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing
Empty::delete empty::CanDelete goldens.empty AWS::Goldens::Empty delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Gateway::create gateway::CanCreate goldens.gateway AWS::Goldens::Gateway create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Gateway::get gateway::CanGet goldens.gateway AWS::Goldens::Gateway get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Gateway::update gateway::CanUpdate goldens.gateway AWS::Goldens::Gateway update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Gateway::list gateway::CanList goldens.gateway AWS::Goldens::Gateway list
 * cloudformation:ListResources
 * gold:ListThing
Iam::get iam_resource::CanGet goldens.iam AWS::Goldens::Iam get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Iam::list iam_resource::CanList goldens.iam AWS::Goldens::Iam list
 * cloudformation:ListResources
 * gold:ListThing
Into::create into::CanCreate goldens.into AWS::Goldens::Into create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Into::get into::CanGet goldens.into AWS::Goldens::Into get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Into::update into::CanUpdate goldens.into AWS::Goldens::Into update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Into::delete into::CanDelete goldens.into AWS::Goldens::Into delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Into::list into::CanList goldens.into AWS::Goldens::Into list
 * cloudformation:ListResources
 * gold:ListThing
Kinds::create kinds::CanCreate goldens.kinds AWS::Goldens::Kinds create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Kinds::get kinds::CanGet goldens.kinds AWS::Goldens::Kinds get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Kinds::update kinds::CanUpdate goldens.kinds AWS::Goldens::Kinds update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Kinds::delete kinds::CanDelete goldens.kinds AWS::Goldens::Kinds delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Kinds::list kinds::CanList goldens.kinds AWS::Goldens::Kinds list
 * cloudformation:ListResources
 * gold:ListThing
Lone::create lone::CanCreate goldens.lone AWS::Goldens::Lone create
 * cloudformation:CreateResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/* gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/${Id} gold:CreateThing
Mod::get mod_resource::CanGet goldens.mod AWS::Goldens::Mod get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Mod::list mod_resource::CanList goldens.mod AWS::Goldens::Mod list
 * cloudformation:ListResources
 * gold:ListThing
Nested::create nested::CanCreate goldens.nested AWS::Goldens::Nested create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Nested::get nested::CanGet goldens.nested AWS::Goldens::Nested get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Nested::update nested::CanUpdate goldens.nested AWS::Goldens::Nested update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Operation::create operation::CanCreate goldens.operation AWS::Goldens::Operation create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Operation::get operation::CanGet goldens.operation AWS::Goldens::Operation get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Operation::update operation::CanUpdate goldens.operation AWS::Goldens::Operation update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Operation::delete operation::CanDelete goldens.operation AWS::Goldens::Operation delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Operation::list operation::CanList goldens.operation AWS::Goldens::Operation list
 * cloudformation:ListResources
 * gold:ListThing
Option::create option::CanCreate goldens.option AWS::Goldens::Option create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Option::get option::CanGet goldens.option AWS::Goldens::Option get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Option::update option::CanUpdate goldens.option AWS::Goldens::Option update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Option::delete option::CanDelete goldens.option AWS::Goldens::Option delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Option::list option::CanList goldens.option AWS::Goldens::Option list
 * cloudformation:ListResources
 * gold:ListThing
P::create p::CanCreate goldens.p AWS::Goldens::P create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
P::get p::CanGet goldens.p AWS::Goldens::P get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
P::update p::CanUpdate goldens.p AWS::Goldens::P update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
P::delete p::CanDelete goldens.p AWS::Goldens::P delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
P::list p::CanList goldens.p AWS::Goldens::P list
 * cloudformation:ListResources
 * gold:ListThing
Permission::get permission::CanGet goldens.permission AWS::Goldens::Permission get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Permission::delete permission::CanDelete goldens.permission AWS::Goldens::Permission delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Property::create property::CanCreate goldens.property AWS::Goldens::Property create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Property::get property::CanGet goldens.property AWS::Goldens::Property get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Property::update property::CanUpdate goldens.property AWS::Goldens::Property update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Property::delete property::CanDelete goldens.property AWS::Goldens::Property delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Property::list property::CanList goldens.property AWS::Goldens::Property list
 * cloudformation:ListResources
 * gold:ListThing
Readable::create readable::CanCreate goldens.readable AWS::Goldens::Readable create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Readable::get readable::CanGet goldens.readable AWS::Goldens::Readable get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Readable::update readable::CanUpdate goldens.readable AWS::Goldens::Readable update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Readable::delete readable::CanDelete goldens.readable AWS::Goldens::Readable delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Readable::list readable::CanList goldens.readable AWS::Goldens::Readable list
 * cloudformation:ListResources
 * gold:ListThing
Resource::create resource::CanCreate goldens.resource AWS::Goldens::Resource create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Resource::get resource::CanGet goldens.resource AWS::Goldens::Resource get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Resource::update resource::CanUpdate goldens.resource AWS::Goldens::Resource update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Resource::delete resource::CanDelete goldens.resource AWS::Goldens::Resource delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Resource::list resource::CanList goldens.resource AWS::Goldens::Resource list
 * cloudformation:ListResources
 * gold:ListThing
Rich::create rich::CanCreate goldens.rich AWS::Goldens::Rich create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Rich::get rich::CanGet goldens.rich AWS::Goldens::Rich get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Rich::update rich::CanUpdate goldens.rich AWS::Goldens::Rich update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Rich::delete rich::CanDelete goldens.rich AWS::Goldens::Rich delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
Rich::list rich::CanList goldens.rich AWS::Goldens::Rich list
 * cloudformation:ListResources
Schema::create schema::CanCreate goldens.schema AWS::Goldens::Schema create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Schema::get schema::CanGet goldens.schema AWS::Goldens::Schema get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Schema::update schema::CanUpdate goldens.schema AWS::Goldens::Schema update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Schema::delete schema::CanDelete goldens.schema AWS::Goldens::Schema delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Schema::list schema::CanList goldens.schema AWS::Goldens::Schema list
 * cloudformation:ListResources
 * gold:ListThing
Secret::create secret::CanCreate goldens.secret AWS::Goldens::Secret create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Secret::get secret::CanGet goldens.secret AWS::Goldens::Secret get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Secret::update secret::CanUpdate goldens.secret AWS::Goldens::Secret update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Secret::delete secret::CanDelete goldens.secret AWS::Goldens::Secret delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Secret::list secret::CanList goldens.secret AWS::Goldens::Secret list
 * cloudformation:ListResources
 * gold:ListThing
Self_::get self_resource::CanGet goldens.self AWS::Goldens::Self get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Self_::list self_resource::CanList goldens.self AWS::Goldens::Self list
 * cloudformation:ListResources
 * gold:ListThing
Special::create special::CanCreate goldens.special AWS::Goldens::Special create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Special::get special::CanGet goldens.special AWS::Goldens::Special get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Special::update special::CanUpdate goldens.special AWS::Goldens::Special update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Special::list special::CanList goldens.special AWS::Goldens::Special list
 * cloudformation:ListResources
 * gold:ListThing
String::create string::CanCreate goldens.string AWS::Goldens::String create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
String::get string::CanGet goldens.string AWS::Goldens::String get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
String::update string::CanUpdate goldens.string AWS::Goldens::String update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
String::delete string::CanDelete goldens.string AWS::Goldens::String delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
String::list string::CanList goldens.string AWS::Goldens::String list
 * cloudformation:ListResources
 * gold:ListThing
Super::get super_resource::CanGet goldens.super AWS::Goldens::Super get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Super::list super_resource::CanList goldens.super AWS::Goldens::Super list
 * cloudformation:ListResources
 * gold:ListThing
Tag::create tag::CanCreate goldens.tag AWS::Goldens::Tag create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Tag::get tag::CanGet goldens.tag AWS::Goldens::Tag get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Tag::update tag::CanUpdate goldens.tag AWS::Goldens::Tag update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Tag::delete tag::CanDelete goldens.tag AWS::Goldens::Tag delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Tag::list tag::CanList goldens.tag AWS::Goldens::Tag list
 * cloudformation:ListResources
 * gold:ListThing
Type::get r#type::CanGet goldens.type AWS::Goldens::Type get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Type::list r#type::CanList goldens.type AWS::Goldens::Type list
 * cloudformation:ListResources
 * gold:ListThing
Vec::create vec::CanCreate goldens.vec AWS::Goldens::Vec create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Vec::get vec::CanGet goldens.vec AWS::Goldens::Vec get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Vec::update vec::CanUpdate goldens.vec AWS::Goldens::Vec update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Vec::delete vec::CanDelete goldens.vec AWS::Goldens::Vec delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * gold:DeleteThing
Vec::list vec::CanList goldens.vec AWS::Goldens::Vec list
 * cloudformation:ListResources
 * gold:ListThing
Wire::create wire::CanCreate goldens.wire AWS::Goldens::Wire create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:gold:${Region}:${Account}:lone/${Id} gold:CreateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:CreateThing gold:GetThing
Wire::get wire::CanGet goldens.wire AWS::Goldens::Wire get
 * cloudformation:GetResource
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Wire::update wire::CanUpdate goldens.wire AWS::Goldens::Wire update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * gold:UpdateThing
 arn:${Partition}:gold:${Region}:${Account}:nested/* gold:GetThing
Wire::list wire::CanList goldens.wire AWS::Goldens::Wire list
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

#[cfg(feature = "gateway")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_gateway {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "gateway"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_gateway {
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

#[cfg(feature = "wire")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_wire {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "wire"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_wire {
    ($($item:tt)*) => {};
}
