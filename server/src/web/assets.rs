//! The built web client, part of the program: compressed once at the start, kept in memory.

use std::{collections::HashMap, io::Write};

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

#[derive(RustEmbed)]
#[folder = "../web-client/dist"]
struct Built;

/// What the page says when the client was not built.
const NOT_BUILT: &str = include_str!("not_built.html");

/// The files of the web client.
pub struct Assets {
    files: HashMap<String, File>,
}

struct File {
    kind: HeaderValue,
    tag: HeaderValue,
    plain: Bytes,
    gzip: Option<Bytes>,
}

impl Assets {
    /// Reads and compresses all files.
    pub fn load() -> Self {
        let files = Built::iter().filter_map(|name| {
            let data = Built::get(&name)?.data;
            Some((name.to_string(), File::new(&name, Bytes::from(data.into_owned()))))
        });
        Self { files: files.collect() }
    }

    /// The file of that path, or the page: every address without a file is one of the client's.
    pub fn answer(&self, path: &str, asked: &HeaderMap) -> Response {
        let name = path.trim_start_matches('/');
        let is_file = name.rsplit('/').next().is_some_and(|last| last.contains('.'));
        let (file, forever) = match self.files.get(name) {
            Some(file) => (file, name.starts_with("assets/")),
            None if is_file => return plain(StatusCode::NOT_FOUND, "Not found"),
            None => match self.files.get("index.html") {
                Some(page) => (page, false),
                None => return not_built(),
            },
        };
        let cache = if forever { "public, max-age=31536000, immutable" } else { "no-cache" };
        let response = Response::builder()
            .header(header::ETAG, file.tag.clone())
            .header(header::CACHE_CONTROL, cache)
            .header(header::VARY, "accept-encoding");
        let known = asked.get(header::IF_NONE_MATCH).is_some_and(|tag| *tag == file.tag);
        let gzip = asked.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok());
        let gzip = file.gzip.as_ref().filter(|_| gzip.is_some_and(|accepted| accepted.contains("gzip")));
        let response = response.header(header::CONTENT_TYPE, file.kind.clone());
        let made = match (known, gzip) {
            (true, _) => response.status(StatusCode::NOT_MODIFIED).body(Body::empty()),
            (false, Some(gzip)) => {
                response.header(header::CONTENT_ENCODING, "gzip").body(Body::from(gzip.clone()))
            }
            (false, None) => response.body(Body::from(file.plain.clone())),
        };
        made.expect("these headers are valid")
    }
}

impl File {
    fn new(name: &str, plain: Bytes) -> Self {
        let kind = mime_guess::from_path(name).first_or_octet_stream();
        let text = kind.type_() == "text" || matches!(kind.subtype().as_str(), "javascript" | "json" | "svg");
        let charset = if text { "; charset=utf-8" } else { "" };
        let kind = HeaderValue::from_str(&format!("{}{charset}", kind.essence_str()));
        let tag: String = Sha256::digest(&plain)[..12].iter().map(|byte| format!("{byte:02x}")).collect();
        Self {
            kind: kind.expect("a media type is a header"),
            tag: HeaderValue::from_str(&format!("\"{tag}\"")).expect("hexadecimal digits are a header"),
            gzip: compress(&plain).filter(|gzip| gzip.len() < plain.len()),
            plain,
        }
    }
}

fn compress(plain: &[u8]) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

fn not_built() -> Response {
    let mut response = plain(StatusCode::SERVICE_UNAVAILABLE, NOT_BUILT);
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    let response =
        Response::builder().status(status).header(header::CONTENT_TYPE, "text/plain; charset=utf-8");
    response.body(Body::from(text)).expect("these headers are valid")
}
