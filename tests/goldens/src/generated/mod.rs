// @generated from the specs of `goldens`. Do not edit.

//! The resources of `goldens`.

#![allow(clippy::too_many_arguments, reason = "each required property is an argument")]

mod iam;
mod identifiers;
#[cfg(feature = "policy")]
mod include_policy;

#[cfg(feature = "policy")]
pub use provider_aws_core::least_privilege;
pub use provider_aws_core::prelude::*;
#[cfg(feature = "policy")]
#[doc(hidden)]
pub use provider_aws_macros;

#[cfg(feature = "as-ref")]
pub mod as_ref;

#[cfg(feature = "as-ref")]
pub use as_ref::AsRef;

#[cfg(feature = "box")]
pub mod r#box;

#[cfg(feature = "box")]
pub use r#box::Box;

#[cfg(feature = "can-get")]
pub mod can_get;

#[cfg(feature = "can-get")]
pub use can_get::CanGet;

#[cfg(feature = "casing")]
pub mod casing;

#[cfg(feature = "casing")]
pub use casing::Casing;

#[cfg(feature = "change")]
pub mod change;

#[cfg(feature = "change")]
pub use change::Change;

#[cfg(feature = "clash")]
pub mod clash;

#[cfg(feature = "clash")]
pub use clash::Clash;

#[cfg(feature = "client")]
pub mod client;

#[cfg(feature = "client")]
pub use client::Client;

#[cfg(feature = "composite")]
pub mod composite;

#[cfg(feature = "composite")]
pub use composite::Composite;

#[cfg(feature = "copy")]
pub mod copy;

#[cfg(feature = "copy")]
pub use copy::Copy;

#[cfg(feature = "crate-resource")]
pub mod crate_resource;

#[cfg(feature = "crate-resource")]
pub use crate_resource::Crate;

#[cfg(feature = "default-resource")]
pub mod default;

#[cfg(feature = "default-resource")]
pub use default::Default;

#[cfg(feature = "demanding")]
pub mod demanding;

#[cfg(feature = "demanding")]
pub use demanding::Demanding;

#[cfg(feature = "drop")]
pub mod drop;

#[cfg(feature = "drop")]
pub use drop::Drop;

#[cfg(feature = "empty")]
pub mod empty;

#[cfg(feature = "empty")]
pub use empty::Empty;

#[cfg(feature = "gateway")]
pub mod gateway;

#[cfg(feature = "gateway")]
pub use gateway::Gateway;

#[cfg(feature = "iam-resource")]
pub mod iam_resource;

#[cfg(feature = "iam-resource")]
pub use iam_resource::Iam;

#[cfg(feature = "into")]
pub mod into;

#[cfg(feature = "into")]
pub use into::Into;

#[cfg(feature = "kinds")]
pub mod kinds;

#[cfg(feature = "kinds")]
pub use kinds::Kinds;

#[cfg(feature = "lone")]
pub mod lone;

#[cfg(feature = "lone")]
pub use lone::Lone;

#[cfg(feature = "mod-resource")]
pub mod mod_resource;

#[cfg(feature = "mod-resource")]
pub use mod_resource::Mod;

#[cfg(feature = "nested")]
pub mod nested;

#[cfg(feature = "nested")]
pub use nested::Nested;

#[cfg(feature = "operation")]
pub mod operation;

#[cfg(feature = "operation")]
pub use operation::Operation;

#[cfg(feature = "option")]
pub mod option;

#[cfg(feature = "option")]
pub use option::Option;

#[cfg(feature = "p")]
pub mod p;

#[cfg(feature = "p")]
pub use p::P;

#[cfg(feature = "permission")]
pub mod permission;

#[cfg(feature = "permission")]
pub use permission::Permission;

#[cfg(feature = "property")]
pub mod property;

#[cfg(feature = "property")]
pub use property::Property;

#[cfg(feature = "readable")]
pub mod readable;

#[cfg(feature = "readable")]
pub use readable::Readable;

#[cfg(feature = "resource")]
pub mod resource;

#[cfg(feature = "resource")]
pub use resource::Resource;

#[cfg(feature = "rich")]
pub mod rich;

#[cfg(feature = "rich")]
pub use rich::Rich;

#[cfg(feature = "schema")]
pub mod schema;

#[cfg(feature = "schema")]
pub use schema::Schema;

#[cfg(feature = "secret")]
pub mod secret;

#[cfg(feature = "secret")]
pub use secret::Secret;

#[cfg(feature = "self-resource")]
pub mod self_resource;

#[cfg(feature = "self-resource")]
pub use self_resource::Self_;

#[cfg(feature = "special")]
pub mod special;

#[cfg(feature = "special")]
pub use special::Special;

#[cfg(feature = "string")]
pub mod string;

#[cfg(feature = "string")]
pub use string::String;

#[cfg(feature = "super-resource")]
pub mod super_resource;

#[cfg(feature = "super-resource")]
pub use super_resource::Super;

#[cfg(feature = "tag")]
pub mod tag;

#[cfg(feature = "tag")]
pub use tag::Tag;

#[cfg(feature = "type")]
pub mod r#type;

#[cfg(feature = "type")]
pub use r#type::Type;

#[cfg(feature = "vec")]
pub mod vec;

#[cfg(feature = "vec")]
pub use vec::Vec;

#[cfg(feature = "wire")]
pub mod wire;

#[cfg(feature = "wire")]
pub use wire::Wire;
