//! From an HTTP request to a WebSocket.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    body::Body,
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use hyper_util::rt::TokioIo;
use samenkaart_protocol::limits;
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        handshake::derive_accept_key,
        protocol::{Role, WebSocketConfig},
    },
};
use tracing::debug;

use super::{Site, socket};

/// Answers the upgrade and hands the connection to [`socket::serve`].
pub async fn upgrade(
    State(site): State<Arc<Site>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
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
    let upgraded = hyper::upgrade::on(&mut request);
    let tracker = site.sockets.clone();
    tracker.spawn(async move {
        match upgraded.await {
            Ok(connection) => {
                // Small buffers: most connections listen. Measured in DESIGN.md, chapter 7.
                let config = WebSocketConfig::default()
                    .read_buffer_size(4 * 1024)
                    .write_buffer_size(0)
                    .max_message_size(Some(limits::FRAME))
                    .max_frame_size(Some(limits::FRAME));
                let io = TokioIo::new(connection);
                let stream = WebSocketStream::from_raw_socket(io, Role::Server, Some(config)).await;
                socket::serve(site, stream, from).await;
            }
            Err(error) => debug!(%error, "an upgrade failed"),
        }
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
