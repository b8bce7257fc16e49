//! Amazon IVS over [AWS Cloud Control](https://docs.aws.amazon.com/cloudcontrolapi/): typed resources, their
//! operations, and the IAM permissions of each operation.
//!
//! # Quick start
//!
//! ```toml
//! [dependencies]
//! provider-aws-ivs = { path = "../provider-aws/provider-aws-ivs" } # not published yet
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//! ```
//!
//! ```no_run
//! use provider_aws_ivs::stage::StageDesiredState;
//! use provider_aws_ivs::{Client, Error, Stage};
//!
//! #[tokio::main]
//! async fn main() -> Result<(), Error> {
//!     let client = Client::from_env().await; // region, credentials and endpoint as in other AWS SDK clients
//!
//!     let state = StageDesiredState::new().name("foyer");
//!     let stage = Stage::create(&client, state).await?.wait().await?;
//!     println!("created {}", stage.identifier());
//!
//!     let patch = stage.edit(|changes| changes.name("lobby"))?; // only the properties that differ
//!     let stage = Stage::update(&client, stage.identifier(), patch).await?.wait().await?;
//!     println!("renamed to {:?}", stage.name);
//!
//!     let deletion = Stage::delete(&client, stage.identifier()).await?.wait().await?;
//!     println!("{deletion}");
//!     Ok(())
//! }
//! ```
//!
//! Each resource type has a module with its model, its identifier, the inputs of its operations, and their
//! metadata: [`stage`].
//!
//! The repository has an example for each operation, and one that needs no AWS account:
//! `cargo run -p provider-aws-ivs --example quickstart`.
//!
//! # Reading
//!
//! [`Stage::get`] returns a [`Resource`], which derefs to the model. [`Stage::get_opt`] returns `None` if the
//! stage doesn't exist. Operations take their settings, such as the region, before they are awaited.
//!
//! ```no_run
//! # use provider_aws_ivs::{Client, Error, Stage};
//! # async fn example(client: &Client, arn: &str) -> Result<(), Error> {
//! match Stage::get_opt(client, arn).region("eu-west-1").await? {
//!     Some(stage) => println!("{:?} has the tags {:?}", stage.name, stage.tags),
//!     None => println!("the stage doesn't exist"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! [`Resource::raw`] has all properties as AWS sent them, including those that the model doesn't know.
//!
//! # Listing
//!
//! A list can be awaited for all resources, taken as a stream, or read page by page. AWS may leave out
//! properties in a list; `hydrate` reads each resource in full, several at the same time, in the order of the
//! list.
//!
//! ```no_run
//! # use provider_aws_ivs::{Client, Error, Stage};
//! # async fn example(client: &Client) -> Result<(), Error> {
//! let all = Stage::list(client).await?;
//! println!("{} stages", all.len());
//!
//! let mut stages = Stage::list(client).hydrate(16);
//! while let Some(stage) = stages.next().await {
//!     let stage = stage?;
//!     println!("{} {:?}", stage.identifier(), stage.name);
//! }
//!
//! let page = Stage::list(client).page_size(20).page().await?;
//! println!("{} stages, next page: {:?}", page.resources.len(), page.next_token);
//! # Ok(())
//! # }
//! ```
//!
//! # Creating, and waiting
//!
//! Creating, updating and deleting return a [`Request`]: AWS has accepted it and carries it out in the
//! background. Waiting for it honours `RetryAfter`, survives throttling and lost connections, and makes a
//! request again that failed for a transient reason; [`Retries`] sets how often. `wait` times out after half
//! an hour; `wait_with` takes a [`Wait`] with another timeout, other pauses, or a [`CancellationToken`].
//!
//! ```no_run
//! # use std::time::Duration;
//! # use provider_aws_ivs::stage::StageDesiredState;
//! # use provider_aws_ivs::{Client, Error, Stage, Tag, Wait};
//! # async fn example(client: &Client) -> Result<(), Error> {
//! let state = StageDesiredState::new().name("foyer").tags([Tag::new("team", "live")]);
//! let mut request = Stage::create(client, state)
//!     .client_token("foyer-2026-11") // the same token again finds the same stage
//!     .await?;
//!
//! let mut events = request.events(); // to show the progress; it is optional
//! while let Some(progress) = events.next().await {
//!     println!("{}", progress?);
//! }
//! drop(events);
//! let stage = request.wait_with(Wait::new().timeout(Duration::from_secs(600))).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Updating
//!
//! A patch names the properties that change. Other properties stay as they are, and removing a property is
//! explicit. A patch from [`Resource::edit`] has only the properties that differ from the resource as it was
//! read. If none differ, updating makes no call.
//!
//! ```no_run
//! # use provider_aws_ivs::{Change, Client, Error, Stage};
//! # async fn example(client: &Client, arn: &str) -> Result<(), Error> {
//! let stage = Stage::get(client, arn).await?;
//! // Guarded: the update fails if somebody else has changed the name or the tags meanwhile.
//! let patch = stage.edit_guarded(|changes| changes.name("lobby").tags(Change::Clear))?;
//! let stage = Stage::update(client, arn, patch).await?.wait().await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Deleting
//!
//! If the resource is gone already, that isn't an error.
//!
//! ```no_run
//! # use provider_aws_ivs::{Client, Deletion, Error, Stage};
//! # async fn example(client: &Client, arn: &str) -> Result<(), Error> {
//! match Stage::delete(client, arn).await?.wait().await? {
//!     Deletion::Deleted => println!("deleted"),
//!     Deletion::AlreadyGone => println!("the stage didn't exist"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Resuming in another process
//!
//! A request continues at AWS when the process that made it ends. The handle of a request is one line of
//! JSON, without any property of the resource, with which another process can wait for it.
//!
//! ```no_run
//! # use provider_aws_ivs::stage::StageDesiredState;
//! # use provider_aws_ivs::{Client, RequestHandle, Stage};
//! # async fn example(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
//! let request = Stage::create(client, StageDesiredState::new()).await?;
//! std::fs::write("create.json", request.handle().to_string())?;
//!
//! let handle: RequestHandle<Stage> = std::fs::read_to_string("create.json")?.parse()?;
//! let stage = handle.resume(client).wait().await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Cancelling
//!
//! Only [`Request::cancel`] cancels a request at AWS; dropping futures or requests doesn't. The work that is
//! done by then isn't undone, and the request may still succeed.
//!
//! ```no_run
//! # use provider_aws_ivs::stage::StagePatch;
//! # use provider_aws_ivs::{Client, Error, ErrorKind, Stage};
//! # async fn example(client: &Client, arn: &str) -> Result<(), Error> {
//! let mut request = Stage::update(client, arn, StagePatch::new().name("lobby")).await?;
//! request.cancel().await?;
//! match request.wait().await {
//!     Ok(_) => println!("the request succeeded before it was cancelled"),
//!     Err(error) if error.kind() == ErrorKind::RequestCancelled => println!("cancelled"),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Errors
//!
//! An [`Error`] is one line: the operation, the type and the identifier, what happened, and AWS's ids. If
//! access was denied, it names the IAM actions to allow. [`Error::kind`] is for programs. Values of
//! properties are never in it.
//!
//! # Permissions
//!
//! The constants of a type say which IAM actions its operations require: [`stage::GET`] for [`Stage::get`].
//! They are checked against IAM's own list when this crate is compiled.
//!
//! With the feature `policy`, operations become policies: the statements to attach, and the reason for each
//! action.
//!
//! ```
//! # #[cfg(feature = "policy")]
//! # fn main() -> Result<(), provider_aws_ivs::least_privilege::EmitError> {
//! use provider_aws_ivs::{Stage, stage};
//!
//! let emission = Stage::policy(&[stage::GET, stage::UPDATE])?;
//! println!("{}", emission.caller[0].policy().to_json());
//! for reason in &emission.reasons {
//!     println!("{reason}");
//! }
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "policy"))]
//! # fn main() {}
//! ```
//!
//! With the same feature, `include_policy!` makes a type from a policy file. A client with this type rejects,
//! at compile time, each operation that the policy doesn't allow. Each operation has a trait for it:
//! [`stage::CanGet`].
//!
//! ```ignore
//! provider_aws_ivs::include_policy!("deploy.json" => pub struct DeployPolicy);
//!
//! let client = Client::from_env().await.with_policy::<DeployPolicy>();
//! // An error that names the missing actions, unless deploy.json allows deleting stages.
//! Stage::delete(&client, arn).await?.wait().await?;
//! ```
//!
//! # Features
//!
//! All but `policy` and `credentials-login` are on by default, as in the AWS SDK. Together they load credentials from
//! the sources that the AWS CLI knows. Each resource is a feature as well, `stage` for example; `resources` are all.
//!
//! | feature | adds |
//! | --- | --- |
//! | `default-https-client` | an HTTPS connector, `Client::from_env` and `Client::local` |
//! | `sso` | profiles with `sso_session` or `sso_start_url` |
//! | `credentials-process` | profiles with `credential_process` |
//! | `credentials-login` | profiles with `login_session`, at the cost of 27 more crates to compile |
//! | `policy` | policies for operations, and `include_policy!` |
//!
//! # Further types
//!
//! The types for the first calls are at the root of this crate. [`provider_aws_core`] has all others, for
//! example to name the type of an operation ([`Get`](provider_aws_core::Get)), to write code that is generic
//! over resource types ([`generic`](provider_aws_core::generic)), or to configure the AWS SDK client
//! ([`aws_sdk_cloudcontrol`](provider_aws_core::aws_sdk_cloudcontrol)). Operations are futures by way of
//! [`IntoFuture`]: where a combinator takes a future, call `into_future`.

// docs.rs says beside each item which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[rustfmt::skip]
mod generated;

pub use generated::*;
pub use provider_aws_core;

/// Compiles the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
