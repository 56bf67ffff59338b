//! Messages, one per input.
#![no_main]

use samenkaart_fuzz::{bodies::frames, loud};

libfuzzer_sys::fuzz_target!(init: loud::only_when_it_escapes(), |bytes: &[u8]| {
    loud::look("frames", || frames::try_one(bytes));
});
