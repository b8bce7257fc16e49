//! Fuzzes `provider_aws_fuzz::SCHEMA_TABLE`.
#![no_main]

#[path = "../src/fuzzer.rs"]
mod fuzzer;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use provider_aws_fuzz::SCHEMA_TABLE;

fuzz_target!(init: fuzzer::set_up(), |input: &[u8]| SCHEMA_TABLE.check(input));

fuzz_mutator!(|input: &mut [u8], size: usize, max_size: usize, seed: u32| {
    fuzzer::mutate(SCHEMA_TABLE, input, size, max_size, seed)
});
