//! What a service that fails in practice does to its callers: calls that are lost, throttled, or in conflict;
//! requests that fail, are cancelled, or take their time. Time is paused: where a test waits, no time passes.

use core::time::Duration;
use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use provider_aws_ivs::stage::{StageDesiredState, StagePatch};
use provider_aws_ivs::{
    CancellationToken, Client, Deletion, ErrorKind, Request, RequestHandle, Retries, Stage, Status, Wait,
};
use provider_tests::fake::{Fake, Reply};
use serde_json::{Value, json};
use tokio::time::Instant;

const ARN: &str = "arn:aws:ivs:us-east-1:123456789012:stage/abc";

/// An event of a request, of which more is said by members of `more`.
fn event(status: &str, more: Value) -> Reply {
    let mut event = json!({
        "TypeName": "AWS::IVS::Stage",
        "RequestToken": "t-1",
        "OperationStatus": status,
    });
    let (Some(event_members), Value::Object(more)) = (event.as_object_mut(), more) else {
        panic!("members of an event");
    };
    event_members.extend(more);
    Reply::event(event)
}

fn pending() -> Reply {
    event("PENDING", json!({}))
}

fn success() -> Reply {
    event("SUCCESS", json!({ "Identifier": ARN }))
}

fn failed(code: &str) -> Reply {
    event("FAILED", json!({ "ErrorCode": code, "StatusMessage": "No." }))
}

fn foyer() -> Reply {
    Reply::resource(ARN, &json!({ "Arn": ARN, "Name": "foyer" }))
}

fn throttled() -> Reply {
    Reply::Exception(400, "ThrottlingException", "Rate exceeded")
}

async fn create(client: &Client) -> Request<Stage> {
    let state = StageDesiredState::new().name("foyer");
    Stage::create(client, state).await.expect("accepted")
}

async fn rename(client: &Client) -> Request<Stage> {
    let patch = StagePatch::new().name("foyer");
    Stage::update(client, ARN, patch).await.expect("accepted")
}

/// Now, as AWS tells times.
fn now() -> f64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.expect("after 1970").as_secs_f64()
}

mod calls {
    use super::*;

    /// A service that creates a stage for each client token, and loses the reply to the first `lost` calls.
    fn forgetful(mut lost: u32) -> Fake {
        let mut made = BTreeMap::new();
        Fake::new(move |call| match call.action() {
            "CreateResource" => {
                let token = call.body["ClientToken"].as_str().expect("a token");
                let number = made.len() + 1;
                let number = *made.entry(token.to_owned()).or_insert(number);
                if lost > 0 {
                    lost -= 1;
                    return Reply::Lost;
                }
                event("SUCCESS", json!({ "Identifier": format!("{ARN}{number}") }))
            }
            _ => Reply::resource(&format!("{ARN}{}", made.len()), &json!({})),
        })
    }

