//! The IAM reference on disk: a folder with one JSON file per service, `required.json` and `own.json`.

use std::borrow::Cow;
use std::path::Path;

use iam_policy::{Reference, ServiceReference};
use specs::embedded::REFERENCES;
use specs::{OWN_RESOURCES, REQUIRED_RESOURCES};

use super::InputError;
use crate::digest::Digest;
use crate::read;

/// The file beside the services of a reference that says which resource types actions require.
const REQUIRED_FILE: &str = "required.json";

/// The file beside them that says which resource types stand for CloudFormation types.
const OWN_FILE: &str = "own.json";

/// A file: its name in messages, and its text.
type File = (String, Cow<'static, str>);

/// The files of an IAM reference, before they are parsed.
#[derive(Debug)]
pub struct ReferenceTexts {
    services: Vec<File>,
    required: File,
    own: File,
}

impl ReferenceTexts {
    /// The files of a folder. What isn't there is that of this repository.
    ///
    /// # Errors
    ///
    /// Returns an error if the folder has no `*.json`, or a file can't be read.
    pub fn read(folder: Option<&Path>) -> Result<Self, InputError> {
        let beside = |name: &str, ours: &'static str| {
            let file = folder.map(|folder| folder.join(name)).filter(|file| file.is_file());
            match file {
                Some(file) => Ok((read::place(&file), Cow::Owned(read::text(&file)?))),
                None => Ok::<_, InputError>((name.to_owned(), Cow::Borrowed(ours))),
            }
        };
        Ok(Self {
            services: services(folder)?,
            required: beside(REQUIRED_FILE, REQUIRED_RESOURCES)?,
            own: beside(OWN_FILE, OWN_RESOURCES)?,
        })
    }

    /// The digest of all files.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let files = self.services.iter().chain([&self.required, &self.own]);
        Digest::of(files.map(|(_, text)| text.as_bytes()))
    }

    /// The reference.
    ///
    /// # Errors
    ///
    /// Returns an error if a file isn't a part of a reference.
    pub fn reference(&self) -> Result<Reference, InputError> {
        let services = self.services.iter().map(parsed);
        let mut reference: Reference = services.collect::<Result<_, InputError>>()?;
        let error = |file: &str, source| InputError::Reference { file: file.to_owned(), source };
        let (file, required) = &self.required;
        reference.add_required(required).map_err(|source| error(file, source))?;
        let (file, own) = &self.own;
        reference.add_own(own).map_err(|source| error(file, source))?;
        Ok(reference)
    }
}

/// The IAM reference in a folder, or that of this repository.
///
/// # Errors
///
/// As [`ReferenceTexts::read`] and [`ReferenceTexts::reference`].
pub fn load_reference(folder: Option<&Path>) -> Result<Reference, InputError> {
    ReferenceTexts::read(folder)?.reference()
}

/// The services of the IAM reference in a folder, as [`load_reference`] reads them.
///
/// # Errors
///
/// As [`load_reference`].
pub fn service_references(folder: Option<&Path>) -> Result<Vec<ServiceReference>, InputError> {
    services(folder)?.iter().map(parsed).collect()
}

fn services(folder: Option<&Path>) -> Result<Vec<File>, InputError> {
    let Some(folder) = folder else {
        let ours = REFERENCES.iter();
        return Ok(ours.map(|(prefix, text)| (format!("{prefix}.json"), Cow::Borrowed(*text))).collect());
    };
    let mut files = read::files_in(folder, "json")?;
    files.retain(|file| file.file_name().is_none_or(|name| name != REQUIRED_FILE && name != OWN_FILE));
    if files.is_empty() {
        let expected = "the IAM reference, one file per service";
        return Err(InputError::NoFiles { folder: folder.to_owned(), extension: "json", expected });
    }
    files.iter().map(|file| Ok((read::place(file), Cow::Owned(read::text(file)?)))).collect()
}

fn parsed((file, text): &File) -> Result<ServiceReference, InputError> {
    serde_json::from_str(text).map_err(|source| InputError::Reference { file: file.clone(), source })
}
