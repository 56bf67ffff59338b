//! From an HTTP request to a WebSocket.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    body::Body,
    extract::{ConnectInfo, Extension, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tracing::{debug, error};

use super::{Site, api::language, listen::Place, socket};

/// Answers the upgrade and hands the connection to [`socket::serve`].
pub async fn upgrade(
    State(site): State<Arc<Site>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Extension(place): Extension<Place>,
    mut request: Request,
) -> Response {
    let headers = request.headers();
    let has = |name, wanted: &str| {
        let value = headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
        value.is_some_and(|value| value.split(',').any(|part| part.trim().eq_ignore_ascii_case(wanted)))
    };
    let key = headers.get(header::SEC_WEBSOCKET_KEY).map(|key| derive_accept_key(key.as_bytes()));
    let wanted = has(header::UPGRADE, "websocket") && has(header::SEC_WEBSOCKET_VERSION, "13");
    let (Some(accept), true) = (key, wanted) else {
        return (StatusCode::UPGRADE_REQUIRED, "This address is for WebSockets.").into_response();
    };
    let from = address(headers, peer.ip());
    let language = language(headers);
    let seat = site.seats.clone().try_acquire_owned();
    let upgraded = hyper::upgrade::on(&mut request);
    let tracker = site.sockets.clone();
    tracker.spawn(async move {
        match upgraded.await {
            // The server speaks plain HTTP over TCP and nothing else, so there is a TCP stream below.
            Ok(connection) => match connection.downcast::<TokioIo<TcpStream>>() {
                Ok(parts) => {
                    // A copy: what was read holds the whole buffer of the request.
                    let (io, read) = (parts.io.into_inner(), parts.read_buf.to_vec());
                    drop(parts.read_buf);
                    match seat {
                        Ok(_seat) => socket::serve(site, io, read, from).await,
                        Err(_) => socket::turn_away(site, io, read, from, language).await,
                    }
                }
                Err(_) => error!("an upgrade that is no TCP connection"),
            },
            Err(error) => debug!(%error, "an upgrade failed"),
        }
        drop(place);
    });
    Response::builder()
        .status(StatusCode::SWITCHING_PROTOCOLS)
        .header(header::CONNECTION, "upgrade")
        .header(header::UPGRADE, "websocket")
        .header(header::SEC_WEBSOCKET_ACCEPT, accept)
        .body(Body::empty())
        .expect("these headers are valid")
}

/// Who asks, for counting wrong codes and examples: behind a proxy on this machine, the last address that the
/// proxy names.
pub fn address(headers: &HeaderMap, peer: IpAddr) -> IpAddr {
    let named = headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
    let last = named.and_then(|value| value.rsplit(',').next()).and_then(|last| last.trim().parse().ok());
    if peer.is_loopback() { last.unwrap_or(peer) } else { peer }
}
