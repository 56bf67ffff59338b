//! Many come at once.

use std::collections::BTreeSet;

use samenkaart_protocol::ServerFrame;
use serde_json::json;

use super::house::{Browser, House, card};

/// What is on somebody's screen, and everything that was sent to them in words.
fn screen(browser: &mut Browser) -> (BTreeSet<String>, String) {
    let (mut shown, mut all) = (BTreeSet::new(), String::new());
    for frame in browser.drain().into_iter().flatten() {
        all += &serde_json::to_string(&frame).unwrap();
        if let ServerFrame::Patch(patch) = frame {
            if patch.reset {
                shown.clear();
            }
            shown.extend(patch.put.iter().map(|record| record.id().to_string()));
            shown.retain(|id| patch.del.iter().all(|gone| gone.as_str() != id));
        }
    }
    (shown, all)
}

#[tokio::test]
async fn a_whole_map_is_encoded_once_for_everybody_who_comes() {
    let (house, _guide) = House::with_guide().await;
    let before = house.live.measures().wholes.get();
    let mut anna = house.enter("anna", "p1").await.unwrap();
    house.does(&mut anna, card("c1", "That we are heard")).await;
    let mut crowd = Vec::new();
    for number in 0..50 {
        crowd.push(house.enter(&format!("n{number}"), "p1").await.unwrap());
    }
    house.settled().await;
    assert_eq!(house.live.measures().wholes.get() - before, 1, "an encoding for the audience, not for each");
    let (first, words) = screen(&mut crowd[0]);
    assert!(words.contains("That we are heard"));
    for browser in &mut crowd[1..] {
        assert_eq!(screen(browser).0, first, "everybody has the same, who came early and who came late");
    }
    assert_eq!(first.iter().filter(|id| id.len() == 32).count(), 52, "all who are here, and the facilitator");
}

#[tokio::test]
async fn what_was_changed_or_taken_away_is_not_sent_to_who_comes_later() {
    let (house, mut guide) = House::with_guide().await;
    let mut anna = house.enter("anna", "p1").await.unwrap();
    house.does(&mut anna, card("c1", "Written in haste")).await;
    let mut early = house.enter("early", "p1").await.unwrap();
    assert!(screen(&mut early).1.contains("Written in haste"));
    house.does(&mut anna, json!({"type": "set_text", "text": "c1", "words": "Thought over"})).await;
    let mut later = house.enter("later", "p1").await.unwrap();
    let (_, words) = screen(&mut later);
    assert!(words.contains("Thought over") && !words.contains("haste"), "{words}");

    house.does(&mut guide, json!({"type": "send_message", "id": "m1", "text": "Soup at noon"})).await;
    assert!(screen(&mut house.enter("hungry", "p1").await.unwrap()).1.contains("Soup"));
    house.does(&mut guide, json!({"type": "remove_message", "id": "m1"})).await;
    let mut last = house.enter("last", "p1").await.unwrap();
    assert!(!screen(&mut last).1.contains("Soup"));
}
