//! Plausible texts for examples: by the words of a property's name, and within the property's bounds.

use fancy_regex::{Regex, RegexBuilder};
use heck::{ToKebabCase, ToSnakeCase, ToUpperCamelCase};
use specs::{Property, ResourceSpec, Text, singulars};

use super::arn::arns;
use super::pattern::sample;
use super::words::{ANY, BY_END};

/// What an example does with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A create sets it, or it is of a resource that is there.
    Set,
    /// An update puts it in the place of another.
    Change,
}

/// A text for a property, within its bounds as far as one is found. It is printable ASCII.
pub(super) fn text(spec: &ResourceSpec, property: &Property, bounds: &Text, purpose: Purpose) -> String {
    let name = singular(&property.wire_name.to_snake_case());
    let default = property.default.as_ref().filter(|_| !property.secret).and_then(|default| default.as_str());
    let default = default.filter(|default| default.contains(|c: char| c.is_ascii_alphanumeric()));
    let mut candidates: Vec<String> = default.into_iter().map(str::to_owned).collect();
    candidates.extend(named(&name, purpose));
    candidates.extend(constant_of(&property.description));
    candidates.extend(arns(spec, property, &name, bounds.pattern.as_deref()));
    candidates.extend(names(spec, &name, purpose));
    candidates.extend(ANY.map(str::to_owned));
    candidates.extend(bounds.pattern.iter().flat_map(|pattern| words_of(pattern)));
    candidates.retain(|text| is_plain(text));
    let bounds = Bounds::of(bounds);
    let position = candidates.iter().position(|text| bounds.allow(text));
    let padded = || candidates.iter().map(|text| bounds.padded(text)).find(|text| bounds.allow(text));
    match position {
        Some(position) => candidates.swap_remove(position),
        None => {
            let made = bounds.sample.clone().filter(|text| is_plain(text) && bounds.allow(text));
            made.or_else(padded).unwrap_or_else(|| candidates.swap_remove(0))
        }
    }
}

/// Whether a text is printable ASCII.
fn is_plain(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

/// The name with its last word in the singular.
fn singular(name: &str) -> String {
    // The forms that a plural may have; only one that is listed counts for more than the last, plainest one.
    let forms = singulars(name);
    let is_listed = |form: &&String| BY_END.iter().any(|(end, _)| ends_with(form, end));
    forms
        .iter()
        .find(is_listed)
        .or(forms.last().filter(|_| !name.ends_with("ss")))
        .map_or(name, |form| form)
        .to_owned()
}

/// Whether a name ends with these words.
fn ends_with(name: &str, words: &str) -> bool {
    name.strip_suffix(words).is_some_and(|rest| rest.is_empty() || rest.ends_with('_'))
}

/// The text that the end of a name calls for.
fn named(name: &str, purpose: Purpose) -> Option<String> {
    let fitting = BY_END.iter().filter(|(end, _)| ends_with(name, end));
    let (end, text) = fitting.max_by_key(|(end, _)| end.len())?;
    match (*end, purpose) {
        ("comment" | "description" | "display_name", Purpose::Change) => Some("Another example".to_owned()),
        _ => Some((*text).to_owned()),
    }
}

/// Names of what the words are about: `my-stage` for the name of a stage.
fn names(spec: &ResourceSpec, name: &str, purpose: Purpose) -> [String; 4] {
    let stem = name.strip_suffix("_name").or(name.strip_suffix("_id")).or(name.strip_suffix("_identifier"));
    let of_resource = matches!(name, "id" | "identifier" | "name");
    let stem = if of_resource { spec.name.as_str() } else { stem.unwrap_or(name) };
    let stem = match purpose {
        Purpose::Set => format!("my_{stem}"),
        Purpose::Change => format!("my_new_{stem}"),
    };
    let kebab = stem.to_kebab_case();
    [kebab.clone(), stem.to_upper_camel_case(), stem, kebab.replace('-', "")]
}

/// The first word of a description in code that is written as a constant: `HASH`.
fn constant_of(description: &str) -> Option<String> {
    let is_constant = |word: &&str| {
        word.len() > 2
            && word.bytes().all(|byte| byte.is_ascii_uppercase() || matches!(byte, b'0'..=b'9' | b'_'))
            && word.starts_with(|c: char| c.is_ascii_uppercase())
    };
    description
        .split('`')
        .skip(1)
        .step_by(2)
        .find(is_constant)
        .filter(|word| *word != "NULL")
        .map(str::to_owned)
}

/// The words that stand in a pattern: it may list what it allows, `^(ECS|EKS)$`.
fn words_of(pattern: &str) -> impl Iterator<Item = String> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':' | '/' | ' ');
    pattern.split(move |c| !is_word(c)).filter(|word| word.len() > 1).map(str::to_owned)
}

