//! A text and the updates that it gets.
#![no_main]

use samenkaart_fuzz::{bodies::texts, loud};

libfuzzer_sys::fuzz_target!(init: loud::only_when_it_escapes(), |bytes: &[u8]| {
    loud::look("texts", || texts::write(bytes));
});
