//! The example.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    Json,
    extract::{ConnectInfo, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use samenkaart_protocol::{Created, DemoRequest, RefusalCode};

use super::{
    Site,
    api::{Body, may_create, read, refuse},
    upgrade::address,
};
use crate::{demo, workshop::Refused};

/// `POST /api/demo`
pub async fn demo(
    State(site): State<Arc<Site>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let made = match read::<DemoRequest>(body) {
        Ok(request) => make(&site, address(&headers, peer.ip()), &request).await,
        Err(refused) => Err(refused),
    };
    match made {
        Ok(created) => (StatusCode::CREATED, Json(created)).into_response(),
        Err(refused) => refuse(&site, &headers, refused),
    }
}

async fn make(site: &Site, from: IpAddr, request: &DemoRequest) -> Result<Created, Refused> {
    may_create(site, request.create_key.as_deref())?;
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
