//! A workshop and what people ask for in it.
#![no_main]

use samenkaart_fuzz::{bodies::commands, loud};

libfuzzer_sys::fuzz_target!(init: loud::only_when_it_escapes(), |bytes: &[u8]| {
    loud::look("commands", || commands::play(bytes));
});
