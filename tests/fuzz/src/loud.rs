//! Which panics count. The server catches those of the Yjs decoder and refuses the update; libFuzzer's
//! wrapper would stop at the first. Here a panic ends the run only when it gets out of the server.

use std::{
    cell::RefCell,
    panic::{AssertUnwindSafe, catch_unwind, set_hook},
    sync::atomic::{AtomicU64, Ordering::Relaxed},
};

use crate::bodies::Reached;

thread_local!(static LAST: RefCell<String> = const { RefCell::new(String::new()) });

static RUNS: AtomicU64 = AtomicU64::new(0);
static ASKED: AtomicU64 = AtomicU64::new(0);
static READ: AtomicU64 = AtomicU64::new(0);
static DONE: AtomicU64 = AtomicU64::new(0);
static CAUGHT: AtomicU64 = AtomicU64::new(0);

/// Keeps what a panic says until it is known whether somebody catches it.
pub fn only_when_it_escapes() {
    set_hook(Box::new(|panic| {
        CAUGHT.fetch_add(1, Relaxed);
        let trace = std::backtrace::Backtrace::capture();
        // One that comes while another is on its way ends the program at once.
        if std::thread::panicking() {
            eprintln!("{panic}\n{trace}");
        }
        LAST.with_borrow_mut(|last| *last = format!("{panic}\n{trace}"));
    }));
}

/// Tries one input, counts how far it got, and now and then says so.
///
/// # Panics
/// Ends the program when a panic gets out of `body`, having said what it was.
pub fn look(target: &str, body: impl FnOnce() -> Reached) {
    let Ok(reached) = catch_unwind(AssertUnwindSafe(body)) else {
        LAST.with_borrow(|last| eprintln!("{last}"));
        std::process::abort();
    };
    let asked = ASKED.fetch_add(reached.asked, Relaxed) + reached.asked;
    let read = READ.fetch_add(reached.read, Relaxed) + reached.read;
    let done = DONE.fetch_add(reached.done, Relaxed) + reached.done;
    let runs = RUNS.fetch_add(1, Relaxed) + 1;
    if runs.is_power_of_two() && runs >= 1 << 12 {
        let share = |part: u64| 100.0 * part as f64 / asked.max(1) as f64;
        let caught = CAUGHT.load(Relaxed);
        eprintln!(
            "{target}: {runs} runs, {asked} asked, {:.1}% read, {:.1}% done, {caught} panics caught inside",
            share(read),
            share(done),
        );
    }
}
