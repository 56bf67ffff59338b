//! What the program says about itself while it works. Never a key, a name or the words of anybody: at any level
//! that can be chosen.

use tracing_subscriber::{EnvFilter, filter::ParseError};

use crate::config::LogFormat;

/// Libraries that would write down what they read and send.
const SILENT: [&str; 5] =
    ["tungstenite=off", "tokio_tungstenite=off", "hyper=info", "hyper_util=info", "axum=info"];

/// Begins to log to standard error.
///
/// # Errors
/// When the filter is none.
pub fn start(filter: &str, format: LogFormat) -> Result<(), ParseError> {
    let mut filter = EnvFilter::builder().parse(filter)?;
    for silent in SILENT {
        filter = filter.add_directive(silent.parse()?);
    }
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Lines => log.init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
    Ok(())
}
