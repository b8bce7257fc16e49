//! The checks stay within the compiler's limit for constant evaluation: otherwise this file wouldn't compile.
//!
//! One constant checks forty permissions of a service with 770 actions, the largest that exists.

#![deny(long_running_const_eval)]

use cloud_control::{Handler, Operation, ScopedActions, ServiceActions};

/// How many actions there are.
const ACTIONS: usize = 770;
/// The start of all names: long, so that comparing them takes long.
const START: &str = "DescribeVerifiedAccessInstanceLoggingConfigurations";
const LENGTH: usize = START.len() + 3;
const PREFIX: &str = "ec2:";

/// All names one after another, each after the service's prefix: `…000`, `…001`, and so on.
static TEXT: [u8; ACTIONS * (PREFIX.len() + LENGTH)] = {
    let mut text = [0; ACTIONS * (PREFIX.len() + LENGTH)];
    let mut at = 0;
    while at < text.len() {
        let (index, offset) = (at / (PREFIX.len() + LENGTH), at % (PREFIX.len() + LENGTH));
        text[at] = if offset < PREFIX.len() {
            PREFIX.as_bytes()[offset]
        } else if offset < PREFIX.len() + START.len() {
            START.as_bytes()[offset - PREFIX.len()]
        } else {
            let place = offset - PREFIX.len() - START.len();
            let digit = index / [100, 10, 1][place] % 10;
            b"0123456789"[digit]
        };
        at += 1;
    }
    text
};

/// A name, with the prefix or without.
const fn name(index: usize, prefixed: bool) -> &'static str {
    const ALL: &str = match str::from_utf8(&TEXT) {
        Ok(text) => text,
        Err(_) => panic!("the text is ASCII"),
    };
    let start = index * (PREFIX.len() + LENGTH);
    let name = ALL.split_at(start).1.split_at(PREFIX.len() + LENGTH).0;
    if prefixed { name } else { name.split_at(PREFIX.len()).1 }
}

const NAMES: [&str; ACTIONS] = {
    let mut names = [""; ACTIONS];
    let mut at = 0;
    while at < ACTIONS {
        names[at] = name(at, false);
        at += 1;
    }
    names
};

const KNOWN: &[ServiceActions] = &[ServiceActions { prefix: "ec2", actions: &NAMES }];
const _: () = KNOWN[0].check();

const LITERAL: [&str; 40] = {
    let mut permissions = [""; 40];
    let mut at = 0;
    while at < permissions.len() {
        permissions[at] = name(at * 19, true);
        at += 1;
    }
    permissions
};

const RUN: Operation = Operation::new("AWS::EC2::Fleet", Handler::Create);
const _: () = RUN.requires(&[ScopedActions::new(&LITERAL)]).check(KNOWN);
// A wildcard is matched with one action after another: these are matched with all.
const _: () = RUN
    .requires(&[ScopedActions::new(&["ec2:*769", "ec2:D*769", "ec2:*s769", "ec2:Describe*9", "ec2:*"])])
    .check(KNOWN);

#[test]
fn the_constants_above_are_what_they_claim() {
    assert_eq!(NAMES.len(), ACTIONS);
    assert_eq!(NAMES[769], format!("{START}769"));
    assert_eq!(LITERAL[39], format!("{PREFIX}{START}741"));
}
