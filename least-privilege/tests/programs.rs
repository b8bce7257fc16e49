//! Reading the files of programs: which files are programs, and what the programs require.

#[path = "support/program.rs"]
mod program;

use std::sync::LazyLock;

use cloud_control::linked::{CallRecord, LinkedOperation, OperationRecord, Permissions, RecordedScope};
use cloud_control::{CANCEL_REQUEST, GET_REQUEST_STATUS, Handler, PASS_ROLE};
use least_privilege::{Emission, Emitter, Evidence, EvidenceError, ProgramError};
use program::{elf, mach_o, mach_o_with_libraries, pe, pe_with_libraries, universal};

/// The record of an operation that requires one action on any resource.
fn operation(handler: Handler, action: &'static str) -> Vec<u8> {
    let scope = RecordedScope { actions: vec![action], ..RecordedScope::default() };
    let permissions = Permissions { scopes: vec![scope], ..Permissions::default() };
    OperationRecord { type_name: "AWS::IVS::Stage", handler, identifier: Vec::new(), permissions, read: None }
        .encode()
}

type Bytes = LazyLock<Vec<u8>>;

static GET: Bytes = LazyLock::new(|| operation(Handler::Get, "ivs:GetStage"));
static DELETE: Bytes = LazyLock::new(|| operation(Handler::Delete, "ivs:DeleteStage"));
static STATUS: Bytes = LazyLock::new(|| CallRecord::Action(GET_REQUEST_STATUS).encode());
static CANCEL: Bytes = LazyLock::new(|| CallRecord::Action(CANCEL_REQUEST).encode());

static LINKED_CREATE: LinkedOperation<74> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02create\x02actions\x03ivs:CreateStage\x04",
);
static LINKED_LIST: LinkedOperation<71> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02list\x02actions\x03ivs:ListStages\x04",
);

fn read(bytes: &[u8]) -> Result<Evidence, ProgramError> {
    Evidence::of_program(bytes)
}

fn operations(bytes: &[u8]) -> Vec<String> {
    let evidence = read(bytes).expect("a program");
    evidence.needs.into_iter().map(|need| need.handler.method_name().to_owned()).collect()
}

#[test]
fn programs_and_shared_libraries_of_three_formats_are_read() {
    let data = [b"other data", &GET[..], b"and more"].concat();
    for file in [elf(2, &data), elf(3, &data), mach_o(2, &data), mach_o(6, &data), pe(&data)] {
        assert_eq!(operations(&file), ["get_resource"]);
    }
}

#[test]
fn bytes_that_are_not_loaded_are_ignored() {
    let mut file = elf(2, b"nothing of interest");
    file.extend(&GET[..]);
    assert!(read(&file).expect("a program").is_empty());
}

#[test]
fn a_file_for_several_architectures_has_the_operations_of_all() {
    let file = universal(&[mach_o(2, &GET[..]), mach_o(2, &DELETE[..])]);
    assert_eq!(operations(&file), ["get_resource", "delete_resource"]);
}

#[test]
fn libraries_that_are_not_the_systems_are_named() {
    let apple = mach_o_with_libraries(
        &["/usr/lib/libSystem.B.dylib", "@rpath/libstages.dylib", "/opt/lib/libother.dylib"],
        &GET[..],
    );
    let windows =
        pe_with_libraries(&["KERNEL32.dll", "stages.dll", "api-ms-win-crt-heap-l1-1-0.dll"], &GET[..]);
    for (file, libraries) in [
        (&apple, &["libother.dylib", "libstages.dylib"][..]),
        (&windows, &["stages.dll"]),
        (
            &universal(&[apple.clone(), mach_o_with_libraries(&["libintel.dylib"], &GET[..])]),
            &["libintel.dylib", "libother.dylib", "libstages.dylib"],
        ),
    ] {
        let evidence = read(file).expect("a program");
        assert_eq!(evidence.libraries.iter().collect::<Vec<_>>(), libraries);
        assert_eq!(operations(file), ["get_resource"]);
    }
}

#[test]
fn a_name_of_a_library_that_is_no_text_is_no_panic() {
    let mut file = pe_with_libraries(&["stages.dll"], &GET[..]);
    for at in 300..file.len() {
        let byte = std::mem::replace(&mut file[at], 0xff);
        // Any result will do.
        drop(read(&file));
        file[at] = byte;
    }
}

#[test]
fn this_program_links_no_library_but_those_of_the_system() {
    let path = std::env::current_exe().expect("a program");
    let evidence = read(&std::fs::read(path).expect("a file")).expect("a program");
    assert!(evidence.libraries.is_empty(), "{:?}", evidence.libraries);
}

