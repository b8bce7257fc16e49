//! Reads the files of programs and shared libraries: ELF, Mach-O for one or several architectures, and PE.

use std::collections::BTreeSet;

use object::macho::{FatArch32, FatArch64};
use object::read::macho::{FatArch, MachOFatFile};
use object::{File, FileKind, Object, ObjectKind, ObjectSegment};
use thiserror::Error;

use super::evidence::{Evidence, EvidenceError};
use super::libraries;

/// Why the file of a program can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProgramError {
    /// The file isn't an ELF, Mach-O or PE file, or isn't complete.
    #[error(
        "found a file that isn't a complete ELF, Mach-O or PE file, expected a program or a shared library"
    )]
    Format,
    /// The file isn't linked, so it contains code that no program calls.
    #[error(
        "found an object file or an archive, expected a program or a shared library: before linking, code is \
         present whether it is called or not"
    )]
    Unlinked,
    /// The program is compressed.
    #[error(
        "found a compressed program, expected an uncompressed one: use the file from before its compression"
    )]
    Packed,
    /// The records of the program aren't reliable.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
}

impl From<object::Error> for ProgramError {
    fn from(_: object::Error) -> Self {
        Self::Format
    }
}

impl Evidence {
    /// Reads the records of a program or a shared library from the bytes of its file. If the file is for
    /// several architectures, the records of all of them count.
    ///
    /// A program that calls no provider has no records, which isn't an error. The shared libraries that the program
    /// links are named, and not read: [`and`](Self::and) adds them.
    ///
    /// # Errors
    ///
    /// Returns an error if the file isn't that of a linked program, or if its records aren't reliable.
    pub fn of_program(bytes: &[u8]) -> Result<Self, ProgramError> {
        if is_archive(bytes) {
            return Err(ProgramError::Unlinked);
        }
        let files = match FileKind::parse(bytes)? {
            FileKind::MachOFat32 => of_architectures::<FatArch32>(bytes)?,
            FileKind::MachOFat64 => of_architectures::<FatArch64>(bytes)?,
            FileKind::Coff | FileKind::CoffBig | FileKind::CoffImport => {
                return Err(ProgramError::Unlinked);
            }
            _ => vec![linked_file(bytes)?],
        };
        let (mut segments, mut libraries) = (Vec::new(), BTreeSet::new());
        for file in &files {
            segments.extend(loaded(file)?);
            libraries.extend(libraries::linked(file)?);
        }
        let evidence = Self::find_in_all(segments)?;
        Ok(Self { libraries, ..evidence })
    }
}

/// The programs of all architectures.
fn of_architectures<Fat: FatArch>(bytes: &[u8]) -> Result<Vec<File<'_>>, ProgramError> {
    let fat = MachOFatFile::<Fat>::parse(bytes)?;
    let mut all = Vec::new();
    for architecture in fat.arches() {
        let program = architecture.data(bytes)?;
        if is_archive(program) {
            return Err(ProgramError::Unlinked);
        }
        all.push(linked_file(program)?);
    }
    Ok(all)
}

/// The file of a program or a shared library.
fn linked_file(bytes: &[u8]) -> Result<File<'_>, ProgramError> {
    let file = File::parse(bytes)?;
    match file.kind() {
        ObjectKind::Executable | ObjectKind::Dynamic => {}
        ObjectKind::Relocatable => return Err(ProgramError::Unlinked),
        _ => return Err(ProgramError::Format),
    }
    if is_packed(bytes) {
        return Err(ProgramError::Packed);
    }
    Ok(file)
}

/// The segments that are loaded when a program runs.
fn loaded<'b>(file: &File<'b>) -> Result<Vec<&'b [u8]>, ProgramError> {
    let segments = file.segments().map(|segment| segment.data());
    let segments: Vec<&[u8]> = segments.collect::<Result<_, _>>()?;
    // A file that only holds debugging information has empty segments.
    if segments.iter().all(|segment| segment.is_empty()) {
        return Err(ProgramError::Format);
    }
    Ok(segments)
}

fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"!<arch>\n") || bytes.starts_with(b"!<thin>\n")
}

/// Whether UPX compressed the program: it leaves its name behind the headers.
fn is_packed(bytes: &[u8]) -> bool {
    let headers = &bytes[..bytes.len().min(1024)];
    headers.windows(4).any(|window| window == b"UPX!")
}
