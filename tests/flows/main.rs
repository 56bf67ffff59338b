//! Flows over the real socket of the real program.

mod deleting;
mod demo;
mod export;
mod offers;
mod whole;
