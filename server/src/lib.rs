//! The server of Samenkaart.
pub mod log;
pub mod workshop;
