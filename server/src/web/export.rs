//! The draft agreement as a file.

use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use samenkaart_protocol::{ExportFormat, ExportRequest, Id, RefusalCode};
use tokio::{sync::Semaphore, task::spawn_blocking};
use tracing::error;

use super::{
    Site,
    api::{Body, bearer, read, refuse},
};
use crate::{
    agreement::{Outline, docx, file_name, full_name, markdown, outline},
    heavy::heavy,
    log::Grant,
    workshop::{Audience, Refused, State as Workshop},
};

/// Documents that are written at the same time. A large one takes a processor for a while, which
/// the workshops need more; who asks meanwhile waits.
static WRITERS: Semaphore = Semaphore::const_new(2);

/// `POST /api/export`
///
/// In every stage: a group may want to see how the document grows, and as long as nothing is shared
/// the document says so. For people of the workshop only, by their own key: an invitation is passed
/// on, and a screen stands in a hall.
pub async fn export(State(site): State<Arc<Site>>, headers: HeaderMap, body: Body) -> Response {
    let made = match read::<ExportRequest>(body) {
        Ok(request) => make(&site, &headers, request.format).await,
        Err(refused) => Err(refused),
    };
    made.unwrap_or_else(|refused| refuse(&site, &headers, refused))
}

async fn make(site: &Arc<Site>, headers: &HeaderMap, format: ExportFormat) -> Result<Response, Refused> {
    let opened = site.live.open_key(bearer(headers).ok_or(RefusalCode::WrongKey)?).await?;
    let Grant::Person { person } = opened.grant else { return Err(RefusalCode::WrongKey.into()) };
    let _one = WRITERS.acquire().await.map_err(|_| RefusalCode::Storage)?;
    let (words, made) = (site.clone(), site.live.now());
    let look = move |state: &Workshop| {
        let to = audience(state, &person)?;
        heavy(|| outline(state, &to, made, &words.words))
    };
    let outline = site.live.look(&opened.workshop, look).await?.ok_or(RefusalCode::WrongKey)?;
    let written = spawn_blocking(move || write(&outline, format).map(|bytes| (outline, bytes))).await;
    match written {
        Ok(Ok((outline, bytes))) => Ok(answer(&outline, format, bytes)),
        Ok(Err(error)) => Err(failed(&error.to_string())),
        Err(error) => Err(failed(&error.to_string())),
    }
}

fn audience(state: &Workshop, person: &Id) -> Option<Audience> {
    Audience::of(state.person(person)?).filter(|audience| *audience != Audience::Waiting)
}

fn write(outline: &Outline, format: ExportFormat) -> Result<Vec<u8>, crate::agreement::DocxError> {
    match format {
        ExportFormat::Markdown => Ok(markdown(outline).into_bytes()),
        ExportFormat::Docx => docx(outline),
    }
}

fn answer(outline: &Outline, format: ExportFormat, bytes: Vec<u8>) -> Response {
    let kind = match format {
        ExportFormat::Markdown => "text/markdown; charset=utf-8",
        ExportFormat::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };
    let (plain, full) = (file_name(outline, format), full_name(outline, format));
    let attachment = format!("attachment; filename=\"{plain}\"; filename*={full}");
    let attachment = HeaderValue::try_from(attachment).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, attachment),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, bytes).into_response()
}

/// No content should bring this about. The refusal is the one that says to try again later.
fn failed(error: &str) -> Refused {
    error!(error, "a document could not be written");
    RefusalCode::Storage.into()
}
