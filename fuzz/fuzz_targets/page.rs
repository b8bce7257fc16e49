//! Fuzzes `provider_aws_fuzz::PAGE`.
#![no_main]

#[path = "../src/fuzzer.rs"]
mod fuzzer;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use provider_aws_fuzz::PAGE;

fuzz_target!(init: fuzzer::set_up(), |input: &[u8]| PAGE.check(input));

fuzz_mutator!(|input: &mut [u8], size: usize, max_size: usize, seed: u32| {
    fuzzer::mutate(PAGE, input, size, max_size, seed)
});
