//! For whoever runs the server: is it there, can it work, and what does it do?

use std::{net::SocketAddr, sync::Arc};

use axum::{
    extract::{ConnectInfo, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};
use tokio::sync::Mutex;

use super::{Site, api::bearer};

/// How long an answer about the disk holds, in milliseconds: asking may not become a load.
const HOLDS: u64 = 1_000;

/// Whether the disk took something a moment ago.
#[derive(Default)]
pub struct Ready(Mutex<Option<(u64, Result<(), &'static str>)>>);

/// `/healthz`: the program runs.
pub async fn healthz() -> &'static str {
    "ok"
}

/// `/readyz`: it can write down what happens, and is not about to stop.
pub async fn readyz(State(site): State<Arc<Site>>) -> Response {
    let mut last = site.ready.0.lock().await;
    let now = site.live.now();
    let known = last.filter(|(at, _)| now.saturating_sub(*at) < HOLDS);
    let ready = match known {
        Some((_, ready)) => ready,
        None => {
            let ready = site.live.ready().await;
            *last = Some((now, ready));
            ready
        }
    };
    match ready {
        Ok(()) => "ready".into_response(),
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, why).into_response(),
    }
}

/// `/metrics`: the counters, in the text format of Prometheus. In a small room the moment of a count could
/// tell who writes, so they are not for everybody: only for this machine itself, or with the operator's key.
pub async fn metrics(
    State(site): State<Arc<Site>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    if !may_see(&site, peer, &headers) {
        let advice = "Ask from the machine itself, or with the key of --metrics-key.";
        return (StatusCode::FORBIDDEN, advice).into_response();
    }
    let _ = site.live.measures(); // counts what is in memory now
    let mut text = String::new();
    if prometheus_client::encoding::text::encode(&mut text, &site.registry).is_err() {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

fn may_see(site: &Site, peer: SocketAddr, headers: &HeaderMap) -> bool {
    let forwarded = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];
    let direct =
        peer.ip().to_canonical().is_loopback() && !forwarded.iter().any(|h| headers.contains_key(*h));
    // Hashes are compared, so that the time it takes says nothing about the key.
    let same = |key: &str, said: &str| Sha256::digest(key) == Sha256::digest(said);
    let keyed = site.metrics_key.as_deref().zip(bearer(headers)).is_some_and(|(key, said)| same(key, said));
    keyed || (direct && site.metrics_key.is_none())
}
