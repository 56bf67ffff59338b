//! What there is to choose from, and that what is chosen makes a workshop.

use samenkaart_protocol::{Create, Language, Mode, Offers, Plan};
use samenkaart_tests::{Server, partners, request};

async fn offers(server: &Server) -> Offers {
    let answer = request(server.port, "GET", "/api/offers", &[], &[]).await;
    assert_eq!(answer.status, 200);
    serde_json::from_slice(&answer.body).expect("offers")
}

#[tokio::test]
async fn every_template_that_is_offered_makes_a_workshop() {
    let server = Server::start().await;
    let offers = offers(&server).await;
    assert!(!offers.create_key_needed);
    assert_eq!(offers.public_url, None);
    assert_eq!(offers.plans.len(), 12, "three lengths, two ways of working, two languages");
    for offer in &offers.templates {
        let fits = |plan: &&Plan| plan.language == offer.language && plan.mode == Mode::OwnMaps;
        let plan = offers.plans.iter().find(fits).expect("an agenda");
        let create = Create {
            title: "Together in our district".into(),
            occasion: String::new(),
            language: offer.language,
            mode: plan.mode,
            partners: partners(2),
            template: offer.template.clone(),
            agenda: plan.items.clone(),
            retention: "2030-01-01".into(),
            facilitator: "Facilitator".into(),
            create_key: None,
        };
        let body = serde_json::to_vec(&create).expect("JSON");
        let answer = request(server.port, "POST", "/api/workshops", &[], &body).await;
        assert_eq!(answer.status, 201, "{}: {}", offer.id, String::from_utf8_lossy(&answer.body));
    }
    assert_eq!(offers.templates.iter().filter(|offer| offer.language == Language::Nl).count(), 2);
}

#[tokio::test]
async fn the_offers_say_what_the_operator_asks() {
    let server = Server::start_with(&["--create-key", "open-sesame"]).await;
    let offers = offers(&server).await;
    assert!(offers.create_key_needed);
}
