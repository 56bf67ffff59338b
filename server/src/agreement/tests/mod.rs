//! A workshop as it may be, and what its document says.

mod content;
mod files;
mod privacy;
mod sheet;
