//! The traits of resource types, which generated models implement.

use cloud_control::linked::CalledOperation;
use serde_json::Value;

use crate::identifier::Identifier;
use crate::patch::Patch;
use crate::resource_type::ResourceType;
use crate::schema::Schema;
use crate::value::PropertyValue;

/// What a resource is read into: a [`ResourceModel`], or [`Dynamic`](crate::dynamic::Dynamic). It can't be implemented
/// for other types.
pub trait Model: PropertyValue + Send + Sync + 'static {
    /// The primary identifier.
    type Identifier: Identifier;

    /// What a resource serializes as, of which these are the properties as AWS sent them.
    #[doc(hidden)]
    fn serialized(&self, _raw: &Value) -> Value {
        self.to_json()
    }
}

impl<T: ResourceModel> Model for T {
    type Identifier = <T as ResourceModel>::Identifier;
}

/// A model whose resources can be read: that of a [`Readable`] type, or [`Dynamic`](crate::dynamic::Dynamic). It can't be
/// implemented for other types.
pub trait ReadModel: Model {
    /// The get operation of a type, if it has one. Only code that is about to read a resource may call this.
    #[doc(hidden)]
    fn read_operation_of(resource_type: ResourceType) -> Option<CalledOperation>;
}

impl<T: Readable> ReadModel for T {
    fn read_operation_of(_: ResourceType) -> Option<CalledOperation> {
        Some(T::read_operation())
    }
}

/// A resource type: its name, its special properties, and the model that its properties are read into.
///
/// The fields of a model are optional, because a list may return only some of them.
/// [`impl_properties!`](crate::impl_properties) gives them their names in AWS's schema. Reading matches names
/// without case: `DBName` for `DbName`.
pub trait ResourceModel: PropertyValue + Send + Sync + 'static {
    /// The name of the type in the CloudFormation registry: `AWS::IVS::Stage`.
    const TYPE_NAME: &'static str;

    /// The properties that are special, such as those that only AWS sets.
    const SCHEMA: Schema = Schema::EMPTY;

    /// The primary identifier.
    type Identifier: Identifier;
}

/// A resource type that can be read.
pub trait Readable: ResourceModel {
    /// The get operation. Only code that is about to read a resource may call this.
    fn read_operation() -> CalledOperation;
}

/// A resource type that can be updated.
pub trait Updatable: ResourceModel {
    /// The changes to a resource.
    type Patch: Patch;
}
