//! Lists over HTTP: page by page, as streams, and with each resource read in full.

use core::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use provider_aws_core::{Client, Error, ErrorKind, ListStream, Retries, Tag};
use provider_aws_ivs::Stage;
use provider_tests::call::Call;
use provider_tests::loopback::{self, Reply};
use provider_tests::replay;
use provider_tests::synthetic::{self, identifier};
use serde_json::{Value, json};
use tokio::sync::oneshot;

const ARN: &str = "arn:aws:ivs:us-east-1:123456789012:stage/abc";

/// An endpoint that replays pages.
async fn replayed(replies: &[&str]) -> replay::Endpoint {
    replay::Endpoint::start("stage", replies).await.expect("the loopback interface can be listened on")
}

/// A client of an endpoint that answers as told.
async fn answered<F>(answer: impl Fn(Call) -> F + Clone + Send + 'static) -> Client
where
    F: Future<Output = Reply> + Send,
{
    let url = loopback::serve(move |call| {
        let reply = answer(call);
        async move { Some(reply.await) }
    });
    let url = url.await;
    let url = url.expect("the loopback interface can be listened on");
    Client::from(loopback::client(&url)).with_retries(Retries::none())
}

/// A client of an endpoint that answers at once, and the calls that the endpoint gets.
async fn recorded(
    answer: impl Fn(&Call) -> Reply + Clone + Send + 'static,
) -> (Client, Arc<Mutex<Vec<Call>>>) {
    let calls = Arc::new(Mutex::new(Vec::new()));
    let recording = Arc::clone(&calls);
    let client = answered(move |call| {
        let reply = answer(&call);
        lock(&recording).push(call);
        core::future::ready(reply)
    });
    (client.await, calls)
}

fn lock<T>(shared: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How many calls were of this action.
fn count(calls: &Mutex<Vec<Call>>, action: &str) -> usize {
    let calls = lock(calls);
    calls.iter().filter(|call| call.action() == action).count()
}

/// How many calls were reads of one resource.
fn reads(calls: &Mutex<Vec<Call>>) -> usize {
    count(calls, "GetResource")
}

/// The identifiers of the resources of a stream that ends well.
async fn identifiers(mut stream: ListStream<Stage>) -> Vec<String> {
    let mut identifiers = Vec::new();
    while let Some(resource) = stream.next().await {
        identifiers.push(resource.expect("a stage").identifier().to_string());
    }
    identifiers
}

fn first_identifiers(count: usize) -> Vec<String> {
    (0..count).map(identifier).collect()
}

mod pages {
    use super::*;

    #[tokio::test]
    async fn a_stream_has_the_resources_of_all_pages_in_order() {
        let endpoint = replayed(&["list-first", "list-last"]).await;
        let stream = Stage::list(&endpoint.client()).stream();
        assert_eq!(identifiers(stream).await, [ARN.to_owned(), format!("{ARN}2"), format!("{ARN}3")]);
        assert_eq!(endpoint.calls()[1].body["NextToken"], "page-2");
    }

    #[tokio::test]
    async fn a_page_is_read_when_the_one_before_it_is_used_up() {
        let endpoint = replayed(&["list-first", "list-last"]).await;
        let mut stream = Stage::list(&endpoint.client()).stream();
        assert_eq!(endpoint.calls().len(), 0);
        for pages in [1, 1, 2] {
            stream.next().await.expect("a third").expect("a stage");
            assert_eq!(endpoint.calls().len(), pages);
        }
        assert!(stream.next().await.is_none());
        assert!(stream.next().await.is_none());
        assert_eq!(endpoint.calls().len(), 2);
    }

    #[tokio::test]
    async fn an_empty_page_is_not_the_end() {
        let endpoint = replayed(&["list-empty-again", "list-last"]).await;
        let stages = Stage::list(&endpoint.client()).await.expect("stages");
        assert_eq!(stages.len(), 1);
    }

    #[tokio::test]
    async fn an_error_ends_a_stream() {
        let endpoint = replayed(&["list-first", "throttled", "list-last"]).await;
        let mut stream = Stage::list(&endpoint.client()).stream();
        for _ in 0..2 {
            stream.next().await.expect("two stages").expect("a stage");
        }
        let error = stream.next().await.expect("an error").expect_err("no page");
        assert_eq!(error.kind(), ErrorKind::Throttled);
        assert_eq!(error.operation(), "list_resource");
        assert!(stream.next().await.is_none());
        assert_eq!(endpoint.calls().len(), 2);
    }

    #[tokio::test]
    async fn an_error_is_what_a_list_ends_with_whatever_was_listed_before() {
        let endpoint = replayed(&["list-first", "throttled"]).await;
        let error = Stage::list(&endpoint.client()).await.expect_err("no page");
        assert_eq!(error.kind(), ErrorKind::Throttled);
    }

    #[tokio::test]
    async fn a_circle_of_pages_is_an_error() {
        let (client, calls) = recorded(|call| {
            let next = match call.body["NextToken"].as_str() {
                None => "a",
                Some("a") => "b",
                Some("b") => "c",
                Some(_) => "a",
            };
            Reply::success(json!({"ResourceDescriptions": [], "NextToken": next}))
        })
        .await;
        let error = Stage::list(&client).await.expect_err("a circle");
        assert_eq!(error.kind(), ErrorKind::Unreadable);
        assert!(error.message().contains("leads back"), "{error}");
        assert!(lock(&calls).len() <= 12, "{}", lock(&calls).len());
    }
}

mod settings {
    use super::*;

    #[tokio::test]
    async fn scope_and_page_size_go_with_every_page() {
        let endpoint = replayed(&["list-first", "list-last"]).await;
        Stage::list(&endpoint.client())
            .scope("ChannelArn", "arn:c")
            .scope("State", json!({"Live": true}))
            .page_size(2)
            .await
            .expect("stages");

        for call in endpoint.calls() {
            let scope = call.body["ResourceModel"].as_str().expect("a text");
            let scope: Value = serde_json::from_str(scope).expect("JSON in the text");
            assert_eq!(scope, json!({"ChannelArn": "arn:c", "State": {"Live": true}}));
            assert_eq!(call.body["MaxResults"], 2);
        }
        assert_eq!(endpoint.calls().len(), 2);
    }

    #[tokio::test]
    async fn neither_is_sent_unless_told() {
        let endpoint = replayed(&["list-last"]).await;
        Stage::list(&endpoint.client()).await.expect("stages");
        assert_eq!(endpoint.calls()[0].body, json!({"TypeName": "AWS::IVS::Stage"}));
    }

    #[tokio::test]
    async fn a_scope_is_shown_without_its_values() {
        let endpoint = replayed(&[]).await;
        let client = endpoint.client();
        let shown = format!("{:?}", Stage::list(&client).scope("ChannelArn", "hush"));
        assert!(shown.contains("ChannelArn"), "{shown}");
        assert!(!shown.contains("hush"), "{shown}");
    }

    #[tokio::test]
    async fn reads_have_the_settings_of_the_list_but_for_its_scope() {
        let (client, calls) = recorded(|call| synthetic::answer(1, call)).await;
        let mut stages = Stage::list(&client)
            .scope("ChannelArn", "arn:c")
            .region("eu-west-1")
            .role_arn("arn:aws:iam::123456789012:role/deploy")
            .type_version_id("00000002")
            .hydrate(1);
        let stage = stages.next().await.expect("one").expect("a stage");

        assert_eq!(stage.region(), Some("eu-west-1"));
        let calls = lock(&calls);
        let read = calls.last().expect("two calls");
        assert_eq!(read.region, "eu-west-1");
        assert_eq!(
            read.body,
            json!({
                "TypeName": "AWS::IVS::Stage",
                "Identifier": identifier(0),
                "RoleArn": "arn:aws:iam::123456789012:role/deploy",
                "TypeVersionId": "00000002",
            })
        );
    }
}

mod hydration {
    use super::*;

    /// Holds reads back until so many are waiting, then answers them, the last one first.
    #[derive(Default)]
    struct Backwards {
        waiting: Mutex<Vec<oneshot::Sender<()>>>,
        most: AtomicUsize,
    }

    impl Backwards {
        async fn hold(&self, until: usize) {
            let (release, released) = oneshot::channel();
            let complete = {
                let mut waiting = lock(&self.waiting);
                waiting.push(release);
                waiting.len() == until
            };
            if complete {
                // One that is too many would have the time to come.
                for _ in 0..100 {
                    tokio::task::yield_now().await;
                }
                let mut waiting = lock(&self.waiting);
                self.most.fetch_max(waiting.len(), Ordering::Relaxed);
                for release in waiting.drain(..).rev() {
                    release.send(()).expect("each read waits");
                }
            }
            released.await.expect("each read is released");
        }
    }

    #[tokio::test]
    async fn each_is_read_in_full() {
        let (client, calls) = recorded(|call| synthetic::answer(2, call)).await;
        let listed = Stage::list(&client).await.expect("stages");
        assert_eq!((&listed[1].name, &listed[1].tags), (&None, &None));

        let mut stages = Stage::list(&client).hydrate(4);
        stages.next().await.expect("two").expect("a stage");
        let stage = stages.next().await.expect("two").expect("a stage");
        assert_eq!(stage.arn, Some(identifier(1)));
        assert_eq!(stage.name.as_deref(), Some("stage 1"));
        let tags = [Tag::new("team", "live"), Tag::new("cost", "shared")];
        assert_eq!(stage.tags.as_deref(), Some(&tags[..]));
        assert!(stages.next().await.is_none());
        assert_eq!(reads(&calls), 2);
    }

    #[tokio::test]
    async fn as_many_are_read_at_a_time_as_told_and_the_order_stays_the_lists() {
        const STAGES: usize = 24;
        const AT_A_TIME: usize = 4;
        let backwards = Arc::new(Backwards::default());
        let holding = Arc::clone(&backwards);
        let client = answered(move |call| {
            let holding = Arc::clone(&holding);
            async move {
                if call.action() == "GetResource" {
                    holding.hold(AT_A_TIME).await;
                }
                synthetic::answer(STAGES, &call)
            }
        })
        .await;
        // Pages that no number of reads comes out even with.
        let stages = Stage::list(&client).page_size(5).hydrate(AT_A_TIME);
        assert_eq!(identifiers(stages).await, first_identifiers(STAGES));
        assert_eq!(backwards.most.load(Ordering::Relaxed), AT_A_TIME);
    }

    #[tokio::test]
    async fn none_at_a_time_is_one() {
        let (client, _) = recorded(|call| synthetic::answer(3, call)).await;
        let stages = Stage::list(&client).hydrate(0);
        assert_eq!(identifiers(stages).await, first_identifiers(3));
    }

    #[tokio::test]
    async fn reads_and_pages_go_ahead_only_so_far() {
        let (client, calls) = recorded(|call| synthetic::answer(1000, call)).await;
        let mut stages = Stage::list(&client).page_size(10).hydrate(4);
        assert_eq!(lock(&calls).len(), 0);
        for taken in 1..=20 {
            stages.next().await.expect("a thousand").expect("a stage");
            let ahead = reads(&calls) - taken;
            assert!(ahead < 4, "{ahead} ahead of {taken}");
            let pages = count(&calls, "ListResources");
            assert!(pages <= 1 + (taken + 4) / 10, "{pages} pages for {taken} stages");
        }
    }

    #[tokio::test]
    async fn what_is_gone_by_the_time_it_is_read_is_left_out() {
        let (client, calls) = recorded(|call| match synthetic::place(call) {
            Some(1 | 4) => Reply::failure("ResourceNotFoundException"),
            _ => synthetic::answer(5, call),
        })
        .await;
        let left = [0, 2, 3].map(identifier);
        assert_eq!(identifiers(Stage::list(&client).hydrate(3)).await, left);
        assert_eq!(reads(&calls), 5);
    }

    #[tokio::test]
    async fn a_failed_read_ends_the_stream_at_its_place() {
        let (client, calls) = recorded(|call| match synthetic::place(call) {
            Some(2) => Reply::failure("ThrottlingException"),
            _ => synthetic::answer(100, call),
        })
        .await;
        let mut stages = Stage::list(&client).hydrate(4);
        for place in 0..2 {
            let stage = stages.next().await.expect("two").expect("a stage");
            assert_eq!(stage.identifier().as_ref(), identifier(place));
        }
        let error = stages.next().await.expect("an error").expect_err("no read");
        assert_eq!(error.kind(), ErrorKind::Throttled);
        assert_eq!(error.operation(), "get_resource");
        assert_eq!(error.identifier(), Some(&*identifier(2)));
        assert!(stages.next().await.is_none());
        assert!(reads(&calls) <= 6, "{}", reads(&calls));
    }

    #[tokio::test]
    async fn a_failed_page_comes_after_what_was_listed_before() {
        let (client, _) = recorded(|call| match call.body["NextToken"].as_str() {
            Some(_) => Reply::failure("ThrottlingException"),
            None => synthetic::answer(100, call),
        })
        .await;
        let mut stages = Stage::list(&client).page_size(3).hydrate(8);
        for place in 0..3 {
            let stage = stages.next().await.expect("three").expect("a stage");
            assert_eq!(stage.identifier().as_ref(), identifier(place));
        }
        let error = stages.next().await.expect("an error").expect_err("no page");
        assert_eq!(error.operation(), "list_resource");
        assert!(stages.next().await.is_none());
    }

    #[tokio::test]
    async fn what_the_list_does_not_identify_cannot_be_read() {
        let (client, calls) = recorded(|_| {
            Reply::success(json!({"ResourceDescriptions": [{"Properties": "{\"Name\": \"hush\"}"}]}))
        })
        .await;
        let mut stages = Stage::list(&client).hydrate(2);
        let error = stages.next().await.expect("one").expect_err("unidentified");
        assert_eq!(error.kind(), ErrorKind::Unreadable);
        assert!(!format!("{error} {error:?}").contains("hush"));
        assert_eq!(reads(&calls), 0);
    }

    #[tokio::test]
    async fn nothing_goes_on_once_a_stream_is_dropped() {
        let (client, calls) = recorded(|call| synthetic::answer(1000, call)).await;
        let mut stages = Stage::list(&client).hydrate(8);
        stages.next().await.expect("a thousand").expect("a stage");
        drop(stages);
        let others = Stage::list(&client).await.expect("stages");
        assert_eq!(others.len(), 1000);
        assert!(reads(&calls) <= 8, "{}", reads(&calls));
    }
}

/// Streams outlive the client that they were made with, and can be spawned and combined.
#[tokio::test]
async fn streams_are_spawned_and_combined() {
    use futures_util::TryStreamExt;

    let (client, _) = recorded(|call| synthetic::answer(7, call)).await;
    let stages = Stage::list(&client).hydrate(2);
    drop(client);
    let names = tokio::spawn(async move {
        let name = |stage: provider_aws_core::Resource<Stage>| stage.into_model().name;
        stages.map_ok(name).try_collect().await
    });
    let names: Result<Vec<Option<String>>, Error> = names.await.expect("it does not panic");
    let names = names.expect("stages");
    assert_eq!(names.len(), 7);
    assert_eq!(names[6].as_deref(), Some("stage 6"));
}

/// Lists can be spawned.
#[test]
fn futures_are_send() {
    fn spawnable<F: Future + Send>(_: impl Fn(Client) -> F) {}
    spawnable(|client| async move {
        let mut stages = Stage::list(&client).hydrate(2);
        while let Some(stage) = stages.next().await {
            stage?;
        }
        Stage::list(&client).page_size(10).await
    });
}
