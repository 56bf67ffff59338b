//! The server of Samenkaart.
pub mod live;
pub mod log;
pub mod words;
pub mod workshop;
