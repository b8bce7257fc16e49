//! Reaches all operations, waits, reads back, cancels and passes a role.

use linked_programs::run;
use provider_aws_ivs::Stage;
use provider_aws_ivs::stage::{StageDesiredState, StagePatch};

fn main() {
    run(|client, arn| async move {
        let state = StageDesiredState::new().name("lobby");
        let mut request = Stage::create(&client, state).role_arn(arn).await?;
        let stage = request.wait().await?;
        for stage in Stage::list(&client).await? {
            println!("{:?}", stage.name);
        }
        let id = stage.identifier().clone();
        let patch = StagePatch::new().name("hall");
        let mut update = Stage::update(&client, id.clone(), patch).await?;
        update.cancel().await?;
        Stage::get(&client, id.clone()).await?;
        Stage::delete(&client, id).await?.wait().await?;
        Ok(())
    });
}
