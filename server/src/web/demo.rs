//! The example.

use std::sync::Arc;

use axum::{
    Json,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use samenkaart_protocol::{Created, DemoRequest, RefusalCode};

use super::{
    Site,
    api::{may_create, refuse},
};
use crate::{demo, workshop::Refused};

/// `POST /api/demo`
pub async fn demo(State(site): State<Arc<Site>>, headers: HeaderMap, body: Bytes) -> Response {
    let made = match serde_json::from_slice::<DemoRequest>(&body) {
        Ok(request) => make(&site, &request).await,
        Err(_) => Err(RefusalCode::Malformed.into()),
    };
    match made {
        Ok(created) => (StatusCode::CREATED, Json(created)).into_response(),
        Err(refused) => refuse(&site, &headers, refused),
    }
}

async fn make(site: &Site, request: &DemoRequest) -> Result<Created, Refused> {
    if !may_create(site, request.create_key.as_deref()) {
        return Err(RefusalCode::CreateKey.into());
    }
    let place = site.demos.place().ok_or(RefusalCode::Full)?;
    let workshop = demo::create(request.language, site.live.now());
    let created = site.live.create(&workshop, true).await?;
    let played = site.demos.play(place, request.language, &created).await;
    played.map_err(|_| RefusalCode::Storage)?;
    Ok(created)
}
