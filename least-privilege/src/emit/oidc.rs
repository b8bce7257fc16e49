//! The jobs of a CI that may assume a role by OIDC: `github:octo-org/app:main`.

use std::str::FromStr;

use thiserror::Error;

/// The jobs of a CI that may assume a role, by the subject of their OIDC tokens.
///
/// | text | jobs |
/// | --- | --- |
/// | `github:octo-org/app:main` | of the branch `main` |
/// | `github:octo-org/app:refs/tags/v*` | of the tags that begin with `v` |
/// | `github:octo-org/app:environment:prod` | that name the environment `prod` |
/// | `github:octo-org@123456/app@456789:main` | of a repository whose subjects contain immutable ids |
/// | `gitlab:group/project:main` | of the branch `main`, on gitlab.com |
/// | `gitlab:group/project:refs/tags/v*` | of the tags that begin with `v`, on gitlab.com |
///
/// The repository is always one: it has no wildcards. The subject of a GitHub job that names an environment is that of
/// the environment, whatever the branch.
///
/// ```
/// use least_privilege::OidcSubject;
///
/// let main: OidcSubject = "github:octo-org/app:main".parse()?;
/// assert_eq!(main.subject(), "repo:octo-org/app:ref:refs/heads/main");
/// assert!("github:octo-org/*:main".parse::<OidcSubject>().is_err());
/// # Ok::<(), least_privilege::OidcSubjectError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OidcSubject {
    provider: Provider,
    subject: String,
}

/// A text names no jobs of a CI.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum OidcSubjectError {
    /// The text isn't of a CI that is known.
    #[error(
        "found `{}`, expected `github:ORG/REPO:REF` or `gitlab:GROUP/PROJECT:REF`, such as \
         `github:octo-org/app:main`",
        .0.escape_debug()
    )]
    Provider(String),
    /// The repository isn't exactly one.
    #[error(
        "found the repository `{}`, expected one with its owner and without wildcards, such as `octo-org/app`",
        .0.escape_debug()
    )]
    Repository(String),
    /// The ref, or the environment, can't be part of a subject.
    #[error(
        "found the ref `{}`, expected a branch such as `main`, `refs/heads/main`, `refs/tags/v*` or, on GitHub, \
         `environment:prod`, of letters, digits and `-_./*`",
        .0.escape_debug()
    )]
    Reference(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Provider {
    GitHub,
    GitLab,
}

impl OidcSubject {
    /// The subject of the tokens. `*` stands for any text.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The name of the provider, which ends its ARN and begins its condition keys.
    pub(super) const fn provider(&self) -> &'static str {
        match self.provider {
            Provider::GitHub => "token.actions.githubusercontent.com",
            Provider::GitLab => "gitlab.com",
        }
    }

    /// The audience of the tokens: that of AWS's action for GitHub, and the one that GitLab's documentation sets up.
    pub(super) const fn audience(&self) -> &'static str {
        match self.provider {
            Provider::GitHub => "sts.amazonaws.com",
            Provider::GitLab => "https://gitlab.com",
        }
    }
}

impl FromStr for OidcSubject {
    type Err = OidcSubjectError;

    fn from_str(text: &str) -> Result<Self, OidcSubjectError> {
        let unknown = || OidcSubjectError::Provider(text.to_owned());
        let (provider, jobs) = text.split_once(':').ok_or_else(unknown)?;
        let provider = match provider {
            "github" => Provider::GitHub,
            "gitlab" => Provider::GitLab,
            _ => return Err(unknown()),
        };
        let (repository, reference) = jobs.split_once(':').unwrap_or((jobs, ""));
        let is_repository = match provider {
            Provider::GitHub => is_github_repository(repository),
            Provider::GitLab => is_gitlab_project(repository),
        };
        if !is_repository {
            return Err(OidcSubjectError::Repository(repository.to_owned()));
        }
        let jobs = Jobs::parse(reference);
        let subject = match (provider, jobs) {
            (Provider::GitHub, Some(Jobs::Branch(name))) => {
                format!("repo:{repository}:ref:refs/heads/{name}")
            }
            (Provider::GitHub, Some(Jobs::Tag(name))) => format!("repo:{repository}:ref:refs/tags/{name}"),
            (Provider::GitHub, Some(Jobs::Environment(name))) => {
                format!("repo:{repository}:environment:{name}")
            }
            (Provider::GitLab, Some(Jobs::Branch(name))) => {
                format!("project_path:{repository}:ref_type:branch:ref:{name}")
            }
            (Provider::GitLab, Some(Jobs::Tag(name))) => {
                format!("project_path:{repository}:ref_type:tag:ref:{name}")
            }
            (Provider::GitLab, Some(Jobs::Environment(_))) | (_, None) => {
                return Err(OidcSubjectError::Reference(reference.to_owned()));
            }
        };
        Ok(Self { provider, subject })
    }
}

