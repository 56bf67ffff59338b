//! What there is to choose from.

use std::sync::Arc;

use axum::{Json, extract::State};
use samenkaart_protocol::Offers;

use super::Site;
use crate::offers;

/// `GET /api/offers`
pub async fn offers(State(site): State<Arc<Site>>) -> Json<Offers> {
    let offering = offers::offers();
    Json(Offers {
        templates: offering.templates.clone(),
        plans: offering.plans.clone(),
        create_key_needed: site.create_key.is_some(),
        public_url: site.public_url.clone(),
        network_url: site.network_url.clone(),
    })
}
