//! In a room without names nothing that is sent says who wrote what.

use std::time::Duration;

use samenkaart_protocol::{Id, Patch, Record, RefusalCode, ServerFrame};
use serde_json::json;

use super::{
    super::{Input, Spot},
    House, card,
};

#[tokio::test(start_paused = true)]
async fn p3_presence_does_not_say_who_writes_which_card_in_an_anonymous_room() {
    let (house, mut guide) = House::with_guide().await;
    let cees = house.enter("cees", "p3").await.unwrap();
    let mut cor = house.enter("cor", "p3").await.unwrap();
    house.settled().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    guide.drain();
    cor.drain();
    let spot = Spot {
        room: Some(Id::from("p3")),
        column: Some(Id::from("values")),
        text: Some(Id::from("c1")),
        typing: true,
    };
    let there = Spot { room: spot.room.clone(), column: None, text: None, typing: false };
    house.live.send(&house.workshop, Input::Here(cees.id, there.clone())).await.unwrap();
    for browser in [&mut guide, &mut cor] {
        let (_, seen, _) = browser.presence().await;
        assert_eq!(seen[0].room, Some(Id::from("p3")), "that they are there");
        assert!(seen[0].column.is_none() && seen[0].text.is_none() && !seen[0].typing, "{:?}", seen[0]);
    }
    // Not even a frame: its moment would tell who is typing.
    for spot in [spot.clone(), there, spot] {
        house.live.send(&house.workshop, Input::Here(cees.id, spot)).await.unwrap();
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    for browser in [&mut guide, &mut cor] {
        // How lively a room was is told in counts, and goes on by the clock.
        let told =
            browser.drain().into_iter().filter(|frame| !matches!(frame, Ok(ServerFrame::Activity { .. })));
        assert_eq!(told.count(), 0);
    }
}

#[tokio::test(start_paused = true)]
async fn p3_what_happens_to_somebody_does_not_say_which_cards_are_theirs_in_an_anonymous_room() {
    let (house, mut guide) = House::with_guide().await;
    let mut cees = house.enter("cees", "p3").await.unwrap();
    let mut cor = house.enter("cor", "p3").await.unwrap();
    house.settled().await;
    house.does(&mut cees, card("c1", "Nobody's")).await;
    let person = cees.person.clone().unwrap();
    let own_name = json!({"type": "set_me", "name": "Cees B"});
    let by_guide = [
        json!({"type": "rename_person", "person": &person, "name": "Cees C"}),
        json!({"type": "take_out", "person": &person, "may_return": true}),
        json!({"type": "let_in", "person": &person}),
        json!({"type": "move_person", "person": &person, "partner": "p1"}),
    ];
    for deed in [own_name].into_iter().chain(by_guide) {
        house.settled().await;
        guide.drain();
        cor.drain();
        let who = if deed["type"] == "set_me" { &mut cees } else { &mut guide };
        house.ask(who, deed.clone()).await;
        house.settled().await;
        let frames = [guide.drain(), cor.drain()].into_iter().flatten();
        let patches: Vec<Patch> = frames.filter_map(patch_of).collect();
        let told: Vec<&Id> = patches.iter().flat_map(|patch| &patch.put).map(Record::id).collect();
        assert!(told.contains(&&person), "{deed} is told");
        assert!(!told.contains(&&Id::from("c1")), "{deed} tells whose card it is");
    }
}

fn patch_of(frame: Result<ServerFrame, (Option<Id>, RefusalCode)>) -> Option<Patch> {
    match frame {
        Ok(ServerFrame::Patch(patch)) => Some(patch),
        _ => None,
    }
}
