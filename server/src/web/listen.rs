//! Where connections come in: no more of them than the machine can hold, and nobody may take for ever to say
//! what they want. It ends softly: what was begun is finished, and nothing new comes in.

use std::{convert::Infallible, io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo};
use hyper::{Request, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower_service::Service;

/// Connections beside the sockets: pages that load, and browsers that are told that it is full.
pub const SPARE: usize = 512;
/// How long somebody may take to send the head of a request, or keep silent between two.
const HEAD: Duration = Duration::from_secs(20);
/// The largest head of a request, in bytes.
const LARGEST_HEAD: usize = 32 * 1024;
/// How long requests that were begun may take when the program stops.
const END: Duration = Duration::from_secs(2);

/// A place among the connections, for as long as somebody holds it.
#[derive(Clone)]
pub struct Place(#[expect(dead_code, reason = "it is held, not read")] Arc<OwnedSemaphorePermit>);

/// Serves until `stop`; at most so many connections at once, the others wait to be let in.
pub async fn listen(listener: TcpListener, router: Router, connections: usize, stop: CancellationToken) {
    let places = Arc::new(Semaphore::new(connections.min(Semaphore::MAX_PERMITS)));
    let going = TaskTracker::new();
    loop {
        let came = tokio::select! {
            () = stop.cancelled() => break,
            came = next(&listener, &places) => came,
        };
        match came {
            Ok((stream, peer, place)) => {
                going.spawn(serve(stream, peer, place, router.clone(), stop.clone()));
            }
            Err(error) if is_about_one(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "no connection can be taken; more files may have to be allowed");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
    drop(listener);
    going.close();
    let _ = timeout(END, going.wait()).await;
}

async fn next(listener: &TcpListener, places: &Arc<Semaphore>) -> io::Result<(TcpStream, SocketAddr, Place)> {
    let place = places.clone().acquire_owned().await.map_err(io::Error::other)?;
    let (stream, peer) = listener.accept().await?;
    Ok((stream, peer, Place(Arc::new(place))))
}

async fn serve(stream: TcpStream, peer: SocketAddr, place: Place, router: Router, stop: CancellationToken) {
    // Small frames leave at once rather than wait for company.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a connection keeps its delay");
    }
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        request.extensions_mut().insert(place.clone());
        let answer = router.clone().call(request);
        async move { Ok::<_, Infallible>(answer.await.unwrap_or_else(|never| match never {})) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(LARGEST_HEAD)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = stop.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection ended");
    }
}

/// Whether it is a matter of one connection, which was gone before it was taken.
fn is_about_one(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}
