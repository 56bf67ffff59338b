//! Flows over the real socket of the real program.

mod deleting;
mod export;
mod offers;
mod whole;
