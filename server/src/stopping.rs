//! How the program ends: softly when it is told to, hard when that takes too long or it is told twice.

use std::{future::Future, io, time::Duration};

use tokio::time::timeout;

/// The longest that a soft end may take.
const SOFT: Duration = Duration::from_millis(4_500);

/// Hears when the program is told to stop: by Ctrl-C, or SIGTERM.
pub struct Told {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Told {
    /// From now on; before, being told ends the program where it stands.
    ///
    /// # Errors
    /// When the system gives no signals.
    #[cfg(unix)]
    pub fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    /// Returns when it is told.
    #[cfg(unix)]
    pub async fn to_stop(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }

    /// From the first [`Self::to_stop`] on.
    ///
    /// # Errors
    /// None here.
    #[cfg(not(unix))]
    pub fn listen() -> io::Result<Self> {
        Ok(Self {})
    }

    /// Returns when it is told.
    #[cfg(not(unix))]
    pub async fn to_stop(&mut self) {
        let _ = tokio::signal::ctrl_c().await;
    }
}

/// Waits for the soft end. Whatever was acknowledged is on disk already, so that a hard end loses nothing.
pub async fn softly(told: &mut Told, end: impl Future<Output = ()>) {
    tokio::select! {
        ended = timeout(SOFT, end) => {
            if ended.is_err() {
                tracing::warn!("it took too long: some connections are cut");
            }
        }
        () = told.to_stop() => tracing::warn!("told twice: it stops at once"),
    }
}