#[test]
fn a_program_and_its_libraries_need_what_each_needs() {
    let of = |texts: &[&[u8]]| Evidence::find(&texts.concat()).expect("evidence");
    let (program, library) = (of(&[&GET[..], &STATUS[..]]), of(&[&DELETE[..], &GET[..], &CANCEL[..]]));
    let both = program.clone().and(library.clone());
    assert_eq!(both, of(&[&GET[..], &STATUS[..], &DELETE[..], &CANCEL[..]]));
    assert_eq!(both, library.and(program.clone()));
    assert_eq!(program.clone().and(program.clone()), program);

    // A library may be built with another version of the provider crate.
    let newer = operation(Handler::Get, "ivs:ListTagsForResource");
    let both = program.and(of(&[&newer]));
    let policies = both.emit(Emitter::new()).expect("a policy").caller;
    let text: String = policies.iter().map(|template| template.policy().to_json()).collect();
    assert!(text.contains("ivs:GetStage") && text.contains("ivs:ListTagsForResource"), "{text}");
}

#[test]
fn a_file_that_is_not_linked_is_refused() {
    let archive = [b"!<arch>\n", &GET[..]].concat();
    let coff = [&[0x64, 0x86][..], &[0; 30]].concat();
    for file in [
        elf(1, &GET[..]),
        mach_o(1, &GET[..]),
        universal(&[mach_o(1, &GET[..])]),
        universal(std::slice::from_ref(&archive)),
        archive,
        coff,
    ] {
        assert_eq!(read(&file), Err(ProgramError::Unlinked));
    }
}

#[test]
fn a_file_that_is_not_a_program_is_refused() {
    let core_dump = elf(4, &GET[..]);
    let empty = elf(2, b"");
    for file in [&b""[..], b"#!/bin/sh", &GET[..], &[0; 4096], &core_dump, &empty] {
        assert_eq!(read(file), Err(ProgramError::Format));
    }
}

#[test]
fn a_compressed_program_is_refused() {
    let packed = elf(2, &[b"\0\0\0\0UPX!", &GET[..]].concat());
    assert_eq!(read(&packed), Err(ProgramError::Packed));
    let mentions_upx = elf(2, &[&[0; 2048][..], b"UPX!", &GET[..]].concat());
    assert_eq!(operations(&mentions_upx), ["get_resource"]);
}

#[test]
fn records_that_are_not_reliable_are_an_error_in_every_format() {
    let text = ["\u{1}cloud-control 9999", "operation\u{4}"].join("\u{2}");
    let error = EvidenceError::Version("9999".to_owned());
    let found = read(&pe(text.as_bytes()));
    assert_eq!(found, Err(ProgramError::Evidence(error)));
}

#[test]
fn a_part_of_a_program_never_panics() {
    let files = [elf(2, &GET[..]), mach_o(2, &GET[..]), pe(&GET[..]), universal(&[mach_o(2, &GET[..])])];
    for file in files {
        for end in 0..file.len() {
            assert!(read(&file[..end]).is_err(), "cut off at {end}");
        }
        for at in 0..file.len().min(400) {
            for byte in [0, 1, 0x7f, 0xff] {
                let mut altered = file.clone();
                altered[at] = byte;
                // Any result will do.
                drop(read(&altered));
            }
        }
    }
}

#[test]
fn this_program_has_the_operations_that_it_calls_and_no_others() {
    #[expect(dead_code, reason = "the linker must leave it out")]
    fn never_called() {
        LINKED_LIST.called();
    }
    LINKED_CREATE.called();
    let path = std::env::current_exe().expect("a program");
    let found = operations(&std::fs::read(path).expect("a file"));
    assert!(found.contains(&"create_resource".to_owned()), "{found:?}");
    assert!(!found.contains(&"list_resource".to_owned()), "{found:?}");
}

fn allowed(emission: &Emission) -> Vec<String> {
    let policies = emission.caller.iter().map(|template| template.policy().to_json());
    let text: String = policies.collect();
    let words = text.split('"').filter(|word| word.starts_with("cloudformation:"));
    words.map(str::to_owned).collect()
}

#[test]
fn waiting_and_cancelling_are_allowed_if_the_program_does_so() {
    let emitted = |texts: &[&[u8]]| {
        let evidence = Evidence::find(&texts.concat()).expect("evidence");
        allowed(&evidence.emit(Emitter::new()).expect("a policy"))
    };
    let delete = "cloudformation:DeleteResource";
    assert_eq!(emitted(&[&DELETE[..]]), [delete]);
    assert_eq!(emitted(&[&DELETE[..], &STATUS[..]]), [delete, GET_REQUEST_STATUS]);
    assert_eq!(emitted(&[&DELETE[..], &CANCEL[..]]), [CANCEL_REQUEST, delete]);
    assert_eq!(emitted(&[&STATUS[..]]), [GET_REQUEST_STATUS], "for requests that were made elsewhere");
}

#[test]
fn passing_a_role_is_found() {
    let passes = |text: &[u8]| Evidence::find(text).expect("evidence").passes_role();
    assert!(passes(&CallRecord::Action(PASS_ROLE).encode()));
    assert!(!passes(&GET[..]));
}
