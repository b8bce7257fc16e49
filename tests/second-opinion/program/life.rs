//! The life of a resource: all that a user does with it, and what an endpoint refuses.

use provider_aws_core::generic::{
    CreateResource, DeleteResource, GetResource, ListResources, UpdateResource,
};
use provider_aws_core::{Deletion, Error, Identifier, Readable, Request, Resource, ResourceModel, Unchecked};
use serde_json::{Value, json};

use crate::Journal;
use crate::answers::{failure, found, outcome, resource, said};

/// The life of a resource.
pub struct Life<T: CreateResource<Unchecked> + UpdateResource<Unchecked>> {
    /// What it is called in the journal.
    pub subject: &'static str,
    pub desired: T::DesiredState,
    /// Another resource of the same name.
    pub namesake: T::DesiredState,
    pub change: fn(T::Patch) -> T::Patch,
    /// A property that no update may change.
    pub create_only: &'static str,
    /// A property that only the service sets.
    pub read_only: &'static str,
    /// An identifier that no resource has.
    pub absent: String,
    /// A desired state that the schema of the type refuses.
    pub invalid: Value,
    /// A patch after which the schema refuses the resource.
    pub invalid_patch: Value,
}

/// Waits for what a create or an update makes.
pub async fn done<T: Readable>(
    request: impl IntoFuture<Output = Result<Request<T>, Error>>,
) -> Result<Resource<T>, Error> {
    request.await?.wait().await
}

/// Waits for a deletion.
pub async fn deleted<T: ResourceModel>(
    request: impl IntoFuture<Output = Result<Request<T, Deletion>, Error>>,
) -> Value {
    let deletion = async { request.await?.wait().await };
    outcome(deletion.await, |deletion| said(&deletion.to_string()))
}

impl Journal {
    /// All that a user does with a resource, and what an endpoint refuses.
    pub async fn live<T>(&mut self, life: Life<T>)
    where
        T: CreateResource<Unchecked>
            + GetResource<Unchecked>
            + UpdateResource<Unchecked>
            + DeleteResource<Unchecked>
            + ListResources<Unchecked>
            + Readable,
        T::DesiredState: Clone,
        T::Patch: Default,
    {
        let subject = life.subject;
        let client = self.client.clone();
        let Some(created) = self.creates(&life).await else { return };
        let identifier = created.identifier().clone();
        let read = T::get(&client, identifier.clone()).await;
        self.note(subject, "get", resource(&read));
        let patch = read.and_then(|read| read.edit(life.change));
        let changed = match patch {
            Ok(patch) => done(T::update(&client, identifier.clone(), patch)).await,
            Err(error) => Err(error),
        };
        self.note(subject, "update", resource(&changed));
        if let Ok(changed) = &changed {
            let nothing = changed.edit(life.change).expect("an empty patch");
            let request = T::update(&client, identifier.clone(), nothing).await;
            let request = outcome(request, |request| {
                said(if request.request_token().is_some() { "a request" } else { "no request" })
            });
            self.note(subject, "the same update again", request);
        }
        self.lists::<T>(subject, &identifier).await;
        self.refusals(&identifier, &life).await;
        let deletion = deleted(T::delete(&client, identifier.clone())).await;
        self.note(subject, "delete", deletion);
        let gone = T::get(&client, identifier.clone()).optional().await;
        let gone = outcome(gone, |gone| said(if gone.is_none() { "none" } else { "some" }));
        self.note(subject, "get, optional, of what is deleted", gone);
        let deletion = deleted(T::delete(&client, identifier.clone())).await;
        self.note(subject, "delete what is deleted", deletion);
        let raw = self.raw_delete(T::TYPE_NAME, identifier.as_str()).await;
        self.note(subject, "delete what is deleted, by the SDK", raw);
    }

