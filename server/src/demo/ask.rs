//! `samenkaart demo`: asks a running server for an example, as the home page does.

use anyhow::{Context, Result, anyhow, bail};
use axum::body::{Body, to_bytes};
use hyper::{Request, StatusCode, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use samenkaart_protocol::{Created, DemoRequest, Language, Refusal};
use tokio::net::TcpStream;

/// Longer than any answer.
const LONGEST: usize = 64 * 1024;

/// Makes an example on the server at that address; the facilitator's link.
///
/// # Errors
/// When no server answers there, or it refuses; the message says what to do.
pub async fn ask(url: &str, language: Language, create_key: Option<&str>) -> Result<String> {
    let url = url.trim_end_matches('/');
    let Some(host) = url.strip_prefix("http://") else {
        bail!("{url}: name the server itself, as in http://localhost:8080")
    };
    let address = if host.contains(':') { host.to_owned() } else { format!("{host}:80") };
    let stream = TcpStream::connect(&address).await;
    let stream =
        stream.with_context(|| format!("no server answers at {url}: start one, or name it with --url"))?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let body = DemoRequest { language, create_key: create_key.map(str::to_owned) };
    let tag = match language {
        Language::Nl => "nl",
        Language::En => "en",
    };
    let request = Request::post("/api/demo")
        .header(header::HOST, host)
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ACCEPT_LANGUAGE, tag)
        .body(Body::from(serde_json::to_vec(&body)?))?;
    let response = sender.send_request(request).await?;
    let status = response.status();
    let bytes = to_bytes(Body::new(response.into_body()), LONGEST).await?;
    if status == StatusCode::CREATED {
        let created: Created = serde_json::from_slice(&bytes)?;
        return Ok(format!("{url}/k#{}", created.key));
    }
    match serde_json::from_slice::<Refusal>(&bytes) {
        Ok(refusal) => Err(anyhow!("{} {}", refusal.message, refusal.advice)),
        Err(_) => bail!("{url} answers {status}: is it a Samenkaart?"),
    }
}
