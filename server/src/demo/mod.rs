//! A workshop to look at: simulated participants fill the rooms of a fictitious example, so that a
//! newcomer sees living rooms.
//!
//! Architecture invariant: no shortcut. Everything that the simulated people do goes through a
//! WebSocket on the server's own address, by the same protocol and the same rules as for anybody;
//! this room knows neither `live` nor `workshop`. What they do can fail, and nothing follows from it.

mod actor;
mod ask;
mod cast;
mod chance;
mod deeds;
mod line;
mod react;
mod story;
mod view;

#[cfg(test)]
mod tests;

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use samenkaart_protocol::{Created, Language};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};
use tokio_util::sync::CancellationToken;

pub use ask::ask;
pub use line::Lost;
pub use story::create;

/// Demos at once. Each has up to nine people and a task of its own; more would crowd out the work
/// of people who are real.
pub const AT_ONCE: usize = 10;
/// How long the simulated people stay.
pub const STAY: Duration = Duration::from_secs(30 * 60);
/// How long they stay without anybody real in sight.
pub const ALONE: Duration = Duration::from_secs(10 * 60);
/// How long preparing the rooms may take before the one who waits for it is told that it failed.
const SETTING_UP: Duration = Duration::from_secs(5);

/// The demos of this server.
pub struct Demos {
    server: SocketAddr,
    places: Arc<Semaphore>,
    stop: CancellationToken,
}

/// A place for one more demo. It is free again when this value goes.
pub struct Place(OwnedSemaphorePermit);

impl Demos {
    /// None yet. `bound` is where the server listens; with `stop` all people leave.
    pub fn new(bound: SocketAddr, stop: CancellationToken) -> Self {
        Self { server: reachable(bound), places: Arc::new(Semaphore::new(AT_ONCE)), stop }
    }

    /// A place for one more, unless there are [`AT_ONCE`].
    pub fn place(&self) -> Option<Place> {
        self.places.clone().try_acquire_owned().ok().map(Place)
    }

    /// Opens the rooms of the workshop and sends the people on their way.
    ///
    /// # Errors
    /// When the server does not let them in.
    pub async fn play(&self, place: Place, language: Language, created: &Created) -> Result<(), Lost> {
        let story = story::story(language);
        let keys = timeout(SETTING_UP, cast::set_up(self.server, &created.key, story));
        let keys = keys.await.map_err(|_| Lost)??;
        let stop = self.stop.child_token();
        let (server, seed) = (self.server, chance::seed(&created.workshop));
        tokio::spawn(async move {
            cast::play(server, story, keys, seed, stop).await;
            drop(place.0);
        });
        Ok(())
    }
}

/// Where a server that listens everywhere is found from its own machine.
fn reachable(bound: SocketAddr) -> SocketAddr {
    let ip = match bound.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    SocketAddr::new(ip, bound.port())
}
