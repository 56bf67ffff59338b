//! What is looked for with chance that learns: input of strangers that makes the server stumble.
//!
//! `bodies` holds what is tried with one input; the same functions replay the committed corpus in
//! `cargo test`. Each target in `targets/` is one of them with libFuzzer around it.
#![forbid(unsafe_code)]

pub mod bodies;
pub mod loud;
pub mod mutate;
