//! The log of answered calls, as `tracing` events. They have no values of properties.

use serde_json::Value;

use crate::call::Call;
use crate::faults::Effect;
use crate::service::Reply;
use crate::wire::Exception;

const TARGET: &str = "provider_aws_local::calls";

/// Logs a call that was answered.
pub(crate) fn answered(call: &Call, reply: &Reply) {
    let event = reply.body.as_ref().ok().and_then(|body| body.get("ProgressEvent"));
    let in_event = |name: &str| event.and_then(|event| event.get(name)).and_then(Value::as_str);
    let outcome = match (&reply.effect, &reply.body) {
        (Some(Effect::Drop), _) => "dropped the connection".to_owned(),
        (_, Err(exception)) => exception.kind.to_string(),
        (_, Ok(_)) => in_event("OperationStatus").unwrap_or("OK").to_owned(),
    };
    tracing::info!(
        target: TARGET,
        operation = call.input.operation().name(),
        type_name = call.input.type_name().or_else(|| in_event("TypeName")),
        identifier = call.input.identifier().or_else(|| in_event("Identifier")),
        request_token = in_event("RequestToken"),
        outcome = outcome.as_str(),
        error_code = in_event("ErrorCode"),
        "answered a call",
    );
}

/// Logs an HTTP request that isn't a valid call.
pub(crate) fn refused(exception: &Exception) {
    let outcome = exception.kind.to_string();
    tracing::info!(target: TARGET, outcome = outcome.as_str(), "refused a request");
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt::Debug;
    use std::sync::{Arc, Mutex};

    use cloud_control::Handler;
    use serde_json::json;
    use tracing::field::{Field, Visit};
    use tracing::span::{Attributes, Id, Record};
    use tracing::{Event, Metadata, Subscriber};

    use super::answered;
    use crate::call::Call;
    use crate::faults::Faults;
    use crate::service::Service;
    use crate::settings::Settings;
    use crate::store::Store;
    use crate::testing::stage;
    use crate::wire::{ApiOperation, Input};

    /// The fields of the last event, as text.
    #[derive(Clone, Default)]
    struct LastEvent(Arc<Mutex<BTreeMap<&'static str, String>>>);

    impl Subscriber for LastEvent {
        fn enabled(&self, _: &Metadata<'_>) -> bool {
            true
        }

        fn new_span(&self, _: &Attributes<'_>) -> Id {
            Id::from_u64(1)
        }

        fn record(&self, _: &Id, _: &Record<'_>) {}

        fn record_follows_from(&self, _: &Id, _: &Id) {}

        fn event(&self, event: &Event<'_>) {
            let mut fields = Fields::default();
            event.record(&mut fields);
            *self.0.lock().expect("no panic") = fields.0;
        }

        fn enter(&self, _: &Id) {}

        fn exit(&self, _: &Id) {}
    }

    #[derive(Default)]
    struct Fields(BTreeMap<&'static str, String>);

    impl Visit for Fields {
        fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
            self.0.insert(field.name(), format!("{value:?}"));
        }
    }

    /// The fields of the event of creating a stage.
    fn create(type_name: &str, faults: &str) -> BTreeMap<&'static str, String> {
        let settings = Settings::new([stage()]).faults(Faults::parse(faults).expect("faults"));
        let service = Service::new(settings, Store::open(None).expect("a database")).expect("a service");
        let body =
            json!({ "TypeName": type_name, "DesiredState": r#"{"Name":"hush"}"#, "ClientToken": "token" });
        let input = Input::parse(ApiOperation::Resource(Handler::Create), body.to_string().as_bytes());
        let Ok(input) = input else { panic!("a valid input") };
        let call = Call { input, account: "123456789012".to_owned(), region: "eu-west-1".to_owned() };
        let event = LastEvent::default();
        tracing::subscriber::with_default(event.clone(), || answered(&call, &service.answer(&call)));
        let fields = event.0.lock().expect("no panic").clone();
        assert!(fields.values().all(|value| !value.contains("hush")), "{fields:?}");
        fields
    }

    #[test]
    fn an_event_names_the_call_and_its_outcome_without_values() {
        let fields = create("AWS::IVS::Stage", "");
        assert_eq!(fields["operation"], r#""CreateResource""#);
        assert_eq!(fields["type_name"], r#""AWS::IVS::Stage""#);
        assert_eq!(fields["outcome"], r#""PENDING""#);
        assert!(fields.contains_key("request_token") && !fields.contains_key("identifier"), "{fields:?}");

        assert_eq!(create("AWS::IVS::Nope", "")["outcome"], r#""TypeNotFoundException""#);
        let dropped = create("AWS::IVS::Stage", "[[fault]]\ndrop = true");
        assert_eq!(dropped["outcome"], r#""dropped the connection""#);
    }
}