/// The bounds of a text, ready to be asked.
struct Bounds {
    least: usize,
    most: usize,
    /// `None` if there is none, or if it isn't one that can be read.
    pattern: Option<Regex>,
    /// A text that the pattern asks for.
    sample: Option<String>,
}

impl Bounds {
    fn of(text: &Text) -> Self {
        let length = |length: u64| usize::try_from(length).unwrap_or(usize::MAX);
        let pattern = text.pattern.as_ref().and_then(|pattern| jsonschema_regex::to_rust_regex(pattern).ok());
        // A pattern of somebody else may be made to take long.
        let read = |pattern: &str| RegexBuilder::new(pattern).backtrack_limit(10_000).build().ok();
        Self {
            least: text.min_length.map_or(0, length),
            most: text.max_length.map_or(usize::MAX, length),
            pattern: pattern.as_deref().and_then(read),
            sample: pattern.as_deref().and_then(sample),
        }
    }

    fn allow(&self, text: &str) -> bool {
        let fits = self.pattern.as_ref().is_none_or(|pattern| pattern.is_match(text).unwrap_or_default());
        (self.least..=self.most).contains(&text.len()) && fits
    }

    /// The text, made as long as it has to be by repeating it, or as short.
    fn padded(&self, text: &str) -> String {
        const LONGEST: usize = 64;
        // A schema may demand more than it allows: then no length fits.
        let length = text.len().max(self.least.min(LONGEST)).min(self.most.max(1));
        text.chars().cycle().take(length).collect()
    }
}

#[cfg(test)]
mod tests {
    use specs::{Source, Type};

    use super::*;
    use crate::rust::tests::texts;

    #[test]
    fn bounds_that_exclude_each_other_are_no_panic() {
        let property = Property::new("name".to_owned(), "Name", Type::STRING, Source::Schema);
        for (min_length, max_length) in [(2, 1), (u64::MAX, 0), (1, 0), (100, 70)] {
            let bounds =
                Text { min_length: Some(min_length), max_length: Some(max_length), ..Text::default() };
            let text = text(&texts("thing", &[]), &property, &bounds, Purpose::Set);
            assert!(text.len() <= 70, "{min_length} {max_length}: {text}");
        }
    }

    fn of(name: &str, pattern: &str) -> String {
        let property = Property::new(name.to_snake_case(), name, Type::STRING, Source::Schema);
        let pattern = (!pattern.is_empty()).then(|| pattern.to_owned());
        let bounds = Text { pattern, min_length: Some(1), max_length: Some(128), format: None };
        text(&texts("thing", &[]), &property, &bounds, Purpose::Set)
    }

    #[test]
    fn a_text_is_what_its_property_is_named_after() {
        for (name, expected) in [
            ("Name", "my-thing"),
            ("SubnetIds", "subnet-0123456789abcdef0"),
            ("VPCId", "vpc-0123456789abcdef0"),
            ("RoleArn", "arn:aws:iam::123456789012:role/example"),
            ("KMSKeyArn", "arn:aws:kms:us-east-1:123456789012:key/01234567-89ab-cdef-0123-456789abcdef"),
            ("Description", "An example"),
            ("TableName", "my-table"),
        ] {
            assert_eq!(of(name, ""), expected);
        }
    }

    #[test]
    fn a_text_is_within_its_bounds() {
        for (name, pattern, expected) in [
            ("Name", "^[a-z]+$", "mything"),
            ("Name", "^[A-Z][a-zA-Z]+$", "MyThing"),
            ("Service", "^(ECS|EKS)$", "ECS"),
            ("Kind", r"^(?!aws:)\d{12}$", "123456789012"),
            ("Id", "^id-[0-9a-f]{8}$", "id-01234567"),
            ("Id", "^(?=x)[a-z]{30}$", "my-thing"),
            ("Id", "(a+)+$!", "my-thing"),
        ] {
            assert_eq!(of(name, pattern), expected, "{pattern}");
        }
        let property = Property::new("id", "Id", Type::STRING, Source::Schema);
        let bounds = Text { min_length: Some(20), max_length: Some(30), ..Text::default() };
        let padded = text(&texts("thing", &[]), &property, &bounds, Purpose::Set);
        assert!((20..=30).contains(&padded.len()), "{padded}");
    }

    #[test]
    fn a_constant_is_one_that_the_description_names() {
        let mut property = Property::new("key_type", "KeyType", Type::STRING, Source::Schema);
        property.description = "The role of `it`: `HASH` or `RANGE`.".to_owned();
        assert_eq!(text(&texts("thing", &[]), &property, &Text::default(), Purpose::Set), "HASH");
    }
}
