//! A text and the updates that it gets.
#![no_main]

use samenkaart_fuzz::{bodies::texts, loud, mutate};

libfuzzer_sys::fuzz_target!(init: loud::only_when_it_escapes(), |bytes: &[u8]| {
    loud::look("texts", || texts::write(bytes));
});

libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    mutate::with(data, (size, most), seed, libfuzzer_sys::fuzzer_mutate, mutate::texts)
});
