//! Fuzzes `provider_aws_fuzz::PERMISSIONS`.
#![no_main]

#[path = "../src/fuzzer.rs"]
mod fuzzer;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use provider_aws_fuzz::PERMISSIONS;

fuzz_target!(init: fuzzer::set_up(), |input: &[u8]| PERMISSIONS.check(input));

fuzz_mutator!(|input: &mut [u8], size: usize, max_size: usize, seed: u32| {
    fuzzer::mutate(PERMISSIONS, input, size, max_size, seed)
});
