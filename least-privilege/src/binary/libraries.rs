//! The shared libraries that a program links, as far as they may call operations: those of the system don't.

use std::collections::BTreeSet;

use object::{File, Object};

use super::program::ProgramError;

/// Libraries of Linux and other systems with ELF, up to the version.
const UNIX: &str = "\
    ld64 libatomic libc libc++ libc++abi libdl libgcc_s libm libpthread libresolv librt libstdc++ libthr \
    libunwind libutil";

/// Sets of libraries of the same systems, and of MinGW.
const UNIX_SETS: &[&str] = &["ld-linux", "ld-musl-", "libgcc_s_", "libstdc++-", "libwinpthread-"];

/// Folders of the system on macOS: libSystem, and frameworks.
const MACOS: &[&str] = &["/usr/lib/", "/System/"];

/// Libraries of Windows, without their extension, in lower case.
const WINDOWS: &str = "\
    advapi32 bcrypt bcryptprimitives cfgmgr32 combase comctl32 crypt32 cryptbase dbghelp dnsapi gdi32 \
    iphlpapi kernel32 kernelbase msvcp140 msvcrt mswsock ncrypt netapi32 normaliz ntdll ole32 oleaut32 \
    pdh powrprof propsys psapi rpcrt4 schannel secur32 setupapi shell32 shlwapi ucrtbase user32 userenv \
    vcruntime140 vcruntime140_1 version winhttp wininet winmm ws2_32";

/// Sets of libraries of Windows.
const WINDOWS_SETS: &[&str] = &["api-ms-win-", "ext-ms-"];

/// The file names of the shared libraries that a program links, without those of the system.
pub(super) fn linked(file: &File<'_>) -> Result<BTreeSet<String>, ProgramError> {
    let mut libraries = BTreeSet::new();
    for library in file.import_libraries()? {
        let path = String::from_utf8_lossy(library?.name()).into_owned();
        let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
        if !name.is_empty() && !is_of_system(&path, name) {
            libraries.insert(name.to_owned());
        }
    }
    Ok(libraries)
}

fn is_of_system(path: &str, name: &str) -> bool {
    if MACOS.iter().any(|folder| path.starts_with(folder)) {
        return true;
    }
    let lower = name.to_ascii_lowercase();
    if let Some(stem) = lower.strip_suffix(".dll") {
        let is_set = WINDOWS_SETS.iter().any(|set| stem.starts_with(set));
        return is_set || WINDOWS.split(' ').any(|known| known == stem) || is_of_unix(stem);
    }
    is_of_unix(name)
}

/// Whether a name is one of a library of the system, with a version behind it: `libc.so.6`, `ld-linux-x86-64.so.2`.
fn is_of_unix(name: &str) -> bool {
    let mut versions = UNIX.split(' ').filter_map(|known| name.strip_prefix(known));
    versions.any(|version| version.starts_with('.')) || UNIX_SETS.iter().any(|set| name.starts_with(set))
}

#[cfg(test)]
mod tests {
    use super::is_of_system;

    fn is_system(path: &str) -> bool {
        is_of_system(path, path.rsplit(['/', '\\']).next().unwrap_or_default())
    }

    #[test]
    fn libraries_of_the_system_are_known() {
        for path in [
            "libc.so.6",
            "libm.so.6",
            "libgcc_s.so.1",
            "libgcc_s_seh-1.dll",
            "libwinpthread-1.dll",
            "ld-linux-x86-64.so.2",
            "ld-musl-aarch64.so.1",
            "libc.musl-x86_64.so.1",
            "ld64.so.2",
            "libpthread.so.0",
            "libstdc++.so.6",
            "/usr/lib/libSystem.B.dylib",
            "/System/Library/Frameworks/Security.framework/Versions/A/Security",
            "KERNEL32.dll",
            "bcryptPrimitives.dll",
            "api-ms-win-core-synch-l1-2-0.dll",
            "VCRUNTIME140.dll",
        ] {
            assert!(is_system(path), "{path}");
        }
    }

    #[test]
    fn other_libraries_are_not_taken_for_the_systems() {
        for path in [
            "libcloud.so",
            "libmine.so.6",
            "libm-stages.so",
            "libc_stages.so",
            "libutil",
            "libcrypto.so.3",
            "libldap.so",
            "@rpath/libstages.dylib",
            "/usr/local/lib/libstages.dylib",
            "stages.dll",
            "kernel32.so",
            "user32x.dll",
        ] {
            assert!(!is_system(path), "{path}");
        }
    }
}
