//! What the fuzz targets need of libFuzzer. It isn't a module of the library, which the tests on stable include.

use std::sync::OnceLock;

use libfuzzer_sys::fuzzer_mutate;
use provider_aws_fuzz::{Mutator, Target};

/// Has all work done on the thread of the fuzzer, which counts what that thread covers.
pub fn set_up() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread();
    pool.build_global().expect("nothing used the pool before");
}

/// Changes the first `size` bytes of an input in place, and returns the new size.
pub fn mutate(target: Target, input: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    static MUTATOR: OnceLock<Mutator> = OnceLock::new();
    if seed % 2 == 0 {
        return fuzzer_mutate(input, size, max_size);
    }
    let mutator = MUTATOR.get_or_init(|| Mutator::of(target));
    let changed = mutator.mutate(&input[..size], &[], max_size, u64::from(seed));
    input[..changed.len()].copy_from_slice(&changed);
    changed.len()
}
