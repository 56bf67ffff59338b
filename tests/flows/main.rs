//! Flows over the real socket of the real program.

mod bad;
mod compare;
mod deleting;
mod demo;
mod export;
mod faults;
mod full;
mod model;
mod offers;
mod operating;
mod record;
mod safety;
mod tools;
mod whole;
