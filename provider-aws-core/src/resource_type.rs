//! What the runtime knows of a resource type.

use std::fmt;

use cloud_control::linked::CalledOperation;

use crate::model::ResourceModel;
use crate::schema::Schema;

/// What the runtime knows of a resource type: a constant of a generated model, or found while the program runs.
#[derive(Clone, Copy)]
pub struct ResourceType {
    /// The name in the CloudFormation registry: `AWS::IVS::Stage`.
    pub(crate) name: &'static str,
    /// The special properties.
    pub(crate) schema: Schema,
    /// The get operation, if the type is known only while the program runs, and has one. That of a model is a function of
    /// it, so that only programs that read have its record.
    pub(crate) read: Option<CalledOperation>,
}

/// The same name.
impl PartialEq for ResourceType {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl fmt::Debug for ResourceType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ResourceType").field(&self.name).finish()
    }
}

impl ResourceType {
    /// The type of a model.
    pub(crate) const fn of<T: ResourceModel>() -> Self {
        Self { name: T::TYPE_NAME, schema: T::SCHEMA, read: None }
    }
}
