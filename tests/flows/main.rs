//! Flows over the real socket of the real program.

mod offers;
mod whole;
