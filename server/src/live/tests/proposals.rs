//! What the program finds by itself comes beside everything else, and moves nothing.

use std::time::Duration;

use samenkaart_protocol::{Proposal, ProposalKind, ServerFrame};
use serde_json::json;
use tokio::time::timeout;

use super::house::{Browser, House, card};

/// Two rooms that shared their cards, and the comparison open.
async fn compared() -> (House, Browser, Browser, Browser) {
    let (house, mut guide) = House::with_guide().await;
    let mut anna = house.enter("anna", "p1").await.unwrap();
    let mut bea = house.enter("bea", "p2").await.unwrap();
    let of_anna = [
        ("a1", "Wheelchair ramps and accessible toilets"),
        ("a2", "Soup on Tuesdays"),
        ("a3", "Accessible toilets, a secret"),
    ];
    for (name, words) in of_anna {
        house.does(&mut anna, card(name, words)).await;
    }
    for (name, words) in [("b1", "accessible toilets for a wheelchair"), ("b2", "A choir for men")] {
        house.does(&mut bea, card(name, words)).await;
    }
    house.does(&mut anna, json!({"type": "propose_release", "cards": ["a1", "a2"]})).await;
    house.does(&mut bea, json!({"type": "propose_release", "cards": ["b1", "b2"]})).await;
    house.does(&mut guide, json!({"type": "set_stage", "stage": "compare"})).await;
    (house, guide, anna, bea)
}

/// The next proposals that come to somebody.
async fn proposals(browser: &mut Browser) -> Vec<Proposal> {
    loop {
        let frame = timeout(Duration::from_secs(20), browser.next()).await.expect("proposals come");
        if let Ok(ServerFrame::Proposals { proposals }) = frame {
            return proposals;
        }
    }
}

/// How many proposals each of the frames had that come from now on.
async fn came(house: &House, browser: &mut Browser) -> Vec<usize> {
    // Longer than the program waits before it looks, and looks again.
    tokio::time::sleep(Duration::from_millis(2_000)).await;
    house.settled().await;
    let frames = browser.drain().into_iter().flatten();
    let counts = frames.filter_map(|frame| match frame {
        ServerFrame::Proposals { proposals } => Some(proposals.len()),
        _ => None,
    });
    counts.collect()
}

#[tokio::test]
async fn f1_what_was_shared_is_compared_and_everybody_is_told() {
    let (house, mut guide, mut anna, mut bea) = compared().await;
    for browser in [&mut guide, &mut anna, &mut bea] {
        let found = proposals(browser).await;
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].proposal, ProposalKind::Same);
        let mut cards: Vec<_> = found[0].cards.iter().map(|card| card.as_str()).collect();
        cards.sort_unstable();
        assert_eq!(cards, ["a1", "b1"], "and nothing that a room kept");
        assert!(!found[0].reasons.is_empty());
    }
    let mut late = house.enter("late", "p3").await.unwrap();
    assert_eq!(proposals(&mut late).await.len(), 1, "who comes later is told as well");
}

#[tokio::test]
async fn f1_nothing_is_compared_while_the_rooms_are_on_their_own_or_proposals_are_off() {
    let (house, mut guide, mut anna, _bea) = compared().await;
    assert_eq!(proposals(&mut anna).await.len(), 1);
    house.does(&mut guide, json!({"type": "set_workshop", "proposals": false})).await;
    assert_eq!(proposals(&mut anna).await, []);
    house.does(&mut guide, json!({"type": "set_workshop", "proposals": true})).await;
    assert_eq!(proposals(&mut anna).await.len(), 1);
    house.does(&mut guide, json!({"type": "set_stage", "stage": "own_maps"})).await;
    assert_eq!(proposals(&mut anna).await, []);
}

#[tokio::test]
async fn f2_what_people_decide_takes_a_proposal_away_and_it_does_not_come_back() {
    let (house, _guide, mut anna, mut bea) = compared().await;
    assert_eq!(proposals(&mut bea).await.len(), 1);
    let refuse =
        json!({"type": "decline_proposal", "declined": "d1", "proposal": "same", "cards": ["a1", "b1"]});
    house.does(&mut anna, refuse).await;
    assert_eq!(proposals(&mut bea).await, []);
    // Cards change, and it is compared again.
    house.does(&mut anna, json!({"type": "add_card", "card": "a4", "column": "values", "field": "success", "text": "More benches", "joint": true})).await;
    assert_eq!(came(&house, &mut bea).await, [] as [usize; 0], "it is not brought up again");
    house.does(&mut bea, json!({"type": "allow_proposal", "declined": "d1"})).await;
    assert_eq!(proposals(&mut bea).await.len(), 1);
    house
        .does(&mut bea, json!({"type": "add_theme", "theme": "t1", "title": "", "cards": ["a1", "b1"]}))
        .await;
    assert_eq!(proposals(&mut bea).await, []);
    let themes = house.live.look(&house.workshop, |state| state.themes().count()).await.unwrap();
    assert_eq!(themes, 1, "a proposal put nothing together by itself");
}

#[tokio::test]
async fn f1_proposals_come_and_go_with_the_words() {
    let (house, _guide, mut anna, mut bea) = compared().await;
    assert_eq!(proposals(&mut anna).await.len(), 1);
    let joint = json!({"type": "add_card", "card": "a5", "column": "values", "field": "success", "text": "More song in the choir for men", "joint": true});
    house.does(&mut anna, joint).await;
    assert_eq!(proposals(&mut bea).await.len(), 1);
    assert_eq!(proposals(&mut bea).await.len(), 2);
    house.does(&mut anna, json!({"type": "remove_card", "card": "a5"})).await;
    assert_eq!(proposals(&mut bea).await.len(), 1);
}
