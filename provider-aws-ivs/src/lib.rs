//! Amazon IVS through AWS Cloud Control: typed resources, their operations, and what each operation needs from IAM.
//!
//! ```no_run
//! use provider_aws_ivs::{Client, Error, Stage, Wait};
//!
//! # async fn example(arn: &str) -> Result<(), Error> {
//! let client = Client::from_env().await; // region, credentials and endpoint: as any AWS SDK client
//! let stage = Stage::get(&client, arn).await?; // derefs to the model: `stage.name`
//! let patch = stage.edit(|changes| changes.name("lobby"))?; // only what differs
//! let mut request = Stage::update(&client, arn, patch).await?; // accepted, not yet done
//! let stage = request.wait(Wait::default()).await?;
//! println!("{} is now {:?}", stage.identifier(), stage.name);
//! # Ok(())
//! # }
//! ```
//!
//! Each type of resource has a module, named after it, that also holds the metadata of its operations as constants:
//! [`stage::GET`] names the IAM actions that [`Stage::get`] needs, checked against IAM's own list when this crate
//! was compiled.
//!
//! # Get
//!
//! What may be gone is read with [`Stage::get_opt`]. An operation takes its settings before it is awaited.
//!
//! ```no_run
//! # use provider_aws_ivs::{Client, Error, Stage};
//! # async fn example(client: &Client, arn: &str) -> Result<(), Error> {
//! match Stage::get_opt(client, arn).region("eu-west-1").await? {
//!     Some(stage) => println!("{:?} has the tags {:?}", stage.name, stage.tags),
//!     None => println!("there is no such stage"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # List
//!
//! A list is a stream, read page by page; or await it for all of it at once. A list may leave out properties:
//! `hydrate` reads each item in full, so many at a time, in the order of the list.
//!
//! ```no_run
//! # use provider_aws_ivs::{Client, Error, Stage};
//! # async fn example(client: &Client) -> Result<(), Error> {
//! let mut stages = Stage::list(client).hydrate(16);
//! while let Some(stage) = stages.next().await {
//!     let stage = stage?;
//!     println!("{} {:?}", stage.identifier(), stage.name);
//! }
//!
//! let how_many = Stage::list(client).await?.len();
//! # Ok(())
//! # }
//! ```
//!
//! # Create, and wait
//!
//! A create, update or delete gives a [`Request`]: accepted by AWS, and not yet done. Waiting for it follows
//! `RetryAfter`, survives throttling and lost connections, and makes a request again that failed for a reason that may
//! pass ([`Retries`] says how often). [`Wait`] sets the deadline, and a token to stop with.
//!
//! ```no_run
//! # use core::time::Duration;
//! # use provider_aws_ivs::stage::StageDesiredState;
//! # use provider_aws_ivs::{Client, Error, Stage, Tag, Wait};
//! # async fn example(client: &Client) -> Result<(), Error> {
//! let state = StageDesiredState::new().name("foyer").tags([Tag::new("team", "live")]);
//! let mut request = Stage::create(client, state)
//!     .client_token("foyer-2026-11") // who starts over with the same token finds the same stage
//!     .await?;
//!
//! let wait = Wait::default().deadline(Duration::from_secs(600));
//! let mut events = request.events(wait.clone()); // to show how it goes; or else just `wait`
//! while let Some(progress) = events.next().await {
//!     println!("{}", progress?);
//! }
//! drop(events);
//! let stage = request.wait(wait).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Update
//!
//! A patch names what changes. What it does not name is left alone; removing a property is explicit. Made with `edit`
//! from a resource that was read, it holds only what differs, and no call is made if nothing does.
//!
//! ```no_run
//! # use provider_aws_ivs::{Change, Client, Error, Stage, Wait};
//! # async fn example(client: &Client, arn: &str) -> Result<(), Error> {
//! let stage = Stage::get(client, arn).await?;
//! let patch = stage.edit_guarded(|changes| changes.name("lobby").tags(Change::Clear))?;
//! // Guarded: it fails if somebody else changed the name or the tags meanwhile.
//! let stage = Stage::update(client, arn, patch).await?.wait(Wait::default()).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Resume
//!
//! A request goes on at AWS whatever becomes of this process. Its handle is one line, without any property of the
//! resource, from which another process goes on.
//!
//! ```no_run
//! # use provider_aws_ivs::stage::StageDesiredState;
//! # use provider_aws_ivs::{Client, RequestHandle, Stage, Wait};
//! # async fn example(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
//! let request = Stage::create(client, StageDesiredState::new()).await?;
//! std::fs::write("create.json", request.handle().to_string())?;
//!
//! let handle: RequestHandle<Stage> = std::fs::read_to_string("create.json")?.parse()?;
//! let stage = handle.resume(client).wait(Wait::default()).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Cancel
//!
//! Only this cancels anything at AWS; what was done by then is not undone, and the request may yet succeed.
//!
//! ```no_run
//! # use provider_aws_ivs::stage::StagePatch;
//! # use provider_aws_ivs::{Client, Error, ErrorKind, Stage, Wait};
//! # async fn example(client: &Client, arn: &str) -> Result<(), Error> {
//! let mut request = Stage::update(client, arn, StagePatch::new().name("lobby")).await?;
//! request.cancel().await?;
//! match request.wait(Wait::default()).await {
//!     Ok(_) => println!("it was done before it was cancelled"),
//!     Err(error) if error.kind() == ErrorKind::RequestCancelled => println!("cancelled"),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Delete
//!
//! ```no_run
//! # use provider_aws_ivs::{Client, Deletion, Error, Stage, Wait};
//! # async fn example(client: &Client, arn: &str) -> Result<(), Error> {
//! match Stage::delete(client, arn).await?.wait(Wait::default()).await? {
//!     Deletion::Deleted => println!("deleted"),
//!     Deletion::AlreadyGone => println!("there was no such stage"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # The policies that operations need
//!
//! With the feature `policy`, as a value: what is to be attached, what to know about it, and why each action is in it.
//!
//! ```
//! # #[cfg(feature = "policy")]
//! # fn main() -> Result<(), provider_aws_ivs::iam_policy::EmitError> {
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
//! # Only what a policy allows
//!
//! With the feature `policy`, `include_policy!` makes a type of an IAM policy file, and with a client that has it, what the
//! policy does not allow does not compile. Each operation has a trait for it: [`stage::CanGet`].
//!
//! ```ignore
//! provider_aws_ivs::include_policy!("deploy.json" => pub struct DeployPolicy);
//!
//! let client = Client::from_env().await.with_policy::<DeployPolicy>();
//! Stage::delete(&client, arn).await?; // an error that says why, unless deploy.json allows it
//! ```

// docs.rs says beside each item which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[rustfmt::skip]
#[allow(clippy::all)]
mod generated;

pub use generated::*;
