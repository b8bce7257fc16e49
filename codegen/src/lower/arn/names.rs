//! Names by their letters: of a type, of variables, of properties.

use cloud_control::letters;

/// The names of a type that names of its properties, and of variables in its ARNs, may begin with.
pub(super) struct TypeNames {
    service: String,
    /// The name, `telemetryrulev2`, then what ends it: `rulev2`. After them, the same without the version.
    ends: Vec<String>,
}

impl TypeNames {
    pub(super) fn new(type_name: &str) -> Self {
        let mut words = type_name.rsplit("::");
        let name = words.next().unwrap_or_default();
        let service = letters(words.next().unwrap_or_default());
        let bytes = name.as_bytes();
        let begins = |at: usize| {
            let is_upper = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_uppercase);
            at == 0
                || is_upper(at)
                    && (!is_upper(at - 1) || bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase))
        };
        let starts = (0..bytes.len()).filter(|at| begins(*at) && name.is_char_boundary(*at));
        let mut ends: Vec<String> = starts.map(|at| letters(&name[at..])).collect();
        // Properties of a second version have the names that they had in the first.
        let unversioned: Vec<String> =
            ends.iter().filter_map(|end| Some(end.strip_suffix("v2")?.to_owned())).collect();
        ends.extend(unversioned);
        Self { service, ends }
    }

    /// The whole name.
    pub(super) fn whole(&self) -> &str {
        self.ends.first().map_or("", String::as_str)
    }

    /// The whole name, and what ends it.
    pub(super) fn ends(&self) -> impl Iterator<Item = &str> {
        self.ends.iter().map(String::as_str)
    }

    /// A name without that of the type, of its resource type or its service before it. A name that is nothing else stays.
    /// What ends the type's name counts as its name if `by_ends` says so.
    pub(super) fn short<'n>(&self, name: &'n str, kind: &str, by_ends: bool) -> &'n str {
        let qualified = [format!("{}{}", self.service, self.whole())];
        let ends = self.ends().filter(|end| by_ends || *end == self.whole());
        let known = ends.chain([kind, &self.service]).chain(qualified.iter().map(String::as_str));
        shortest(name, known).unwrap_or(name)
    }

    /// What follows the whole name of the type, or of its resource type, in a name.
    pub(super) fn qualified<'n>(&self, name: &'n str, kind: &str) -> Option<&'n str> {
        shortest(name, [self.whole(), kind].into_iter())
    }
}

/// The shortest that a name is without one of these before it, unless it is nothing else.
fn shortest<'n, 'k>(name: &'n str, known: impl Iterator<Item = &'k str>) -> Option<&'n str> {
    let rests = known.filter(|known| !known.is_empty()).filter_map(|known| name.strip_prefix(known));
    rests.filter(|rest| !rest.is_empty()).min_by_key(|rest| rest.len())
}

/// What a variable without a name of its own says, `name` or `id`: IAM writes `ResourceId` for the id of any type.
pub(super) fn generic(variable: &str) -> Option<&str> {
    match variable {
        "name" | "resourcename" => Some("name"),
        "id" | "identifier" | "resourceid" | "resourceidentifier" => Some("id"),
        _ => None,
    }
}

/// A name in which an identifier is an id.
pub(super) fn with_id(name: &str) -> String {
    name.strip_suffix("identifier").map_or_else(|| name.to_owned(), |whose| format!("{whose}id"))
}

/// Whether a name says that the value is an ARN or a URL, which is no part of another ARN.
pub(super) fn is_address(name: &str) -> bool {
    ["arn", "url", "uri"].iter().any(|address| name.ends_with(address))
}

#[cfg(test)]
mod tests {
    use super::{TypeNames, generic, with_id};

    #[test]
    fn a_name_ends_at_words() {
        let names = TypeNames::new("AWS::EC2::EC2VPCEndpointService");
        let ends: Vec<&str> = names.ends().collect();
        assert_eq!(ends, ["ec2vpcendpointservice", "vpcendpointservice", "endpointservice", "service"]);
        assert_eq!(TypeNames::new("").whole(), "");
    }

    #[test]
    fn a_short_name_lacks_the_names_of_type_resource_type_and_service() {
        let names = TypeNames::new("AWS::WAFv2::IPSet");
        for (name, short) in
            [("ipsetid", "id"), ("wafv2ipsetid", "id"), ("setid", "id"), ("ipset", "ipset"), ("name", "name")]
        {
            assert_eq!(names.short(name, "kind", true), short, "{name}");
        }
        assert_eq!(names.short("setid", "kind", false), "setid");
        assert_eq!(names.qualified("ipsetname", "kind"), Some("name"));
        assert_eq!(names.qualified("kindname", "kind"), Some("name"));
        assert_eq!(names.qualified("setname", "kind"), None);
    }

    #[test]
    fn identifiers_are_ids() {
        assert_eq!(generic("resourceidentifier"), Some("id"));
        assert_eq!(generic("stageid"), None);
        assert_eq!(with_id("stageidentifier"), "stageid");
        assert_eq!(with_id("stagename"), "stagename");
    }
}
