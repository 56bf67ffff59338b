//! The few calls beside the socket.

use std::sync::Arc;

use axum::{
    Json,
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use samenkaart_protocol::{Create, Created, Language, RefusalCode};
use serde::de::DeserializeOwned;

use super::Site;
use crate::{
    log::Grant,
    workshop::{Audience, Refused, State as Workshop},
};

/// `POST /api/workshops`
pub async fn create(State(site): State<Arc<Site>>, headers: HeaderMap, body: Body) -> Response {
    match made(&site, body).await {
        Ok(created) => (StatusCode::CREATED, Json(created)).into_response(),
        Err(refused) => refuse(&site, &headers, refused),
    }
}

async fn made(site: &Site, body: Body) -> Result<Created, Refused> {
    let create: Create = read(body)?;
    may_create(site, create.create_key.as_deref())?;
    site.live.create(&create, false).await
}

/// The body of a request, or why it could not be read.
pub type Body = Result<Bytes, BytesRejection>;

/// What a body says.
pub fn read<T: DeserializeOwned>(body: Body) -> Result<T, Refused> {
    let bytes = body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => RefusalCode::TooLarge,
        _ => RefusalCode::Malformed,
    })?;
    serde_json::from_slice(&bytes).map_err(|_| RefusalCode::Malformed.into())
}

/// Whether the operator lets somebody with that key make a workshop.
pub fn may_create(site: &Site, key: Option<&str>) -> Result<(), Refused> {
    let Some(needed) = site.create_key.as_deref() else { return Ok(()) };
    match key.map(str::trim).filter(|key| !key.is_empty()) {
        Some(key) if key == needed => Ok(()),
        Some(_) => Err(RefusalCode::WrongCreateKey.into()),
        None => Err(RefusalCode::CreateKey.into()),
    }
}

/// `DELETE /api/workshop`, with a facilitator's own key: everything about the workshop is gone.
pub async fn delete(State(site): State<Arc<Site>>, headers: HeaderMap) -> Response {
    match deleted(&site, &headers).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(refused) => refuse(&site, &headers, refused),
    }
}

async fn deleted(site: &Site, headers: &HeaderMap) -> Result<(), Refused> {
    let opened = site.live.open_key(bearer(headers).ok_or(RefusalCode::WrongKey)?).await?;
    let Grant::Person { person } = opened.grant else { return Err(RefusalCode::WrongKey.into()) };
    let guides =
        move |state: &Workshop| state.person(&person).and_then(Audience::of) == Some(Audience::Facilitators);
    if !site.live.look(&opened.workshop, guides).await? {
        return Err(RefusalCode::FacilitatorsOnly.into());
    }
    site.live.delete(&opened.workshop).await?;
    tracing::info!(workshop = %opened.workshop, "deleted by its facilitator");
    Ok(())
}

/// The key in the header `Authorization: Bearer …`.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, key) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| key.trim())
}

/// A refusal as an answer to HTTP, in the reader's language.
pub fn refuse(site: &Site, headers: &HeaderMap, refused: Refused) -> Response {
    let status = match refused.code {
        RefusalCode::CreateKey
        | RefusalCode::WrongCreateKey
        | RefusalCode::WrongKey
        | RefusalCode::FacilitatorsOnly => StatusCode::FORBIDDEN,
        RefusalCode::NotFound | RefusalCode::Gone => StatusCode::NOT_FOUND,
        RefusalCode::TooFast | RefusalCode::TooManyTries | RefusalCode::ManyDemos => {
            StatusCode::TOO_MANY_REQUESTS
        }
        RefusalCode::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        RefusalCode::Storage | RefusalCode::Full | RefusalCode::Crowded => StatusCode::SERVICE_UNAVAILABLE,
        RefusalCode::Malformed => StatusCode::BAD_REQUEST,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    (status, Json(site.words.refusal(language(headers), refused))).into_response()
}

/// The first language that the reader's browser names; Dutch when it names none of ours.
pub fn language(headers: &HeaderMap) -> Language {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let named = accepted.split(',').map(|part| part.trim().to_ascii_lowercase());
    let ours = named.filter_map(|part| match part.get(..2) {
        Some("nl") => Some(Language::Nl),
        Some("en") => Some(Language::En),
        _ => None,
    });
    ours.into_iter().next().unwrap_or_default()
}
