// @generated from the specs of `ivs`. Do not edit.

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
permission-table 2
Stage::create stage::CanCreate ivs.stage AWS::IVS::Stage create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:stage/* ivs:CreateStage ivs:GetStage ivs:ListTagsForResource ivs:TagResource
Stage::get stage::CanGet ivs.stage AWS::IVS::Stage get
 * cloudformation:GetResource
 arn:${Partition}:ivs:${Region}:${Account}:stage/* ivs:GetStage ivs:ListTagsForResource
Stage::update stage::CanUpdate ivs.stage AWS::IVS::Stage update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 arn:${Partition}:ivs:${Region}:${Account}:stage/* ivs:GetStage ivs:ListTagsForResource ivs:TagResource ivs:UntagResource ivs:UpdateStage
Stage::delete stage::CanDelete ivs.stage AWS::IVS::Stage delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:stage/* ivs:DeleteStage ivs:UntagResource
Stage::list stage::CanList ivs.stage AWS::IVS::Stage list
 * cloudformation:ListResources
 arn:${Partition}:ivs:${Region}:${Account}:stage/* ivs:ListStages ivs:ListTagsForResource
"#
        }
    };
}

#[cfg(feature = "stage")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_stage {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "stage"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_stage {
    ($($item:tt)*) => {};
}
