//! How the program ends: softly when it is told to, hard when that takes too long or it is told twice.

use std::{future::Future, time::Duration};

use tokio::time::timeout;

/// The longest that a soft end may take.
const SOFT: Duration = Duration::from_millis(4_500);

/// Returns when the program is told to stop: Ctrl-C, or SIGTERM.
///
/// # Panics
/// When the system gives no signals.
pub async fn told() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate()).expect("a signal can be waited for");
        tokio::select! {
            _ = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    let _ = interrupt.await;
}

/// Waits for the soft end. Whatever was acknowledged is on disk already, so that a hard end loses nothing.
pub async fn softly(end: impl Future<Output = ()>) {
    tokio::select! {
        ended = timeout(SOFT, end) => {
            if ended.is_err() {
                tracing::warn!("it took too long: some connections are cut");
            }
        }
        () = told() => tracing::warn!("told twice: it stops at once"),
    }
}
