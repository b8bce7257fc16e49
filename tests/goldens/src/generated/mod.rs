// @generated from the specs of `goldens`. Do not edit.

//! The resources of `goldens`.

#![allow(clippy::too_many_arguments, reason = "each required property is an argument")]

mod iam;
#[cfg(feature = "policy")]
mod include_policy;

#[cfg(feature = "policy")]
pub use provider_aws_core::least_privilege;
pub use provider_aws_core::prelude::*;
#[cfg(feature = "policy")]
#[doc(hidden)]
pub use provider_aws_macros;

/// `AWS::Goldens::AsRef`.
#[cfg(feature = "as-ref")]
pub mod as_ref;

#[cfg(feature = "as-ref")]
pub use as_ref::AsRef;

/// `AWS::Goldens::Box`.
#[cfg(feature = "box")]
pub mod r#box;

#[cfg(feature = "box")]
pub use r#box::Box;

/// `AWS::Goldens::CanGet`.
#[cfg(feature = "can-get")]
pub mod can_get;

#[cfg(feature = "can-get")]
pub use can_get::CanGet;

/// `AWS::Goldens::Casing`.
#[cfg(feature = "casing")]
pub mod casing;

#[cfg(feature = "casing")]
pub use casing::Casing;

/// `AWS::Goldens::Change`.
#[cfg(feature = "change")]
pub mod change;

#[cfg(feature = "change")]
pub use change::Change;

/// `AWS::Goldens::Client`.
#[cfg(feature = "client")]
pub mod client;

#[cfg(feature = "client")]
pub use client::Client;

/// `AWS::Goldens::Composite`.
#[cfg(feature = "composite")]
pub mod composite;

#[cfg(feature = "composite")]
pub use composite::Composite;

/// `AWS::Goldens::Copy`.
#[cfg(feature = "copy")]
pub mod copy;

#[cfg(feature = "copy")]
pub use copy::Copy;

/// `AWS::Goldens::Crate`.
#[cfg(feature = "crate-resource")]
pub mod crate_resource;

#[cfg(feature = "crate-resource")]
pub use crate_resource::Crate;

/// `AWS::Goldens::Default`.
#[cfg(feature = "default-resource")]
pub mod default;

#[cfg(feature = "default-resource")]
pub use default::Default;

/// `AWS::Goldens::Demanding`.
#[cfg(feature = "demanding")]
pub mod demanding;

#[cfg(feature = "demanding")]
pub use demanding::Demanding;

/// `AWS::Goldens::Drop`.
#[cfg(feature = "drop")]
pub mod drop;

#[cfg(feature = "drop")]
pub use drop::Drop;

/// `AWS::Goldens::Empty`.
#[cfg(feature = "empty")]
pub mod empty;

#[cfg(feature = "empty")]
pub use empty::Empty;

/// `AWS::Goldens::Iam`.
#[cfg(feature = "iam-resource")]
pub mod iam_resource;

#[cfg(feature = "iam-resource")]
pub use iam_resource::Iam;

/// `AWS::Goldens::Into`.
#[cfg(feature = "into")]
pub mod into;

#[cfg(feature = "into")]
pub use into::Into;

/// `AWS::Goldens::Kinds`.
#[cfg(feature = "kinds")]
pub mod kinds;

#[cfg(feature = "kinds")]
pub use kinds::Kinds;

/// `AWS::Goldens::Lone`.
#[cfg(feature = "lone")]
pub mod lone;

#[cfg(feature = "lone")]
pub use lone::Lone;

/// `AWS::Goldens::Mod`.
#[cfg(feature = "mod-resource")]
pub mod mod_resource;

#[cfg(feature = "mod-resource")]
pub use mod_resource::Mod;

/// `AWS::Goldens::Nested`.
#[cfg(feature = "nested")]
pub mod nested;

#[cfg(feature = "nested")]
pub use nested::Nested;

/// `AWS::Goldens::Operation`.
#[cfg(feature = "operation")]
pub mod operation;

#[cfg(feature = "operation")]
pub use operation::Operation;

/// `AWS::Goldens::Option`.
#[cfg(feature = "option")]
pub mod option;

#[cfg(feature = "option")]
pub use option::Option;

/// `AWS::Goldens::P`.
#[cfg(feature = "p")]
pub mod p;

#[cfg(feature = "p")]
pub use p::P;

/// `AWS::Goldens::Permission`.
#[cfg(feature = "permission")]
pub mod permission;

#[cfg(feature = "permission")]
pub use permission::Permission;

/// `AWS::Goldens::Property`.
#[cfg(feature = "property")]
pub mod property;

#[cfg(feature = "property")]
pub use property::Property;

/// `AWS::Goldens::Readable`.
#[cfg(feature = "readable")]
pub mod readable;

#[cfg(feature = "readable")]
pub use readable::Readable;

/// `AWS::Goldens::Resource`.
#[cfg(feature = "resource")]
pub mod resource;

#[cfg(feature = "resource")]
pub use resource::Resource;

/// `AWS::Goldens::Schema`.
#[cfg(feature = "schema")]
pub mod schema;

#[cfg(feature = "schema")]
pub use schema::Schema;

/// `AWS::Goldens::Secret`.
#[cfg(feature = "secret")]
pub mod secret;

#[cfg(feature = "secret")]
pub use secret::Secret;

/// `AWS::Goldens::Self`.
#[cfg(feature = "self-resource")]
pub mod self_resource;

#[cfg(feature = "self-resource")]
pub use self_resource::Self_;

/// `AWS::Goldens::Special`.
#[cfg(feature = "special")]
pub mod special;

#[cfg(feature = "special")]
pub use special::Special;

/// `AWS::Goldens::String`.
#[cfg(feature = "string")]
pub mod string;

#[cfg(feature = "string")]
pub use string::String;

/// `AWS::Goldens::Super`.
#[cfg(feature = "super-resource")]
pub mod super_resource;

#[cfg(feature = "super-resource")]
pub use super_resource::Super;

/// `AWS::Goldens::Tag`.
#[cfg(feature = "tag")]
pub mod tag;

#[cfg(feature = "tag")]
pub use tag::Tag;

/// `AWS::Goldens::Type`.
#[cfg(feature = "type")]
pub mod r#type;

#[cfg(feature = "type")]
pub use r#type::Type;

/// `AWS::Goldens::Vec`.
#[cfg(feature = "vec")]
pub mod vec;

#[cfg(feature = "vec")]
pub use vec::Vec;
