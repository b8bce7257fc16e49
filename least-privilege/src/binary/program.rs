//! What programs and shared libraries hold: ELF, Mach-O for one architecture or for several, and PE.

use std::fmt;

use object::macho::{FatArch32, FatArch64};
use object::read::macho::{FatArch, MachOFatFile};
use object::{File, FileKind, Object, ObjectKind, ObjectSegment};

use super::{Evidence, EvidenceError};

/// Why a program cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProgramError {
    /// It is no ELF, Mach-O or PE file, or not a whole one.
    Format,
    /// It was not linked: code that no program calls is still there.
    Unlinked,
    /// It is compressed.
    Packed,
    /// What it says of its needs cannot be relied on.
    Evidence(EvidenceError),
}

impl fmt::Display for ProgramError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format => f.write_str(
                "expected a program or a shared library, as ELF, Mach-O or PE, found another file or a part of one",
            ),
            Self::Unlinked => f.write_str(
                "expected a program or a shared library, found what is not linked: all code is there, whether a program \
                 calls it or not",
            ),
            Self::Packed => f.write_str(
                "the program is compressed, so what it needs cannot be told: take it as it was before",
            ),
            Self::Evidence(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ProgramError {}

impl From<EvidenceError> for ProgramError {
    fn from(error: EvidenceError) -> Self {
        Self::Evidence(error)
    }
}

impl From<object::Error> for ProgramError {
    fn from(_: object::Error) -> Self {
        Self::Format
    }
}

impl Evidence {
    /// What a program or a shared library says of what it needs, from the bytes of its file. One for several
    /// architectures needs what it does on any of them.
    ///
    /// Of a program that calls no provider there is no evidence, and this is no error.
    ///
    /// # Errors
    ///
    /// If it is no program, or one of which this cannot be told.
    pub fn of_program(bytes: &[u8]) -> Result<Self, ProgramError> {
        if is_archive(bytes) {
            return Err(ProgramError::Unlinked);
        }
        let data = match FileKind::parse(bytes)? {
            FileKind::MachOFat32 => of_architectures::<FatArch32>(bytes)?,
            FileKind::MachOFat64 => of_architectures::<FatArch64>(bytes)?,
            FileKind::Coff | FileKind::CoffBig | FileKind::CoffImport => {
                return Err(ProgramError::Unlinked);
            }
            _ => loaded(bytes)?,
        };
        Ok(Self::among(data)?)
    }
}

/// What is loaded when a program runs on any architecture.
fn of_architectures<Fat: FatArch>(bytes: &[u8]) -> Result<Vec<&[u8]>, ProgramError> {
    let fat = MachOFatFile::<Fat>::parse(bytes)?;
    let mut all = Vec::new();
    for architecture in fat.arches() {
        let program = architecture.data(bytes)?;
        if is_archive(program) {
            return Err(ProgramError::Unlinked);
        }
        all.extend(loaded(program)?);
    }
    Ok(all)
}

/// What is loaded when a program runs.
fn loaded(bytes: &[u8]) -> Result<Vec<&[u8]>, ProgramError> {
    let file = File::parse(bytes)?;
    match file.kind() {
        ObjectKind::Executable | ObjectKind::Dynamic => {}
        ObjectKind::Relocatable => return Err(ProgramError::Unlinked),
        _ => return Err(ProgramError::Format),
    }
    if is_packed(bytes) {
        return Err(ProgramError::Packed);
    }
    let segments = file.segments().map(|segment| segment.data());
    let data: Vec<&[u8]> = segments.collect::<Result<_, _>>()?;
    // A part of a file that only holds what to debug it with looks so, too.
    if data.iter().all(|data| data.is_empty()) {
        return Err(ProgramError::Format);
    }
    Ok(data)
}

fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"!<arch>\n") || bytes.starts_with(b"!<thin>\n")
}

/// Whether UPX made it, which leaves its name behind the headers.
fn is_packed(bytes: &[u8]) -> bool {
    let headers = &bytes[..bytes.len().min(1024)];
    headers.windows(4).any(|window| window == b"UPX!")
}
