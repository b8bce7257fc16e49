//! Which resources arguments name: those of a service, or single ones.

use std::collections::BTreeSet;

use specs::ResourceSpec;
use thiserror::Error;

use crate::policy::operation::ResourceName;
use crate::suggestions::nearest;

/// A name is neither that of a service nor that of a resource.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{name}` isn't known, expected a service or a resource{}; `provider-aws spec` lists them", hint(.near.as_deref()))]
pub struct UnknownName {
    /// The name.
    pub name: String,
    /// The known name that is most like it.
    pub near: Option<String>,
}

/// The specs that names choose, in their order: of services (`ivs`), of resources (`ivs.stream_key`, `ivs.stream-key`)
/// or of types (`AWS::IVS::StreamKey`). Without names, all of them.
///
/// # Errors
///
/// Returns an error if a name chooses none.
pub fn select<'s>(specs: &'s [ResourceSpec], names: &[String]) -> Result<Vec<&'s ResourceSpec>, UnknownName> {
    for name in names {
        if !specs.iter().any(|spec| is_named(spec, name)) {
            return Err(UnknownName { name: name.clone(), near: near(specs, name) });
        }
    }
    let is_chosen = |spec: &&ResourceSpec| names.is_empty() || names.iter().any(|name| is_named(spec, name));
    Ok(specs.iter().filter(is_chosen).collect())
}

fn is_named(spec: &ResourceSpec, name: &str) -> bool {
    name == spec.service
        || name == spec.type_name
        || name.parse().is_ok_and(|name: ResourceName| name == ResourceName::of(spec))
}

/// The known name that is nearest; or the only resource of this name in all services.
fn near(specs: &[ResourceSpec], name: &str) -> Option<String> {
    let resources = specs.iter().map(|spec| ResourceName::of(spec).to_string());
    let known: BTreeSet<String> = resources
        .chain(specs.iter().flat_map(|spec| [spec.service.clone(), spec.type_name.clone()]))
        .collect();
    let mut of_any_service = specs.iter().filter(|spec| spec.name == name.replace('-', "_"));
    if let (Some(only), None) = (of_any_service.next(), of_any_service.next()) {
        return Some(ResourceName::of(only).to_string());
    }
    nearest(name, known.iter().map(String::as_str)).first().map(|near| (*near).to_owned())
}

fn hint(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!(" (did you mean `{near}`?)"))
}

#[cfg(test)]
mod tests {
    use specs::embedded::SPECS;

    use super::*;

    fn chosen(names: &[&str]) -> Result<Vec<String>, String> {
        let specs = SPECS.iter().map(|(_, text)| ResourceSpec::from_json(text).expect("a spec"));
        let specs: Vec<ResourceSpec> = specs.collect();
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        match select(&specs, &names) {
            Ok(chosen) => Ok(chosen.into_iter().map(|spec| ResourceName::of(spec).to_string()).collect()),
            Err(error) => Err(error.to_string()),
        }
    }

    #[test]
    fn a_resource_has_a_name_a_feature_and_a_type() {
        for name in ["ivs.stream_key", "ivs.stream-key", "AWS::IVS::StreamKey"] {
            assert_eq!(chosen(&[name]).expect("it is known"), ["ivs.stream_key"]);
        }
        let both = chosen(&["ivs.stage", "ivs.channel", "ivs.stage"]).expect("they are known");
        assert_eq!(both, ["ivs.channel", "ivs.stage"]);
        assert!(chosen(&["ivs"]).expect("it is known").len() > 2);
        assert_eq!(chosen(&[]), chosen(&["ivs"]), "all that is built in is of one service");
    }

    #[test]
    fn an_unknown_name_is_an_error_that_suggests_a_known_one() {
        for (name, near) in [
            ("ivss", Some("ivs")),
            ("IVS", Some("ivs")),
            ("stage", Some("ivs.stage")),
            ("stream-key", Some("ivs.stream_key")),
            ("ivs.chanel", Some("ivs.channel")),
            ("AWS::IVS::Chanel", Some("AWS::IVS::Channel")),
            ("lambda", None),
            ("", None),
        ] {
            let error = chosen(&["ivs", name]).expect_err("it isn't known");
            assert!(error.starts_with(&format!("`{name}` isn't known")), "{error}");
            match near {
                Some(near) => assert!(error.contains(&format!("(did you mean `{near}`?)")), "{error}"),
                None => assert!(!error.contains("did you mean"), "{error}"),
            }
        }
    }
}
