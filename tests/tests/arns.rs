//! Which resource types of IAM's reference stand for the types of a real corpus, and which properties are in their ARNs.
//! The judges are AWS's own: the reference says what actions take, schemas say what ARNs look like.

#[path = "support/resources.rs"]
mod resources;
#[path = "support/schemas.rs"]
mod schemas;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use iam_policy::Patterns;
use iam_policy::arn::{ArnFormat, ArnPiece, parts};
use least_privilege::{Emission, Emitter, Target, Warning};
use provider_aws_local::sample::Sampler;
use specs::{ResourceSpec, Type};

use resources::Resources;

const ACCOUNT: &str = "123456789012";
const REGION: &str = "eu-west-1";

/// The newest pages, which take seconds to read.
static AWSCC: LazyLock<Resources> = LazyLock::new(resources::of_awscc_2026);

/// Types whose id has no pattern in their schema, but one in the ARN (`alias-`), so that no sample of it fits.
const SAMPLES: [&str; 2] = ["AWS::GameLift::Alias", "AWS::GameLift::Build"];

/// The templates of a spec, each as its format.
fn templates(spec: &ResourceSpec) -> Vec<ArnFormat<'_>> {
    let templates = spec.arn.iter().flat_map(|arn| arn.templates());
    templates.map(|text| ArnFormat::parse(text).expect("a format")).collect()
}

/// The names of a template's variables; `*` is none.
fn variables<'f>(format: &ArnFormat<'f>) -> BTreeSet<&'f str> {
    format.variables().filter(|name| !name.is_empty()).collect()
}

/// The own ARNs of policies that allow every operation on one resource, and their warnings.
fn emission(spec: &ResourceSpec, reference: &iam_policy::Reference, id: &str) -> Emission {
    let needs = least_privilege::needs(spec, reference, |_, _| None);
    let target = Target::any().partition("aws").region(REGION).account(ACCOUNT).id(id);
    let emission = Emitter::new().reference(reference).target(target).emit(&needs);
    emission.unwrap_or_else(|error| panic!("{}: {error}", spec.type_name))
}

fn resources_of(emission: &Emission) -> BTreeSet<String> {
    let policies: Vec<_> = emission.caller.iter().map(|it| it.policy()).collect();
    let statements = policies.iter().flat_map(|policy| &policy.statements);
    let lists = statements.filter_map(|statement| match &statement.resources {
        Patterns::Only(resources) => Some(resources.clone()),
        _ => None,
    });
    lists.flatten().collect()
}

/// A value for each part of an identifier, which is in no ARN by chance: an ARN if the property is one.
fn identifier(spec: &ResourceSpec) -> Vec<(String, String)> {
    let arn = spec.arn.as_ref();
    let value = |at: usize, property: &str| {
        let text = format!("part{at}of{}", spec.name.len());
        if !property.to_lowercase().ends_with("arn") {
            return text;
        }
        let is_own = arn.is_some_and(|arn| arn.property.as_deref() == Some(property));
        let own = templates(spec).into_iter().find(|_| is_own);
        let own = own.and_then(|template| filled(&template, |_| Some(text.clone())));
        own.unwrap_or_else(|| format!("arn:aws:other:{REGION}:{ACCOUNT}:other/{text}"))
    };
    let parts = spec.identifier.properties.iter().enumerate();
    parts.map(|(at, part)| (part.to_string(), value(at, part.as_str()))).collect()
}

/// An ARN of a template with values, or none if something in it isn't known.
fn filled(template: &ArnFormat<'_>, value: impl Fn(&str) -> Option<String>) -> Option<String> {
    let mut arn = String::new();
    for piece in template.place().chain(template.resource()) {
        match piece {
            ArnPiece::Text(text) => arn.push_str(text),
            ArnPiece::Partition => arn.push_str("aws"),
            ArnPiece::Region => arn.push_str(REGION),
            ArnPiece::Account => arn.push_str(ACCOUNT),
            ArnPiece::Variable(name) => arn.push_str(&value(name)?),
        }
    }
    Some(arn)
}

mod needs_corpus {
    use super::*;

