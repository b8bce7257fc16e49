//! What the examples share: where they run, which is a local endpoint within the process, or AWS.

use std::path::PathBuf;

use clap::Args;
use provider_aws_ivs::Client;
use provider_aws_local::{Local, Settings, StartError};

/// Where an example runs.
#[derive(Args)]
pub struct Place {
    /// Run on AWS, with the region and the credentials of the environment, instead of on a local endpoint.
    #[arg(long)]
    pub aws: bool,
    /// Keep the resources of the local endpoint in this file, for the next run.
    #[arg(long, value_name = "FILE", conflicts_with = "aws")]
    data: Option<PathBuf>,
}

impl Place {
    /// A client. Unless it is one of AWS, also the local endpoint that it calls, which stops when it is dropped.
    pub async fn connect(&self, settings: Settings) -> Result<(Client, Option<Local>), StartError> {
        if self.aws {
            return Ok((Client::from_env().await, None));
        }
        let settings = match &self.data {
            Some(file) => settings.data(file),
            None => settings,
        };
        let local = Local::start_with(settings).await?;
        eprintln!("Running on a local endpoint, {}. With --aws, this runs on AWS.", local.url());
        Ok((Client::local(local.url()), Some(local)))
    }
}

/// A local endpoint for all of Amazon IVS, which behaves as AWS does where the examples depend on it.
pub fn settings() -> Settings {
    Settings::embedded()
        .service_sets(
            "AWS::IVS::Channel",
            [
                ("IngestEndpoint", "${Id}.global-contribute.live-video.net"),
                ("PlaybackUrl", "https://${Id}.${Region}.playback.live-video.net/api/video/v1/${Id}.m3u8"),
            ],
        )
        .service_sets("AWS::IVS::RecordingConfiguration", [("State", "ACTIVE")])
        .service_sets("AWS::IVS::StreamKey", [("Value", "sk_${Region}_${Id}")])
        .quota("AWS::IVS::StreamKey", &["ChannelArn"], 1)
}
