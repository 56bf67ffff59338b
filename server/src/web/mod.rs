//! HTTP: the pages, the few calls beside the socket, and the socket of one browser.
//!
//! Architecture invariant: no rule of a workshop here. What a browser says goes to `live`, what
//! `live` says goes to the browser.

mod api;
mod assets;
mod demo;
mod export;
mod headers;
mod health;
mod limit;
mod listen;
mod measures;
mod offers;
mod reader;
mod socket;
mod upgrade;
mod wire;

use std::{
    net::{SocketAddr, UdpSocket},
    sync::Arc,
};

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    middleware,
    routing::{delete, get, post},
};
use prometheus_client::registry::Registry;
use tokio::sync::Semaphore;
use tokio_util::task::TaskTracker;

use crate::{demo::Demos, live::Live, words::Words};
use assets::Assets;
use health::Ready;
use limit::PerMinute;
pub use listen::{SPARE, listen};
use measures::Measures;

/// What every handler may use.
pub struct Site {
    /// The workshops.
    pub live: Arc<Live>,
    /// The words of refusals and documents.
    pub words: Words,
    /// What the operator requires for creating a workshop, if anything.
    pub create_key: Option<String>,
    /// How the server is reached from outside, without a slash at the end.
    pub public_url: Option<String>,
    /// How other devices on the same network reach the server.
    pub network_url: Option<String>,
    /// What the operator requires for reading the counters, if anything.
    pub metrics_key: Option<String>,
    /// What is counted, by name.
    pub registry: Registry,
    /// What the sockets count about themselves.
    pub measures: Measures,
    /// Places for sockets.
    seats: Arc<Semaphore>,
    ready: Ready,
    /// The sockets that are open, so that the program can wait for their end.
    pub sockets: TaskTracker,
    /// The examples that are played.
    pub demos: Demos,
    assets: Assets,
    tries: PerMinute,
    demos_made: PerMinute,
}

/// How a site is set up.
pub struct Setup {
    /// Where it listens.
    pub bound: SocketAddr,
    /// See [`Site::create_key`].
    pub create_key: Option<String>,
    /// How the server is reached from outside.
    pub public_url: Option<String>,
    /// See [`Site::metrics_key`].
    pub metrics_key: Option<String>,
    /// Sockets at once.
    pub connections: usize,
    /// Where everybody's counters are named.
    pub registry: Registry,
}

impl Site {
    /// A site around the workshops.
    pub fn new(live: Arc<Live>, setup: Setup) -> Self {
        let Setup { bound, create_key, public_url, metrics_key, connections, mut registry } = setup;
        let measures = Measures::default();
        measures.register(&mut registry);
        // Behind a public address nobody needs to know this machine's own.
        let network_url = if public_url.is_none() { network_url(bound) } else { None };
        let demos = Demos::new(bound, live.stopping());
        let public_url = public_url.map(|url| url.trim_end_matches('/').to_owned());
        Self {
            live,
            words: Words::new(),
            create_key,
            public_url,
            network_url,
            metrics_key,
            registry,
            measures,
            seats: Arc::new(Semaphore::new(connections.min(Semaphore::MAX_PERMITS))),
            ready: Ready::default(),
            sockets: TaskTracker::new(),
            demos,
            assets: Assets::load(),
            tries: PerMinute::of_wrong_codes(),
            demos_made: PerMinute::of_demos(),
        }
    }
}

/// The address by which this machine would speak to its network. Nothing is sent to find it out.
fn network_url(bound: SocketAddr) -> Option<String> {
    let ip = if bound.ip().is_unspecified() {
        let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
        socket.connect("192.0.2.1:9").ok()?; // an address for documentation: only the way there counts
        socket.local_addr().ok()?.ip()
    } else {
        bound.ip()
    };
    (!ip.is_loopback() && !ip.is_unspecified())
        .then(|| format!("http://{}", SocketAddr::new(ip, bound.port())))
}

/// All routes.
pub fn router(site: Arc<Site>) -> Router {
    Router::new()
        .route("/ws", get(upgrade::upgrade))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/metrics", get(health::metrics))
        .route("/api/workshops", post(api::create))
        .route("/api/demo", post(demo::demo))
        .route("/api/workshop", delete(api::delete))
        .route("/api/export", post(export::export))
        .route("/api/offers", get(offers::offers))
        .route("/api/{*rest}", get(nothing_here).post(nothing_here))
        .fallback(get(pages))
        .layer(middleware::from_fn(headers::secure))
        .with_state(site)
}

async fn pages(State(site): State<Arc<Site>>, request: axum::extract::Request) -> axum::response::Response {
    site.assets.answer(request.uri().path(), request.headers())
}

async fn nothing_here() -> StatusCode {
    StatusCode::NOT_FOUND
}
