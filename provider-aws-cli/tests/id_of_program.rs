//! `provider-aws policy from-binary --id`, on this very program: it can read stages and channels.

mod support;

use cloud_control::Handler;
use support::{Run, provider_aws};

linked_operation!(
    LINKED_STAGE,
    Handler::Get,
    b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02get\x02own\x03arn:\x05:ivs:\x06:\x07:stage/${ResourceId}\x02actions\x03ivs:GetStage\x04"
);
linked_operation!(
    LINKED_CHANNEL,
    Handler::Get,
    b"\x01cloud-control 3\x02operation\x02AWS::IVS::Channel\x02get\x02own\x03arn:\x05:ivs:\x06:\x07:channel/${ResourceId}\x02actions\x03ivs:GetChannel\x04"
);

/// The policy of this program, narrowed to ids.
fn narrowed(ids: &[&str]) -> Run {
    LINKED_STAGE.called();
    LINKED_CHANNEL.called();
    let program = std::env::current_exe().expect("a program").display().to_string();
    let ids = ids.iter().flat_map(|id| ["--id".to_owned(), (*id).to_owned()]);
    provider_aws(["policy".to_owned(), "from-binary".to_owned(), program].into_iter().chain(ids))
}

#[test]
fn an_id_is_of_one_type_of_the_program() {
    let run = narrowed(&["abc"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    let told = "the id `abc` fits AWS::IVS::Channel and AWS::IVS::Stage: say which one it is of";
    assert!(run.said.contains(told), "{}", run.said);

    let run = narrowed(&["ivs.stage=abc"]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert!(run.out.contains("stage/abc") && run.out.contains("channel/*"), "{}", run.out);
    let run = narrowed(&["def", "AWS::IVS::Stage=abc"]);
    assert!(run.out.contains("stage/abc") && run.out.contains("channel/def"), "{}", run.out);
    // An ARN says itself of which type it is.
    let run = narrowed(&["arn:aws:ivs:eu-west-1:123456789012:channel/def"]);
    assert!(run.out.contains("stage/*") && run.out.contains("channel/def"), "{}", run.out);

    let run = narrowed(&["s3.bucket=abc"]);
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("`s3.bucket` is none of the types of these operations"), "{}", run.said);
}
