//! Fuzzes `provider_aws_fuzz::SQL`.
#![no_main]

#[path = "../src/fuzzer.rs"]
mod fuzzer;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use provider_aws_fuzz::SQL;

fuzz_target!(init: fuzzer::set_up(), |input: &[u8]| SQL.check(input));

fuzz_mutator!(|input: &mut [u8], size: usize, max_size: usize, seed: u32| {
    fuzzer::mutate(SQL, input, size, max_size, seed)
});
