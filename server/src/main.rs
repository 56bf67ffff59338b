//! The command line of Samenkaart.

fn main() {}
