//! Messages, one per input.
#![no_main]

use samenkaart_fuzz::{bodies::frames, loud, mutate};

libfuzzer_sys::fuzz_target!(init: loud::only_when_it_escapes(), |bytes: &[u8]| {
    loud::look("frames", || frames::try_one(bytes));
});

libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    mutate::with(data, (size, most), seed, libfuzzer_sys::fuzzer_mutate, mutate::frames)
});
