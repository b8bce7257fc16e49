//! Files that say which AWS resources should be.
//!
//! ```yaml
//! name: live
//! region: eu-west-1
//! resources:
//!   channel:
//!     type: AWS::IVS::Channel
//!     properties:
//!       Name: main
//!   key:
//!     type: AWS::IVS::StreamKey
//!     properties:
//!       ChannelArn: ${channel.Arn}
//! ```
//!
//! ```no_run
//! use std::path::Path;
//!
//! use provider_aws_core::{Client, Wait};
//! use provider_aws_desired::{Approval, DesiredFile, Journal, Planner, Syntax, check};
//! use provider_aws_dynamic::Types;
//!
//! # async fn example(types: Types, text: &str) -> Result<(), Box<dyn std::error::Error>> {
//! let file = DesiredFile::read(text, Syntax::Yaml, "live").map_err(|problems| problems[0].message.clone())?;
//! assert_eq!(check(&file, types.specs()), []);
//!
//! let client = Client::from_env().await;
//! let planner = Planner::new(&types, &client);
//! let journal = Journal::open(Path::new(".live.journal"))?;
//! planner.resume(&journal, &Wait::new(), &|_| {}).await?; // what a run began that was stopped
//! let survey = planner.survey(&file).await?;
//! println!("{}", serde_json::to_string_pretty(&survey.plan.record(&types))?);
//! let outcome = planner.apply(&file, survey, &Approval::default(), &journal, &Wait::new(), &|_| {}).await?;
//! assert!(outcome.is_success());
//! # Ok(())
//! # }
//! ```
//!
//! Flow: text → [`Node`]s with their places (`syntax`) → [`DesiredFile`] (`file`) → checked against the specs ([`check()`]) →
//! a [`Survey`] of what exists, with its [`Plan`] (`plan`) → [`Outcome`] (`apply`).

mod apply;
mod check;
mod expression;
mod file;
mod node;
mod order;
mod plan;
mod problem;
mod syntax;
mod tag;

pub use apply::{ApplyError, Approval, Event, Failure, Journal, JournalError, Listener, Outcome};
pub use check::check;
pub use expression::{Expression, Part, Reference};
pub use file::{DeclaredResource, DesiredFile};
pub use node::{Key, Node, NodeValue};
pub use order::order;
pub use plan::{
    Action, DriftRecord, DriftedResource, GoneResource, Plan, PlanError, PlanRecord, PlannedResource,
    Planner, ResourceRecord, Survey,
};
pub use problem::Problem;
pub use syntax::Syntax;
pub use tag::{TAG, TagProperty};
