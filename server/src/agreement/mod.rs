//! From a workshop to the draft of its agreement: [`outline()`] says what the document holds, and
//! [`markdown()`] and [`docx()`] write it down.
//!
//! Architecture invariant: plain functions on plain data, as in `workshop`: no clock, no storage, no
//! sockets. What a room has not released never gets here, for facilitators neither, and no card
//! names who wrote it.

mod actions;
mod block;
mod chapters;
mod clean;
mod compared;
mod consent;
mod dates;
mod docx;
mod endings;
mod facts;
mod file_name;
mod front;
mod markdown;
mod outline;
mod parties;
mod share;
#[cfg(test)]
mod tests;

pub use block::{Block, Marked, Outline, Table};
pub use consent::Mark;
pub use docx::{DocxError, docx};
pub use file_name::{file_name, full_name};
pub use markdown::markdown;
pub use outline::outline;