    /// Creates it, the same again, and others of its name.
    async fn creates<T>(&mut self, life: &Life<T>) -> Option<Resource<T>>
    where
        T: CreateResource<Unchecked> + UpdateResource<Unchecked> + Readable,
        T::DesiredState: Clone,
    {
        let (subject, client) = (life.subject, self.client.clone());
        let token = format!("{}-{}", subject.replace(' ', "-"), self.run);
        let create = |desired: &T::DesiredState| T::create(&client, desired.clone());
        let (created, first) = match create(&life.desired).client_token(&token).await {
            Ok(mut request) => (request.wait().await, request.request_token().map(str::to_owned)),
            Err(error) => (Err(error), None),
        };
        self.note(subject, "create", resource(&created));
        let again = create(&life.desired).client_token(&token).await;
        let again = outcome(again, |again| {
            said(if again.request_token() == first.as_deref() {
                "the first request"
            } else {
                "another request"
            })
        });
        self.note(subject, "the same create with the same client token", again);
        let other = create(&life.namesake).client_token(&token).await;
        let other = outcome(other, |_| said("accepted"));
        self.note(subject, "another create with the same client token", other);
        let namesake = done(create(&life.namesake)).await;
        self.note(subject, "create a namesake", resource(&namesake));
        created.ok()
    }

    async fn lists<T>(&mut self, subject: &str, identifier: &T::Identifier)
    where
        T: ListResources<Unchecked> + Readable,
    {
        let client = self.client.clone();
        let listed = T::list(&client).await;
        self.note(subject, "list", outcome(listed, |all| found(&all, identifier)));
        let mut hydrated = T::list(&client).hydrate(4);
        let (mut all, mut error) = (Vec::new(), None);
        while let Some(item) = hydrated.next().await {
            match item {
                Ok(item) => all.push(item),
                Err(failure) => error = Some(failure),
            }
        }
        let answer = error.map_or_else(|| found(&all, identifier), |error| failure(&error));
        self.note(subject, "list in full", answer);
    }

    /// What an endpoint refuses. Most calls are the SDK's, since a provider crate doesn't make them.
    async fn refusals<T>(&mut self, identifier: &T::Identifier, life: &Life<T>)
    where
        T: CreateResource<Unchecked> + GetResource<Unchecked> + UpdateResource<Unchecked>,
    {
        let (name, subject, client) = (T::TYPE_NAME, life.subject, self.client.clone());
        let absent = T::get(&client, T::Identifier::from(life.absent.clone())).await;
        self.note(subject, "get what doesn't exist", resource(&absent));
        let states = [
            ("create with an unknown property", json!({ "Nonsense": true })),
            ("create with an invalid value", life.invalid.clone()),
            ("create with a read-only property", json!({ life.read_only: "mine" })),
        ];
        for (step, state) in states {
            let answer = self.raw_create(name, &state).await;
            self.note(subject, step, answer);
        }
        let to = |op: &str, path: &str| json!([{ "op": op, "path": format!("/{path}"), "value": "mine" }]);
        let patches = [
            ("update a create-only property", to("replace", life.create_only)),
            ("update a read-only property", to("replace", life.read_only)),
            ("update to an invalid value", life.invalid_patch.clone()),
            ("update an unknown property", to("add", "Nonsense")),
            ("replace what isn't there", to("replace", "KmsMasterKeyId/x")),
            ("update with a test that fails", to("test", "Tags")),
            ("update with what is no patch", json!({ "op": "test" })),
        ];
        for (step, patch) in patches {
            let answer = self.raw_update(name, identifier.as_str(), &patch).await;
            self.note(subject, step, answer);
        }
        let answer = self.raw_update(name, &life.absent, &life.invalid_patch).await;
        self.note(subject, "update what doesn't exist", answer);
        let read = T::get(&client, identifier.clone()).await;
        self.note(subject, "get after the refusals", resource(&read));
    }

    /// A resource that isn't given a name.
    pub async fn unnamed<T>(&mut self, subject: &str, desired: T::DesiredState)
    where
        T: CreateResource<Unchecked> + DeleteResource<Unchecked> + Readable,
    {
        let client = self.client.clone();
        let created = done(T::create(&client, desired)).await;
        self.note(subject, "create without a name", resource(&created));
        if let Ok(created) = created {
            deleted(T::delete(&client, created.identifier().clone())).await;
        }
    }
}
