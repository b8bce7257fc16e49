//! ARN formats with properties for variables, and `*` for each variable that no property gives.

use cloud_control::letters;
use iam_policy::OwnType;
use iam_policy::arn::{ArnFormat, ArnPiece};

use super::Namer;
use super::names::generic;
use super::property::Variable;

/// The property that stands before a name in some ARNs: `role/${Path}${RoleName}`.
pub(super) const PATH: &str = "Path";

/// The end of variables that are a name with a path before it.
const WITH_PATH: &str = "WithPath";

/// The end of variables that are a path: templates have no double slash when they are filled.
const WITHOUT_SLASH: &str = "WithoutLeadingSlash";

impl Namer<'_> {
    /// The templates of the ARNs of a resource type.
    pub(super) fn templates(&self, own: &OwnType<'_>) -> Vec<String> {
        let formats = own.kind.arn_formats.iter().filter_map(|format| ArnFormat::parse(format).ok());
        let mut templates: Vec<String> = Vec::new();
        for template in formats.flat_map(|format| self.of_format(own, &format)) {
            if !templates.contains(&template) {
                templates.push(template);
            }
        }
        templates
    }

    fn of_format(&self, own: &OwnType<'_>, format: &ArnFormat<'_>) -> Vec<String> {
        let place = format.place().map(|piece| match piece {
            ArnPiece::Text(text) => text,
            ArnPiece::Partition => "${Partition}",
            ArnPiece::Region => "${Region}",
            ArnPiece::Account => "${Account}",
            ArnPiece::Variable(_) => "*",
        });
        let mut templates = vec![place.collect::<String>()];
        let variables: Vec<&str> = format.variables().collect();
        let mut known = 0;
        let mut before = "";
        for piece in format.resource() {
            let Some(name) = piece.name() else {
                if let ArnPiece::Text(text) = piece {
                    templates.iter_mut().for_each(|template| template.push_str(text));
                    before = text;
                }
                continue;
            };
            known += 1;
            let ends = variables[known..].iter().all(|later| generic(&letters(later)).is_some());
            let base =
                name.strip_suffix(WITH_PATH).or_else(|| name.strip_suffix(WITHOUT_SLASH)).unwrap_or(name);
            let property = self.property(own, Variable { name: base, ends });
            let segment = last_segment(before);
            let is_in_value =
                property.is_some_and(|property| !segment.is_empty() && property.begins_with(segment));
            match property {
                Some(property) if segment.ends_with(['/', ':']) != is_in_value || segment.is_empty() => {
                    if is_in_value {
                        templates.iter_mut().for_each(|it| it.truncate(it.len() - segment.len()));
                    }
                    self.push(&mut templates, property.path, name);
                }
                // A prefix may be in the value, too, and nothing says that it is; or all of `alias/` is, which must stay
                // where there is no value.
                _ => templates.iter_mut().filter(|it| !it.ends_with('*')).for_each(|it| it.push('*')),
            }
            before = "";
        }
        templates
    }

    /// Adds a property to templates.
    fn push(&self, templates: &mut Vec<String>, property: &str, variable: &str) {
        let property = format!("${{{property}}}");
        if !variable.ends_with(WITH_PATH) {
            templates.iter_mut().for_each(|template| template.push_str(&property));
        } else if self.has_path {
            templates.iter_mut().for_each(|template| template.push_str(&format!("${{{PATH}}}{property}")));
        } else {
            // The path isn't known, so there may be one.
            let with = templates.iter().map(|template| format!("{template}*/{property}")).collect::<Vec<_>>();
            templates.iter_mut().for_each(|template| template.push_str(&property));
            templates.extend(with);
        }
    }
}

/// The last segment of a text, with the separator that ends it: `alias/`, `o-`.
fn last_segment(text: &str) -> &str {
    let inner = text.strip_suffix(['/', ':']).unwrap_or(text);
    let start = inner.rfind(['/', ':']).map_or(0, |separator| separator + 1);
    &text[start..]
}

#[cfg(test)]
mod tests {
    use super::last_segment;

    #[test]
    fn a_segment_ends_with_its_separator() {
        for (text, segment) in [("alias/", "alias/"), ("ou/o-", "o-"), ("/a/b/", "b/"), ("", ""), ("/", "/")]
        {
            assert_eq!(last_segment(text), segment, "{text}");
        }
    }
}
