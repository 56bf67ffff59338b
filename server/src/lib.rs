//! The server of Samenkaart.
pub mod workshop;
