//! Workshops while people are in them: one task each, which alone gives commands their order.
//!
//! Architecture invariant: no HTTP and no sockets here, and no rule of a workshop. What leaves a
//! task leaves through an [`Outbox`] of a browser, and only after it is on disk.

mod connection;
#[cfg(test)]
mod deleting;
mod frame;
mod keys;
mod lens;
mod loading;
mod means;
mod measures;
mod outbox;
mod outside;
mod presence;
mod registry;
mod task;
#[cfg(test)]
mod tests;

pub use connection::{Arrival, ConnectionId, Spot};
pub use frame::Frame;
pub use keys::{Root, Secret};
pub use lens::encode;
pub use measures::Measures;
pub use outbox::{Ending, Inbox, Outbox, Outgoing, Poured, Way, outbox};
pub use outside::Outside;
pub use registry::{Live, Opened};
pub use task::{Entry, Input};
