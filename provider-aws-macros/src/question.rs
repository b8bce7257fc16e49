//! What to ask policies about an action: requests on samples of its resources, with the condition keys that they have.

use std::collections::BTreeSet;

use cloud_control::permission_table::RequiredAction;
use cloud_control::{CALLED_RESOURCE, is_call};
use iam_policy::action_conditions::{
    CREATE_SERVICE_LINKED_ROLE, ConditionKind, context_keys, is_regional, linked_roles, service_linked_roles,
};
use iam_policy::glob::ANY;
use iam_policy::{Context, arn, sample};

use crate::policies::Policies;
use crate::verdict::Extent;

/// Requests of which one has to be allowed.
pub(crate) struct Question {
    /// Resources that no policy names.
    unnamed: Vec<String>,
    /// Resources that an allowing statement of the policies names.
    named: Vec<String>,
    /// The condition keys that each request has.
    context: Context,
    /// The places that the policies name.
    places: Vec<Place>,
}

/// A region that is called, and an account that owns the resource, as far as policies name them.
struct Place {
    region: Option<String>,
    account: Option<String>,
}

/// The questions about an action in an operation on a type: one for each value of the condition that belongs to the action.
pub(crate) fn questions(
    action: &RequiredAction,
    type_name: &str,
    arn_formats: &[String],
    policies: &Policies,
) -> Vec<Question> {
    let keys = context_keys(&action.name, type_name, &action.passes_roles_to);
    let makes_role = action.name.eq_ignore_ascii_case(CREATE_SERVICE_LINKED_ROLE);
    let linked = linked_roles(&action.name, type_name);
    let called = [CALLED_RESOURCE.to_owned()];
    // Policies allow Cloud Control's own actions on `*`, and may deny them on an ARN.
    let arn_formats = if arn_formats.is_empty() && is_call(&action.name) { &called } else { arn_formats };
    let question = |key: Option<(&str, &String)>| {
        // The request names the service whose role is made.
        let made = key.filter(|_| makes_role).map(|(_, service)| vec![service_linked_roles(Some(service))]);
        let formats = made.as_deref().or(linked.as_deref()).unwrap_or(arn_formats);
        let context = Context::new();
        Question::new(
            &action.name,
            formats,
            policies,
            match key {
                Some((key, value)) => context.with(key, any_text(value)),
                None => context,
            },
        )
    };
    let each = keys.iter().flat_map(|(key, values)| values.iter().map(|value| (*key, value)));
    let mut questions: Vec<Question> = each.map(|key| question(Some(key))).collect();
    if questions.is_empty() {
        questions.push(question(None));
    }
    questions
}

impl Question {
    fn new(action: &str, arn_formats: &[String], policies: &Policies, context: Context) -> Self {
        let (unnamed, named) = if arn_formats.is_empty() {
            (vec!["*".to_owned()], Vec::new())
        } else {
            let formats = arn_formats.iter();
            let named = formats.clone().flat_map(|format| {
                policies.allowed_resources().filter_map(|pattern| sample::common(pattern, format))
            });
            (formats.map(|format| sample::plain(format)).collect(), named.collect())
        };
        Self { unnamed, named, context, places: Place::named_by(policies, action) }
    }

    /// The requests on any resource, or those on some resources: which policies name, or in places that they name.
    pub(crate) fn requests(&self, on: Extent) -> Vec<(&str, Context)> {
        let request = |resource| (resource, self.context.clone());
        let (unnamed, named) =
            (self.unnamed.iter().map(String::as_str), self.named.iter().map(String::as_str));
        match on {
            Extent::Any => unnamed.map(request).collect(),
            Extent::Some => {
                let in_places = unnamed.chain(named.clone()).flat_map(|resource| {
                    let places = self.places.iter().filter(move |place| place.may_have(resource));
                    places.map(move |place| (resource, place.keys(self.context.clone())))
                });
                named.map(request).chain(in_places).collect()
            }
        }
    }
}

impl Place {
    /// The places that policies name, in conditions and in ARNs, for requests of an action.
    fn named_by(policies: &Policies, action: &str) -> Vec<Self> {
        let resources: Vec<_> = policies.resources().map(arn::completed).collect();
        let named = |kind: ConditionKind, part: usize| {
            let parts = resources.iter().filter_map(|resource| arn::parts(resource));
            let parts = parts.map(|parts| parts[part]).filter(|part| !matches!(*part, "" | "*"));
            let values = policies.values(kind.key()).chain(parts.filter(|part| !part.contains("${")));
            let values: BTreeSet<String> = values.map(any_text).collect();
            [None].into_iter().chain(values.into_iter().map(Some)).collect::<Vec<Option<String>>>()
        };
        let regions = if is_regional(action) { named(ConditionKind::RequestedRegion, 3) } else { vec![None] };
        let accounts = named(ConditionKind::ResourceAccount, 4);
        let all = regions.iter().flat_map(|region| {
            accounts.iter().map(|account| Self { region: region.clone(), account: account.clone() })
        });
        all.filter(|place| place.region.is_some() || place.account.is_some()).collect()
    }

    /// Whether a resource may be in this place: its ARN names no other region or account.
    fn may_have(&self, resource: &str) -> bool {
        let Some([_, _, _, region, account, _]) = arn::parts(resource) else {
            // The account of all resources isn't known.
            return self.account.is_none();
        };
        let may_be = |named: &Option<String>, part: &str| {
            let is_open = part.is_empty() || part.contains(ANY);
            named.as_ref().is_none_or(|named| is_open || named == part)
        };
        may_be(&self.region, region) && may_be(&self.account, account)
    }

    /// Adds the condition keys of requests in this place.
    fn keys(&self, context: Context) -> Context {
        let keys =
            [(ConditionKind::RequestedRegion, &self.region), (ConditionKind::ResourceAccount, &self.account)];
        let known = keys.into_iter().filter_map(|(kind, value)| Some((kind, value.as_ref()?)));
        known.fold(context, |context, (kind, value)| context.with(kind.key(), value))
    }
}

/// A text that represents those that a pattern matches: no policy may contain its character.
fn any_text(pattern: &str) -> String {
    pattern.replace(['*', '?'], "\u{1}")
}
