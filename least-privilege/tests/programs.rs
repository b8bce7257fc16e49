//! What is read from the files of programs: which files are programs, and what these need.

#[path = "support/program.rs"]
mod program;

use cloud_control::linked::{LinkedCall, LinkedOperation};
use cloud_control::{Handler, Operation};
use least_privilege::{Emission, Emitter, Evidence, EvidenceError, ProgramError};
use program::{elf, mach_o, pe, universal};

const fn operation(name: &'static str, handler: Handler, action: &'static [&str]) -> Operation {
    Operation::new("AWS::IVS::Stage", name, handler, Verb::Select).permissions(action)
}

const GET: Operation = operation("get_resource", Handler::Get, &["ivs:GetStage"]);
const DELETE: Operation = operation("delete_resource", Handler::Delete, &["ivs:DeleteStage"]);
const CREATE: Operation = operation("create_resource", Handler::Create, &["ivs:CreateStage"]);
const LIST: Operation = operation("list_resources", Handler::List, &["ivs:ListStages"]);
const STATUS: &str = "cloudformation:GetResourceRequestStatus";
const CANCEL: &str = "cloudformation:CancelResourceRequest";

static LINKED_GET: LinkedOperation<{ GET.text_length() }> = LinkedOperation::new(GET);
static LINKED_DELETE: LinkedOperation<{ DELETE.text_length() }> = LinkedOperation::new(DELETE);
static LINKED_STATUS: LinkedCall<{ LinkedCall::text_length(STATUS) }> = LinkedCall::new(STATUS);
static LINKED_CANCEL: LinkedCall<{ LinkedCall::text_length(CANCEL) }> = LinkedCall::new(CANCEL);
static LINKED_CREATE: LinkedOperation<{ CREATE.text_length() }> = LinkedOperation::new(CREATE);
static LINKED_LIST: LinkedOperation<{ LIST.text_length() }> = LinkedOperation::new(LIST);

fn read(bytes: &[u8]) -> Result<Evidence, ProgramError> {
    Evidence::of_program(bytes)
}

fn operations(bytes: &[u8]) -> Vec<String> {
    let evidence = read(bytes).expect("a program");
    evidence.needs.into_iter().map(|it| it.operation).collect()
}

#[test]
fn programs_and_shared_libraries_of_three_formats_are_read() {
    let data = [b"other data", LINKED_GET.text(), b"and more"].concat();
    for file in [elf(2, &data), elf(3, &data), mach_o(2, &data), mach_o(6, &data), pe(&data)] {
        assert_eq!(operations(&file), ["get_resource"]);
    }
}

#[test]
fn what_is_not_loaded_is_not_looked_at() {
    let mut file = elf(2, b"nothing of interest");
    file.extend(LINKED_GET.text());
    assert!(read(&file).expect("a program").is_empty());
}

#[test]
fn one_for_several_architectures_needs_what_it_does_on_any() {
    let file = universal(&[mach_o(2, LINKED_GET.text()), mach_o(2, LINKED_DELETE.text())]);
    assert_eq!(operations(&file), ["delete_resource", "get_resource"]);
}

#[test]
fn what_is_not_linked_is_refused() {
    let archive = [b"!<arch>\n", LINKED_GET.text()].concat();
    let coff = [&[0x64, 0x86][..], &[0; 30]].concat();
    for file in [
        elf(1, LINKED_GET.text()),
        mach_o(1, LINKED_GET.text()),
        universal(&[mach_o(1, LINKED_GET.text())]),
        universal(core::slice::from_ref(&archive)),
        archive,
        coff,
    ] {
        assert_eq!(read(&file), Err(ProgramError::Unlinked));
    }
}

#[test]
fn what_is_no_program_is_refused() {
    let core_dump = elf(4, LINKED_GET.text());
    let empty = elf(2, b"");
    for file in [&b""[..], b"#!/bin/sh", LINKED_GET.text(), &[0; 4096], &core_dump, &empty] {
        assert_eq!(read(file), Err(ProgramError::Format));
    }
}

#[test]
fn what_is_compressed_is_refused() {
    let packed = elf(2, &[b"\0\0\0\0UPX!", LINKED_GET.text()].concat());
    assert_eq!(read(&packed), Err(ProgramError::Packed));
    let speaks_of_it = elf(2, &[&[0; 2048][..], b"UPX!", LINKED_GET.text()].concat());
    assert_eq!(operations(&speaks_of_it), ["get_resource"]);
}

#[test]
fn what_cannot_be_relied_on_is_an_error_whatever_the_file() {
    let text = ["\u{1}iam-policy 9999", "operation\u{4}"].join("\u{2}");
    let error = EvidenceError::Version("9999".to_owned());
    let found = read(&pe(text.as_bytes()));
    assert_eq!(found, Err(ProgramError::Evidence(error)));
}

#[test]
fn a_part_of_a_program_never_panics() {
    let files = [
        elf(2, LINKED_GET.text()),
        mach_o(2, LINKED_GET.text()),
        pe(LINKED_GET.text()),
        universal(&[mach_o(2, LINKED_GET.text())]),
    ];
    for file in files {
        for end in 0..file.len() {
            assert!(read(&file[..end]).is_err(), "cut off at {end}");
        }
        for at in 0..file.len().min(400) {
            for byte in [0, 1, 0x7f, 0xff] {
                let mut altered = file.clone();
                altered[at] = byte;
                // Whatever it comes to.
                drop(read(&altered));
            }
        }
    }
}

#[test]
fn this_program_needs_what_it_calls_and_nothing_else() {
    #[expect(dead_code, reason = "it is there to be left out by the linker")]
    fn never_called() {
        LINKED_LIST.called();
    }
    LINKED_CREATE.called();
    let path = std::env::current_exe().expect("a program");
    let found = operations(&std::fs::read(path).expect("a file"));
    assert!(found.contains(&"create_resource".to_owned()), "{found:?}");
    assert!(!found.contains(&"list_resources".to_owned()), "{found:?}");
}

fn allowed(emission: &Emission) -> Vec<String> {
    let policies = emission.caller.iter().map(|it| it.policy().to_json());
    let text: String = policies.collect();
    let words = text.split('"').filter(|it| it.starts_with("cloudformation:"));
    words.map(str::to_owned).collect()
}

#[test]
fn waiting_and_cancelling_are_allowed_if_the_program_does_these() {
    let emitted = |texts: &[&[u8]]| {
        let evidence = Evidence::find(&texts.concat()).expect("evidence");
        allowed(&evidence.emit(Emitter::new()).expect("a policy"))
    };
    let delete = "cloudformation:DeleteResource";
    assert_eq!(emitted(&[LINKED_DELETE.text()]), [delete]);
    assert_eq!(emitted(&[LINKED_DELETE.text(), LINKED_STATUS.text()]), [delete, STATUS]);
    assert_eq!(emitted(&[LINKED_DELETE.text(), LINKED_CANCEL.text()]), [CANCEL, delete]);
    assert_eq!(emitted(&[LINKED_STATUS.text()]), [STATUS], "of others' requests");
}

#[test]
fn passing_a_role_is_told() {
    const ROLE: &str = "iam:PassRole";
    static LINKED_ROLE: LinkedCall<{ LinkedCall::text_length(ROLE) }> = LinkedCall::new(ROLE);
    let passes = |text: &[u8]| Evidence::find(text).expect("evidence").passes_role();
    assert!(passes(LINKED_ROLE.text()));
    assert!(!passes(LINKED_GET.text()));
}
