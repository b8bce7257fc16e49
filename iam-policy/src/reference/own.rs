//! The resource types of IAM's reference that stand for a CloudFormation type.

use cloud_control::letters;

use super::{Reference, ResourceTypeReference};
use crate::action::Action;

impl Reference {
    /// The resource types that stand for a CloudFormation type, with the prefixes of their services: they are found by
    /// the letters of the type's name, among the services of the actions that the type's handlers require, the type's
    /// own service first.
    #[must_use]
    pub fn own_types<'r, 'a>(
        &'r self,
        type_name: &str,
        actions: impl IntoIterator<Item = &'a str>,
    ) -> Vec<(&'r str, &'r ResourceTypeReference)> {
        let mut words = type_name.rsplit("::");
        let name = letters(words.next().unwrap_or_default());
        let service = letters(words.next().unwrap_or_default());
        let mut prefixes: Vec<String> = actions
            .into_iter()
            .filter_map(|action| Some(Action::split(action)?.prefix().to_ascii_lowercase()))
            .collect();
        prefixes.sort_by_cached_key(|prefix| (letters(prefix) != service, prefix.clone()));
        prefixes.dedup();
        let found = prefixes.iter().find_map(|prefix| {
            let (prefix, service) = self.services.get_key_value(prefix)?;
            let with_letters = |name: &str| {
                service.resources.iter().filter(|kind| letters(&kind.name) == name).collect::<Vec<_>>()
            };
            let mut types = with_letters(&name);
            if types.is_empty() {
                return None;
            }
            // Some services authorize a create or a list on the collection.
            types.extend(with_letters(&format!("{name}s")));
            Some(types.into_iter().map(|kind| (prefix.as_str(), kind)).collect())
        });
        found.unwrap_or_default()
    }
}
