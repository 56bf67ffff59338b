//! Everything that drives the real program from outside.
