//! Drives the real program from outside: starts it on a free port, speaks its real protocol, and
//! keeps the table that a browser would keep.

pub mod chance;
mod client;
mod http;
mod notes;
mod server;
mod table;
mod workshop;

pub use client::{Client, Closed};
pub use http::{Answer, request};
pub use notes::Notes;
pub use server::{Server, program, run_to_its_end, said_at_its_end};
pub use table::Table;
pub use workshop::{Workshop, card, partners, plan, template};