    /// Each type has a resource type, or is in the table of those for which IAM has none. The reference agrees with the
    /// table: of a type that is listed there, no action of its own service takes a resource.
    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn every_type_of_awscc_has_its_resource_type_or_a_reason() {
        let Resources { specs, reference } = &*AWSCC;
        let without: BTreeMap<&str, &str> = reference.types_without_own().collect();
        let found = specs.iter().filter(|spec| spec.arn.is_some()).count();
        let missing: Vec<&str> =
            specs.iter().filter(|spec| spec.arn.is_none()).map(|spec| spec.type_name.as_str()).collect();
        let listed: Vec<&str> = without.keys().copied().collect();
        let mut sorted = missing.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, listed, "the table lists the types without a resource type, and no others");
        assert!(without.values().all(|reason| reason.contains("IAM")), "each has its reason");
        for spec in specs.iter().filter(|spec| spec.arn.is_none()) {
            let service = cloud_control::letters(spec.type_name.split("::").nth(1).expect("a service"));
            for permission in spec.operations.iter().flat_map(|operation| &operation.permissions) {
                let prefix = permission.action.split(':').next().unwrap_or_default();
                let is_own = cloud_control::letters(prefix) == service;
                let takes =
                    !reference.takes_no_resources(&permission.action) && permission.standing.is_known();
                // Tags are of the key pairs, and of whatever else has tags.
                let is_tags = iam_policy::action::is_about_tags(&permission.action);
                assert!(!is_own || !takes || is_tags, "{}: {}", spec.type_name, permission.action);
            }
        }
        let all = specs.len();
        println!("{found} of {all} types have a resource type; IAM has none for {}", missing.len());
        assert!(found * 1000 >= all * 955, "{found} of {all}");
    }

    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn the_variables_of_templates_are_properties() {
        let Resources { specs, .. } = &*AWSCC;
        let mut with = 0;
        for spec in specs {
            let identifies = |name: &str| spec.identifier.properties.iter().any(|part| part.as_str() == name);
            let formats = templates(spec);
            with += usize::from(formats.iter().any(|format| !variables(format).is_empty()));
            for name in formats.iter().flat_map(variables) {
                let property = spec.model.property(name);
                let is_text = property.is_some_and(|property| matches!(property.datatype, Type::String(_)));
                assert!(is_text || name.contains('/') && identifies(name), "{}: {name}", spec.type_name);
                assert!(!property.is_some_and(|property| property.secret), "{}: {name}", spec.type_name);
            }
            if let Some(property) = spec.arn.as_ref().and_then(|arn| arn.property.as_deref()) {
                assert!(spec.model.property(property).is_some(), "{}: {property}", spec.type_name);
            }
        }
        println!("{with} of {} types have properties in their ARNs", specs.len());
    }

    /// An id narrows some action, or there is a warning that says why not. Each part of it is where the template has the
    /// property that it is the value of, and nowhere else.
    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn an_id_narrows_or_says_why_not() {
        let Resources { specs, reference } = &*AWSCC;
        let (mut narrowed, mut warned) = (0, BTreeMap::<String, usize>::new());
        let mut silent = Vec::new();
        for spec in specs {
            let id = identifier(spec);
            let text = id.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>().join("|");
            let emission = emission(spec, reference, &text);
            let arns = resources_of(&emission);
            let is_narrowed = arns.iter().any(|arn| id.iter().any(|(_, value)| arn.contains(value)));
            let why = emission.warnings.iter().find_map(|warning| match warning {
                Warning::IdUnused { reason, .. } => Some(reason.to_string()),
                _ => None,
            });
            if is_narrowed == why.is_some() {
                silent.push(format!("{}: {why:?} {arns:?}", spec.type_name));
            }
            match why {
                None => narrowed += 1,
                Some(why) => *warned.entry(why).or_default() += 1,
            }
            let formats = templates(spec);
            let texts = || id.iter().filter(|(_, value)| !value.starts_with("arn:"));
            for arn in arns.iter().filter(|arn| !id.iter().any(|(_, value)| value == *arn)) {
                let resource = parts(arn).map_or("", |parts| parts[5]);
                assert!(!resource.contains("arn:"), "{}: {arn}", spec.type_name);
                for (property, value) in texts().filter(|(_, value)| resource.contains(value.as_str())) {
                    let is_placed =
                        formats.iter().any(|format| variables(format).contains(property.as_str()));
                    // An id of the service's own may be given where the identifier is a URL.
                    assert!(
                        is_placed || property.ends_with("Url"),
                        "{}: {property} in {arn}",
                        spec.type_name
                    );
                    assert_eq!(resource.matches(value.as_str()).count(), 1, "{}: {arn}", spec.type_name);
                }
            }
        }
        println!("of {} types, an id narrows {narrowed}; {warned:?}", specs.len());
        assert!(silent.is_empty(), "{}:\n{}", silent.len(), silent.join("\n"));
    }

    /// The ARN that values of the properties give is one that the type's schema takes for the property that is the ARN.
    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn schemas_take_the_arns_that_their_properties_give() {
        let Resources { specs, .. } = &*AWSCC;
        let raw = schemas::raw_schemas();
        let (mut compared, mut wrong) = (0, Vec::new());
        for spec in specs {
            let Some(property) = spec.arn.as_ref().and_then(|arn| arn.property.as_deref()) else {
                continue;
            };
            let schema = &raw[&spec.type_name];
            if !has_pattern(schema, property) {
                continue;
            }
            let judge = schemas::judge(&serde_json::json!({
                "definitions": schema.get("definitions").cloned().unwrap_or_else(|| serde_json::json!({})),
                "properties": { property: schema["properties"][property] },
            }));
            let sampler = Sampler::new(spec);
            let value = |name: &str| {
                let property = spec.model.property(name)?;
                Some(sampler.value(&property.datatype)?.as_str()?.to_owned()).filter(|text| !text.is_empty())
            };
            let full = templates(spec).into_iter().filter_map(|template| filled(&template, value));
            let arns: Vec<String> = full.collect();
            if arns.is_empty() {
                continue;
            }
            compared += 1;
            let is_sample = SAMPLES.contains(&spec.type_name.as_str());
            if !is_sample && !arns.iter().any(|arn| judge.is_valid(&serde_json::json!({ property: arn }))) {
                wrong.push(format!(
                    "{} {property}: {arns:?} {}",
                    spec.type_name, schema["properties"][property]
                ));
            }
        }
        println!("{compared} types compared");
        assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    }
}

/// Whether a schema has a pattern for a property that begins as an ARN does.
fn has_pattern(schema: &serde_json::Value, property: &str) -> bool {
    let property = &schema["properties"][property];
    let definition = property["$ref"].as_str().and_then(|path| schema.pointer(path.trim_start_matches('#')));
    let pattern = definition.unwrap_or(property)["pattern"].as_str();
    pattern.is_some_and(|pattern| pattern.contains("arn:"))
}
