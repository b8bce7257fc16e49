//! Which services have pages in which folders: what service a page is of that can't be read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The services of the pages in each folder, at any depth.
#[derive(Clone, Debug, Default)]
pub struct Neighbours {
    folders: BTreeMap<String, BTreeSet<String>>,
}

impl Neighbours {
    /// Adds a page of a service.
    pub fn add(&mut self, path: &str, service: &str) {
        for folder in folders(path) {
            self.folders.entry(folder).or_default().insert(service.to_owned());
        }
    }

    /// All services.
    #[must_use]
    pub fn services(&self) -> BTreeSet<String> {
        self.folders.get("").cloned().unwrap_or_default()
    }

    /// The innermost folder of a path that has pages of services, and those services.
    #[must_use]
    pub fn near(&self, path: &str) -> Option<(String, &BTreeSet<String>)> {
        folders(path).find_map(|folder| {
            let services = self.folders.get(&folder)?;
            Some((folder, services))
        })
    }

    /// Whether a page that can't be read may be of one of these services. A page that is in a folder with pages of others
    /// alone isn't, unless a folder has the name of the service.
    #[must_use]
    pub fn may_be_of(&self, path: &str, services: &[String]) -> bool {
        let is_named = |service: &String| {
            let parents = Path::new(path).parent().into_iter().flat_map(Path::components);
            parents.into_iter().any(|part| part.as_os_str() == service.as_str())
        };
        let is_near = || match self.near(path) {
            // At the root are pages of any service. A folder there without pages that can be read is of another one.
            Some((folder, _)) if folder.is_empty() => !path.contains('/'),
            Some((_, near)) => services.iter().any(|service| near.contains(service)),
            None => true,
        };
        services.iter().any(is_named) || is_near()
    }
}

/// The folders that a page is in, the innermost first; the root is the last.
fn folders(path: &str) -> impl Iterator<Item = String> {
    Path::new(path).ancestors().skip(1).map(|folder| folder.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::Neighbours;

    #[test]
    fn a_page_that_cannot_be_read_is_of_the_services_that_are_near_it() {
        let mut neighbours = Neighbours::default();
        for (path, service) in [
            ("sns/topics/index.md", "sns"),
            ("sqs/queues/index.md", "sqs"),
            ("all/a.md", "sqs"),
            ("all/b.md", "sns"),
        ] {
            neighbours.add(path, service);
        }
        let sqs = ["sqs".to_owned()];
        for (path, expected) in [
            ("sqs/policies/index.md", true),
            ("all/c.md", true),
            ("root.md", true),
            ("old/sqs/index.md", true),
            ("sns/policies/index.md", false),
            ("kms/keys/index.md", false),
        ] {
            assert_eq!(neighbours.may_be_of(path, &sqs), expected, "{path}");
        }
        assert!(Neighbours::default().may_be_of("kms/keys/index.md", &sqs));
        assert_eq!(
            neighbours.near("sns/policies/index.md").map(|(folder, _)| folder).as_deref(),
            Some("sns")
        );
        assert_eq!(neighbours.services(), ["sns", "sqs"].map(str::to_owned).into());
    }
}
