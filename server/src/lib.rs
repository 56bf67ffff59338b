//! The server of Samenkaart, from the ground up: `workshop` (the rules), `compare`
//! (what partners have in common), `agreement` (its documents), `log` (what happened, durably), `live` (workshops while people are in them) and `web` (HTTP and
//! sockets). A room uses only rooms below it, and the protocol.

// Tests that the fuzz targets share name this crate as they do.
#[cfg(test)]
extern crate self as samenkaart;

pub mod agreement;
pub mod compare;
pub mod config;
pub mod demo;
pub mod embeddings;
pub mod heavy;
pub mod live;
pub mod log;
pub mod logging;
pub mod offers;
pub mod stopping;
pub mod tools;
pub mod web;
pub mod words;
pub mod workshop;