    #[tokio::test(start_paused = true)]
    async fn a_create_whose_reply_is_lost_makes_one_resource() {
        let service = forgetful(3);
        let client = service.client();
        let stage = create(&client).await.wait().await;

        assert_eq!(stage.expect("a stage").identifier().as_ref(), format!("{ARN}1"));
        let creates = service.calls_of("CreateResource");
        assert_eq!(creates.len(), 4);
        assert!(creates.iter().all(|call| call.body == creates[0].body));
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_token_of_ones_own_makes_a_later_process_find_the_resource() {
        let service = forgetful(1);
        let client = service.client().with_retries(Retries::none());
        let state = || StageDesiredState::new().name("foyer");
        let lost = Stage::create(&client, state()).client_token("mine").await;
        assert_eq!(lost.expect_err("lost").kind(), ErrorKind::Transport);

        let again = Stage::create(&client, state()).client_token("mine").await;
        let identifier = again.expect("accepted").identifier();
        assert_eq!(identifier.expect("known").as_ref(), format!("{ARN}1"));
    }

    #[tokio::test(start_paused = true)]
    async fn what_may_pass_is_sent_again_with_growing_pauses_and_the_same_client_token() {
        let service = Fake::replies(vec![
            throttled(),
            Reply::Exception(500, "ServiceInternalErrorException", "Oops"),
            Reply::Exception(503, "Unheard", "Oops"),
            Reply::Exception(400, "ConcurrentOperationException", "Busy"),
            Reply::Exception(400, "ResourceConflictException", "Busy"),
            Reply::Lost,
            pending(),
        ]);
        let request = rename(&service.client()).await;
        assert_eq!(request.request_token(), Some("t-1"));

        let calls = service.calls();
        assert_eq!(calls.len(), 7);
        assert!(calls.iter().all(|call| call.body == calls[0].body));
        let pauses = service.pauses();
        assert_eq!(pauses[0], Duration::from_millis(500));
        assert!(pauses.iter().all(|pause| *pause <= Duration::from_secs(20)));
        assert!(pauses[5] > Duration::from_secs(5), "{pauses:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn what_does_not_pass_is_an_error_in_the_end() {
        let service = Fake::replies(vec![throttled()]);
        let patient = service.client().with_retries(Retries::new().calls(2));
        let error = Stage::get(&patient, ARN).await.expect_err("throttled");
        assert_eq!(error.kind(), ErrorKind::Throttled);
        assert_eq!(service.calls().len(), 3);
    }

    #[tokio::test(start_paused = true)]
    async fn what_cannot_pass_is_not_sent_again() {
        for (status, name) in [
            (400, "ValidationException"),
            (400, "AccessDeniedException"),
            (400, "ClientTokenConflictException"),
            (400, "ResourceNotFoundException"),
            (400, "HandlerFailureException"),
            (400, "AlreadyExistsException"),
            (400, "BrandNewException"),
        ] {
            let service = Fake::replies(vec![Reply::Exception(status, name, "No.")]);
            let client = service.client();
            let error = Stage::get(&client, ARN).await.expect_err("refused");
            assert_eq!(error.code(), Some(name));
            assert_eq!(service.calls().len(), 1, "{name}");
        }
    }
}

mod polls {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_wait_survives_a_burst_of_throttling_and_lost_connections() {
        let mut replies = vec![pending()];
        for _ in 0..10 {
            replies.extend([throttled(), Reply::Lost, Reply::Exception(500, "InternalFailure", "Oops")]);
        }
        replies.extend([success(), foyer()]);
        let service = Fake::replies(replies);
        let mut request = create(&service.client()).await;
        let stage = request.wait().await.expect("a stage");

        assert_eq!(stage.name.as_deref(), Some("foyer"));
        let polls = service.calls_of("GetResourceRequestStatus");
        assert_eq!(polls.len(), 31);
        let asked = json!({ "RequestToken": "t-1" });
        assert!(polls.iter().all(|poll| poll.body == asked));
    }

    #[tokio::test(start_paused = true)]
    async fn each_error_of_a_wait_has_the_request_token() {
        for (replies, kind) in [
            (vec![Reply::Lost], ErrorKind::Transport),
            (vec![throttled()], ErrorKind::Throttled),
            (vec![Reply::Exception(400, "AccessDeniedException", "No.")], ErrorKind::AccessDenied),
            (vec![Reply::Exception(400, "RequestTokenNotFoundException", "No.")], ErrorKind::UnknownRequest),
            (vec![Reply::Garbled("<html>")], ErrorKind::Unreadable),
            (vec![failed("NotStabilized")], ErrorKind::RequestFailed),
            (vec![event("CANCEL_COMPLETE", json!({}))], ErrorKind::RequestCancelled),
            (vec![pending()], ErrorKind::WaitTimedOut),
            (vec![success(), Reply::Lost], ErrorKind::Transport),
        ] {
            let replies = core::iter::once(pending()).chain(replies).collect();
            let service = Fake::replies(replies);
            let client = service.client().with_retries(Retries::new().polls(3));
            let error = create(&client).await.wait().await;
            let error = error.expect_err("it cannot succeed");
            assert_eq!(error.kind(), kind, "{error}");
            assert_eq!(error.request_token(), Some("t-1"), "{error}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn polls_that_fail_on_end_the_wait_within_the_bound() {
        let service = Fake::replies(vec![pending(), Reply::Lost]);
        let client = service.client().with_retries(Retries::new().polls(4));
        let error = create(&client).await.wait().await;
        assert_eq!(error.expect_err("lost").kind(), ErrorKind::Transport);
        assert_eq!(service.calls_of("GetResourceRequestStatus").len(), 5);
    }

    #[tokio::test(start_paused = true)]
    async fn retry_after_is_honoured_and_past_absent_and_absurd_values_are_clamped() {
        let start = Instant::now();
        for (hint, least, most) in [
            (Some(7.0), 1.0, 7.0),
            (Some(-3600.0), 0.2, 0.2),
            (Some(0.0), 0.2, 0.2),
            (None, 0.2, 0.2),
            (Some(86_400.0 * 365.0 * 1000.0), 60.0, 60.0),
        ] {
            let hint = hint.map_or(json!({}), |seconds| json!({ "RetryAfter": now() + seconds }));
            let service = Fake::replies(vec![event("IN_PROGRESS", hint), success(), foyer()]);
            let mut request = create(&service.client()).await;
            request.wait().await.expect("a stage");
            let pause = service.pauses()[0];
            assert!(
                (least..=most).contains(&pause.as_secs_f64()),
                "{pause:?} is not between {least} and {most}"
            );
        }
        assert!(start.elapsed() > Duration::from_secs(61));
    }

    #[tokio::test(start_paused = true)]
    async fn a_wait_ends_at_its_deadline_and_can_be_taken_up_again() {
        let service = Fake::replies(vec![pending(), pending(), throttled(), success(), foyer()]);
        let mut request = create(&service.client()).await;
        let every_second = |deadline| {
            let second = Duration::from_secs(1);
            Wait::new().timeout(deadline).poll(second, second)
        };
        let start = Instant::now();
        let error = request.wait_with(every_second(Duration::from_millis(2500))).await;
        let error = error.expect_err("too short");
        assert_eq!(error.kind(), ErrorKind::WaitTimedOut);
        assert_eq!(start.elapsed(), Duration::from_millis(2500));
        let lost = std::error::Error::source(&error).expect("the last lost poll");
        assert!(lost.to_string().contains("Rate exceeded"), "{lost}");

        let stage = request.wait_with(every_second(Duration::from_secs(9))).await;
        assert_eq!(stage.expect("a stage").name.as_deref(), Some("foyer"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_cancelled_token_stops_the_wait_and_not_the_request() {
        let service = Fake::replies(vec![pending()]);
        let mut request = create(&service.client()).await;
        let token = CancellationToken::new();
        let wait = Wait::new().until_cancelled(token.clone());
        let (error, ()) = tokio::join!(request.wait_with(wait), async {
            tokio::time::sleep(Duration::from_secs(90)).await;
            token.cancel();
        });
        let error = error.expect_err("stopped");
        assert_eq!(error.kind(), ErrorKind::WaitStopped);
        assert_eq!(error.request_token(), Some("t-1"));
        assert_eq!(service.calls_of("CancelResourceRequest"), []);
    }

    #[tokio::test(start_paused = true)]
    async fn a_dropped_wait_cancels_nothing_and_can_be_taken_up_again() {
        let service = Fake::replies(vec![pending(), pending(), success(), foyer()]);
        let mut request = create(&service.client()).await;
        let dropped = tokio::time::timeout(Duration::from_millis(300), request.wait());
        assert!(dropped.await.is_err(), "it takes longer");
        assert_eq!(service.calls_of("CancelResourceRequest"), []);

        request.wait().await.expect("a stage");
    }

    #[tokio::test(start_paused = true)]
    async fn a_status_that_is_new_is_told_and_waited_on() {
        let service = Fake::replies(vec![event("MUSING", json!({})), success(), foyer()]);
        let mut request = create(&service.client()).await;
        let mut events = request.events();
        let first = events.next().await.expect("an event").expect("no error");
        assert_eq!(first.status, Status::Unknown("MUSING".to_owned()));
        drop(events);
        request.wait().await.expect("a stage");
    }
}

mod requests {
    use super::*;

    /// A service whose requests end with these events in turn; each has a token of its own.
    fn ending(ends: Vec<Reply>) -> Fake {
        let mut ends = ends.into_iter();
        let mut tokens = 0;
        Fake::new(move |call| match call.action() {
            "GetResource" => foyer(),
            "GetResourceRequestStatus" => {
                let token = call.body["RequestToken"].clone();
                assert_eq!(token, format!("t-{tokens}"), "the request made last");
                let Some(Reply::Ok(mut end)) = ends.next() else {
                    return Reply::Lost;
                };
                end["ProgressEvent"]["RequestToken"] = token;
                Reply::Ok(end)
            }
            _ => {
                tokens += 1;
                event("PENDING", json!({ "RequestToken": format!("t-{tokens}") }))
            }
        })
    }

    fn client_tokens(service: &Fake, action: &str) -> Vec<String> {
        let calls = service.calls_of(action);
        let token = |call: &provider_tests::call::Call| call.body["ClientToken"].clone();
        calls.iter().map(|call| token(call).as_str().unwrap_or_default().to_owned()).collect()
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_that_failed_for_a_reason_that_may_pass_is_made_again() {
        for code in ["Throttling", "NetworkFailure", "ServiceInternalError", "ResourceConflict"] {
            let service = ending(vec![failed(code), failed(code), success()]);
            let mut request = create(&service.client()).await;
            request.wait().await.expect("a stage");

            assert_eq!(request.request_token(), Some("t-3"));
            let creates = service.calls_of("CreateResource");
            assert_eq!(creates.len(), 3, "{code}");
            assert!(
                creates.iter().all(|call| { call.body["DesiredState"] == creates[0].body["DesiredState"] })
            );
            let tokens = client_tokens(&service, "CreateResource");
            assert_eq!(tokens[1], format!("{}-1", tokens[0]));
            assert_eq!(tokens[2], format!("{}-2", tokens[0]));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_that_keeps_failing_fails_within_the_bound() {
        let service = ending(vec![failed("Throttling"); 10]);
        let client = service.client().with_retries(Retries::new().requests(2));
        let error = create(&client).await.wait().await;
        let error = error.expect_err("throttled");
        assert_eq!(error.kind(), ErrorKind::RequestFailed);
        assert_eq!(error.code(), Some("Throttling"));
        assert_eq!(error.request_token(), Some("t-3"));
        assert!(error.message().contains("made again 2 times"), "{error}");
        assert_eq!(service.calls_of("CreateResource").len(), 3);
    }

    #[tokio::test(start_paused = true)]
    async fn a_create_that_began_is_not_made_again() {
        let begun = json!({ "ErrorCode": "Throttling", "Identifier": ARN });
        let service = ending(vec![event("FAILED", begun.clone())]);
        let error = create(&service.client()).await.wait().await;
        let error = error.expect_err("throttled");
        assert_eq!(error.identifier(), Some(ARN));
        assert!(error.message().contains("may still exist"), "{error}");
        assert_eq!(service.calls_of("CreateResource").len(), 1);

        // An update is: its identifier says nothing of how far it came.
        let service = ending(vec![event("FAILED", begun), success()]);
        rename(&service.client()).await.wait().await.expect("a stage");
        assert_eq!(service.calls_of("UpdateResource").len(), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn what_cannot_pass_is_not_made_again() {
        for code in ["NotStabilized", "AccessDenied", "InvalidRequest", "Unheard"] {
            let service = ending(vec![failed(code)]);
            let error = create(&service.client()).await.wait().await;
            assert_eq!(error.expect_err("failed").code(), Some(code));
            assert_eq!(service.calls_of("CreateResource").len(), 1);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_wait_that_is_over_while_it_makes_a_request_again_is_followed_by_one_of_the_same_token() {
        let mut submits = 0;
        let service = Fake::new(move |call| match call.action() {
            "CreateResource" => {
                submits += 1;
                match submits {
                    1 => failed("Throttling"),
                    2..8 => Reply::Lost,
                    _ => success(),
                }
            }
            _ => foyer(),
        });
        let mut request = create(&service.client()).await;
        let hasty = Wait::new().timeout(Duration::from_secs(3));
        let error = request.wait_with(hasty).await.expect_err("too short");
        assert_eq!(error.kind(), ErrorKind::WaitTimedOut);
        request.wait().await.expect("a stage");

        let tokens = client_tokens(&service, "CreateResource");
        assert!(tokens[1..].iter().all(|token| *token == tokens[1]));
    }

    #[tokio::test(start_paused = true)]
    async fn what_exists_already_is_neither_adopted_nor_deleted() {
        let exists = json!({ "ErrorCode": "AlreadyExists", "Identifier": ARN });
        let service = ending(vec![event("FAILED", exists)]);
        let mut request = create(&service.client()).await;
        let error = request.wait().await.expect_err("there");

        assert_eq!(error.code(), Some("AlreadyExists"));
        assert_eq!(error.identifier(), None);
        assert!(!error.message().contains("may still exist"), "{error}");
        assert_eq!(request.identifier(), None);
        assert_eq!(request.handle().identifier(), None);
        assert_eq!(service.actions(), ["CreateResource", "GetResourceRequestStatus"]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_resource_that_reading_does_not_find_yet_is_read_again() {
        let gone = || Reply::Exception(400, "ResourceNotFoundException", "Where?");
        let late = vec![success(), gone(), gone(), gone(), foyer()];
        let service = Fake::replies(late);
        let mut request = create(&service.client()).await;
        request.wait().await.expect("a stage");

        let service = Fake::replies(vec![success(), gone()]);
        let mut request = create(&service.client()).await;
        let error = request.wait().await.expect_err("lost");
        assert_eq!(error.kind(), ErrorKind::NotFound);
        assert_eq!(service.calls_of("GetResource").len(), 5);
    }

    #[tokio::test(start_paused = true)]
    async fn deleting_what_is_gone_is_an_outcome() {
        let gone = || Reply::Exception(400, "ResourceNotFoundException", "Where?");
        for replies in [vec![gone()], vec![pending(), failed("NotFound")], vec![failed("Throttling"), gone()]]
        {
            let service = Fake::replies(replies);
            let client = service.client();
            let mut request = Stage::delete(&client, ARN).await.expect("accepted");
            let deletion = request.wait().await.expect("gone");
            assert_eq!(deletion, Deletion::AlreadyGone);
        }
    }
}

mod cancelling {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_cancelled_request_is_neither_done_nor_unknown() {
        let service = Fake::replies(vec![
            pending(),
            event("CANCEL_IN_PROGRESS", json!({})),
            event("CANCEL_IN_PROGRESS", json!({})),
            event("CANCEL_COMPLETE", json!({})),
        ]);
        let mut request = rename(&service.client()).await;
        let progress = request.cancel().await.expect("cancelling");
        assert_eq!(progress.status, Status::Cancelling);
        let error = request.wait().await.expect_err("cancelled");

        assert_eq!(error.kind(), ErrorKind::RequestCancelled);
        assert_eq!(error.identifier(), Some(ARN));
        let [cancel] = &service.calls_of("CancelResourceRequest")[..] else {
            panic!("one cancel");
        };
        assert_eq!(cancel.body, json!({ "RequestToken": "t-1" }));
        let progress = request.status().await.expect("a status");
        assert_eq!(progress.status, Status::Cancelled);
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_that_succeeds_before_it_is_cancelled_is_done() {
        let service =
            Fake::replies(vec![pending(), event("CANCEL_IN_PROGRESS", json!({})), success(), foyer()]);
        let mut request = rename(&service.client()).await;
        request.cancel().await.expect("cancelling");
        let stage = request.wait().await.expect("done");
        assert_eq!(stage.name.as_deref(), Some("foyer"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_refused_cancel_leaves_the_request_as_it_was() {
        let service = Fake::replies(vec![
            pending(),
            Reply::Exception(400, "ConcurrentModificationException", "Busy"),
            Reply::Exception(400, "InvalidRequestException", "It is done."),
            success(),
            foyer(),
        ]);
        let mut request = rename(&service.client()).await;
        let error = request.cancel().await.expect_err("refused");
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert_eq!(error.request_token(), Some("t-1"));
        assert_eq!(service.calls_of("CancelResourceRequest").len(), 2);
        request.wait().await.expect("done");
    }

    #[tokio::test(start_paused = true)]
    async fn what_was_to_be_cancelled_is_not_made_again() {
        let service = Fake::replies(vec![
            pending(),
            Reply::Exception(400, "InvalidRequestException", "It failed."),
            failed("Throttling"),
        ]);
        let mut request = create(&service.client()).await;
        request.cancel().await.expect_err("refused");
        let error = request.wait().await.expect_err("failed");
        assert_eq!(error.code(), Some("Throttling"));
        assert_eq!(service.calls_of("CreateResource").len(), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn what_was_not_needed_cannot_be_cancelled_and_stays_done() {
        let service = Fake::replies(vec![foyer()]);
        let client = service.client();
        let request = Stage::update(&client, ARN, StagePatch::new()).await;
        let mut request = request.expect("nothing to do");
        let progress = request.cancel().await.expect("nothing to cancel");
        assert_eq!(progress.status, Status::Succeeded);
        assert_eq!(service.calls(), []);
    }
}

mod progress {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn events_tell_how_a_request_goes_until_its_end() {
        let service = Fake::replies(vec![
            pending(),
            event("IN_PROGRESS", json!({ "StatusMessage": "Half\nway." })),
            throttled(),
            event("IN_PROGRESS", json!({ "Identifier": ARN })),
            success(),
            foyer(),
        ]);
        let mut request = create(&service.client()).await;
        let mut lines = Vec::new();
        let mut events = request.events();
        while let Some(progress) = events.next().await {
            lines.push(progress.expect("no error").to_string());
        }
        drop(events);
        assert_eq!(
            lines,
            [
                "create_resource of AWS::IVS::Stage: pending".to_owned(),
                "create_resource of AWS::IVS::Stage: in progress: Half way.".to_owned(),
                format!("create_resource of AWS::IVS::Stage `{ARN}`: in progress"),
                format!("create_resource of AWS::IVS::Stage `{ARN}`: done"),
            ]
        );

        let calls = service.calls().len();
        request.wait().await.expect("a stage");
        assert_eq!(service.calls().len(), calls + 1, "no poll, one read");
    }

    #[tokio::test(start_paused = true)]
    async fn events_end_with_the_error_of_the_request() {
        let service = Fake::replies(vec![pending(), failed("NotStabilized")]);
        let mut request = create(&service.client()).await;
        let mut events = request.events();
        events.next().await.expect("an event").expect("pending");
        let error = events.next().await.expect("an end").expect_err("failed");
        assert_eq!(error.code(), Some("NotStabilized"));
        assert!(events.next().await.is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn settling_reads_nothing() {
        let service = Fake::replies(vec![pending(), success()]);
        let mut request = create(&service.client()).await;
        let identifier = request.wait_for_completion().await.expect("done");
        assert_eq!(identifier.expect("known").as_ref(), ARN);
        assert_eq!(service.calls_of("GetResource"), []);
    }
}

mod resuming {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn another_process_goes_on_with_a_request() {
        let service = Fake::replies(vec![pending(), pending(), success(), foyer()]);
        let client = service.client();
        let state = StageDesiredState::new().name("foyer");
        let request = Stage::create(&client, state).region("eu-west-1").await;
        let line = request.expect("accepted").handle().to_string();
        assert!(!line.contains("foyer"), "{line}");

        let handle: RequestHandle<Stage> = line.parse().expect("a handle");
        assert_eq!(handle.request_token(), Some("t-1"));
        let mut resumed = handle.resume(&client);
        let stage = resumed.wait().await.expect("a stage");
        assert_eq!(stage.name.as_deref(), Some("foyer"));
        assert_eq!(stage.region(), Some("eu-west-1"));
        assert_eq!(service.calls_of("CreateResource").len(), 1);
        assert!(service.calls().iter().all(|call| call.region == "eu-west-1"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_for_another_region_makes_all_calls_there_and_an_operation_can_say_otherwise() {
        let service = Fake::replies(vec![pending(), success(), foyer(), foyer()]);
        let client = service.client().with_region("eu-west-1");
        let mut request = create(&client).await;
        assert_eq!(request.handle().region(), Some("eu-west-1"));
        assert_eq!(request.wait().await.expect("a stage").region(), Some("eu-west-1"));
        Stage::get(&client, ARN).region("eu-west-2").await.expect("a stage");
        let regions: Vec<String> = service.calls().into_iter().map(|call| call.region).collect();
        assert_eq!(regions, ["eu-west-1", "eu-west-1", "eu-west-1", "eu-west-2"]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_resumed_request_is_asked_for_at_once_and_not_made_again() {
        let service = Fake::replies(vec![pending(), failed("Throttling")]);
        let client = service.client();
        let handle = create(&client).await.handle();
        let start = Instant::now();
        let mut resumed = handle.resume(&client);
        let error = resumed.wait().await.expect_err("throttled");
        assert_eq!(start.elapsed(), Duration::ZERO);
        assert_eq!(error.operation(), "create_resource");
        assert_eq!(error.code(), Some("Throttling"));
        assert_eq!(service.calls().len(), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn the_progress_of_a_resumed_request_begins_with_what_aws_reports() {
        let service = Fake::replies(vec![pending(), pending(), success()]);
        let client = service.client();
        let handle = create(&client).await.handle();
        let mut resumed = handle.resume(&client);
        let mut events = resumed.events();
        let mut statuses = Vec::new();
        while let Some(progress) = events.next().await {
            statuses.push(progress.expect("progress").status);
        }
        assert_eq!(statuses, [Status::Pending, Status::Succeeded]);
        assert_eq!(service.calls_of("GetResourceRequestStatus").len(), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn a_deletion_is_resumed_as_one() {
        let service = Fake::replies(vec![pending(), success()]);
        let client = service.client();
        let request = Stage::delete(&client, ARN).await.expect("accepted");
        let json = serde_json::to_value(request.handle()).expect("JSON");
        let handle: RequestHandle<Stage, Deletion> = serde_json::from_value(json).expect("same");
        let deletion = handle.resume(&client).wait().await;
        assert_eq!(deletion.expect("gone"), Deletion::Deleted);
    }

    #[tokio::test(start_paused = true)]
    async fn what_was_not_needed_is_resumed_as_that() {
        let service = Fake::replies(vec![foyer()]);
        let client = service.client();
        let request = Stage::update(&client, ARN, StagePatch::new()).await;
        let handle = request.expect("nothing to do").handle();
        let stage = handle.resume(&client).wait().await;
        assert_eq!(stage.expect("a stage").identifier().as_ref(), ARN);
        assert_eq!(service.actions(), ["GetResource"]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_line_that_is_no_such_handle_is_an_error() {
        let service = Fake::replies(vec![pending()]);
        let line = create(&service.client()).await.handle().to_string();
        for (line, told) in [
            (line.replace("Stage", "Channel"), "expected one of AWS::IVS::Stage"),
            (line.replace("create", "delete"), "a handle of delete_resource"),
            (line.replace("create", "paint"), "unknown variant"),
            ("{}".to_owned(), "missing field"),
            (String::new(), "EOF"),
        ] {
            let error = line.parse::<RequestHandle<Stage>>().expect_err("no handle");
            assert_eq!(error.kind(), ErrorKind::InvalidInput);
            assert!(error.message().contains(told), "{error}");
        }
    }
}
