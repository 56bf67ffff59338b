//! Flows over the real socket of the real program.

mod export;
mod offers;
mod whole;
