//! The example.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    Json,
    body::Bytes,
    extract::{ConnectInfo, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use samenkaart_protocol::{Created, DemoRequest, RefusalCode};

use super::{
    Site,
    api::{may_create, refuse},
    upgrade::address,
};
use crate::{demo, workshop::Refused};

/// `POST /api/demo`
pub async fn demo(
    State(site): State<Arc<Site>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let made = match serde_json::from_slice::<DemoRequest>(&body) {
        Ok(request) => make(&site, address(&headers, peer.ip()), &request).await,
        Err(_) => Err(RefusalCode::Malformed.into()),
    };
    match made {
        Ok(created) => (StatusCode::CREATED, Json(created)).into_response(),
        Err(refused) => refuse(&site, &headers, refused),
    }
}

async fn make(site: &Site, from: IpAddr, request: &DemoRequest) -> Result<Created, Refused> {
    if !may_create(site, request.create_key.as_deref()) {
        return Err(RefusalCode::CreateKey.into());
    }
    let now = site.live.now();
    if !site.demos_made.may(from, now) {
        return Err(RefusalCode::ManyDemos.into());
    }
    let place = site.demos.place().ok_or(RefusalCode::ManyDemos)?;
    site.demos_made.count(from, now);
    let workshop = demo::create(request.language, now);
    let created = site.live.create(&workshop, true).await?;
    let played = site.demos.play(place, request.language, &created).await;
    played.map_err(|_| RefusalCode::Storage)?;
    Ok(created)
}