/// What jobs run for.
enum Jobs<'t> {
    Branch(&'t str),
    Tag(&'t str),
    Environment(&'t str),
}

impl<'t> Jobs<'t> {
    fn parse(text: &'t str) -> Option<Self> {
        let jobs = if let Some(name) = text.strip_prefix("environment:") {
            Self::Environment(name)
        } else if let Some(name) = text.strip_prefix("refs/tags/") {
            Self::Tag(name)
        } else if let Some(name) = text.strip_prefix("refs/heads/") {
            Self::Branch(name)
        } else if text.starts_with("refs/") {
            return None;
        } else {
            Self::Branch(text)
        };
        let (Self::Branch(name) | Self::Tag(name) | Self::Environment(name)) = &jobs;
        let is_valid = |b: u8| is_word_byte(b) || matches!(b, b'/' | b'*');
        (!name.is_empty() && name.bytes().all(is_valid)).then_some(jobs)
    }
}

/// `octo-org/app`, or `octo-org@123456/app@456789`: both have ids, or none has.
fn is_github_repository(text: &str) -> bool {
    let Some((owner, name)) = text.split_once('/') else {
        return false;
    };
    let is_id = |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit());
    match (owner.split_once('@'), name.split_once('@')) {
        (None, None) => is_word(owner) && is_word(name),
        (Some((owner, owner_id)), Some((name, name_id))) => {
            is_word(owner) && is_word(name) && is_id(owner_id) && is_id(name_id)
        }
        _ => false,
    }
}

/// `group/project`, or with groups of groups.
fn is_gitlab_project(text: &str) -> bool {
    text.contains('/') && text.split('/').all(is_word)
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_word_byte) && text.bytes().any(|b| b != b'.')
}

const fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.')
}

#[cfg(test)]
mod tests {
    use super::{OidcSubject, OidcSubjectError};

    fn subject(text: &str) -> Result<String, OidcSubjectError> {
        text.parse().map(|subject: OidcSubject| subject.subject().to_owned())
    }

    #[test]
    fn subjects_are_those_of_the_tokens() {
        for (text, expected) in [
            ("github:octo-org/app:main", "repo:octo-org/app:ref:refs/heads/main"),
            ("github:octo-org/app:refs/heads/feature/x", "repo:octo-org/app:ref:refs/heads/feature/x"),
            ("github:octo-org/app:refs/tags/v*", "repo:octo-org/app:ref:refs/tags/v*"),
            ("github:octo-org/app:environment:prod", "repo:octo-org/app:environment:prod"),
            ("github:Octo@12/app.js@34:main", "repo:Octo@12/app.js@34:ref:refs/heads/main"),
            ("gitlab:a/b/c:main", "project_path:a/b/c:ref_type:branch:ref:main"),
            ("gitlab:a/b:refs/tags/v1.*", "project_path:a/b:ref_type:tag:ref:v1.*"),
        ] {
            assert_eq!(subject(text).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn what_is_not_exactly_one_repository_is_refused() {
        for (text, found) in [
            ("github:*", "*"),
            ("github:*:main", "*"),
            ("github:*/*:main", "*/*"),
            ("github:octo-org/*:main", "octo-org/*"),
            ("github:octo-*/app:main", "octo-*/app"),
            ("github:octo-org:main", "octo-org"),
            ("github:octo-org/app/x:main", "octo-org/app/x"),
            ("github:octo-org/..:main", "octo-org/.."),
            ("github:/app:main", "/app"),
            ("github:octo@1/app:main", "octo@1/app"),
            ("github:octo@1/app@*:main", "octo@1/app@*"),
            ("github:${aws:username}/app:main", "${aws"),
            ("gitlab:group/*:main", "group/*"),
            ("gitlab:project:main", "project"),
            ("gitlab:a//b:main", "a//b"),
        ] {
            assert_eq!(subject(text), Err(OidcSubjectError::Repository(found.to_owned())));
        }
    }

    #[test]
    fn a_ref_is_plain_text() {
        for reference in [
            "",
            "a b",
            "main\"",
            "${x}",
            "a?",
            "main:x",
            "refs/",
            "refs/pull/1/merge",
            "refs/tags/",
            "environment:",
            "environment:a:b",
            "\u{e9}",
        ] {
            let expected = Err(OidcSubjectError::Reference(reference.to_owned()));
            assert_eq!(subject(&format!("github:octo-org/app:{reference}")), expected);
        }
        assert_eq!(subject("github:a/b"), Err(OidcSubjectError::Reference(String::new())));
        let environment = "environment:prod".to_owned();
        assert_eq!(subject("gitlab:a/b:environment:prod"), Err(OidcSubjectError::Reference(environment)));
        for text in ["", "github", "bitbucket:a/b:main", "GitHub:a/b:main"] {
            assert_eq!(subject(text), Err(OidcSubjectError::Provider(text.to_owned())));
        }
    }
}
