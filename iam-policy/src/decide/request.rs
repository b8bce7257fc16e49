//! Requests to decide.

use super::context::Context;

/// A request: one action on one resource.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The action: `ivs:GetStage`. Case doesn't matter. With wildcards, most policies leave the request undecided.
    pub action: &'a str,
    /// The ARN of the resource, as the service passes it to IAM; `*` for an action that takes no resources. A `*` isn't a
    /// wildcard here: creating a resource is often authorized on `…:stage/*`, literally.
    pub resource: &'a str,
    /// The condition keys of the request.
    pub context: &'a Context,
}
