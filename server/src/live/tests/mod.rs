//! Live workshops over a log in memory: what browsers get, in which order, and what they do not get.
//! Time stands still but where a test turns it.

mod crowd;
mod house;
mod nameless;
mod proposals;

use std::{
    sync::{Arc, atomic::AtomicU64},
    time::Duration,
};

use samenkaart_protocol::{Id, Patch, RefusalCode, Resume, ServerFrame};
use serde_json::json;

use super::{Ending, Input, Live, Spot};
use crate::log::EventLog;
use house::{Browser, House, Still, card, ids};

#[tokio::test]
async fn j3_welcome_keys_patch_presence_come_in_this_order() {
    let house = House::new().await;
    let mut guide = house.arrive(&house.key, "tab", None).await;
    assert!(matches!(guide.next().await, Ok(ServerFrame::Welcome { return_key: None, .. })));
    assert!(matches!(guide.next().await, Ok(ServerFrame::Keys { keys }) if keys.len() == 6));
    assert!(matches!(guide.next().await, Ok(ServerFrame::Patch(Patch { reset: true, .. }))));
    assert!(matches!(guide.next().await, Ok(ServerFrame::Presence { all: true, .. })));
    let mut anna = house.enter("anna", "p1").await.unwrap();
    assert!(matches!(anna.next().await, Ok(ServerFrame::Welcome { return_key: Some(_), .. })), "j4");
    assert!(
        matches!(anna.next().await, Ok(ServerFrame::Patch(Patch { reset: true, .. }))),
        "p6: no keys for others"
    );
}

#[tokio::test]
async fn r1_who_was_away_gets_the_difference_and_a_stranger_to_this_run_everything() {
    let (house, mut guide) = House::with_guide().await;
    let mut anna = house.enter("anna", "p1").await.unwrap();
    house.does(&mut anna, card("c1", "That we are heard")).await;
    let key = anna.key.clone().unwrap();
    let had = anna.resume();
    house.live.send(&house.workshop, Input::Leave(anna.id)).await.unwrap();
    let mut other = house.enter("adam", "p1").await.unwrap();
    house.does(&mut other, card("c2", "That we listen")).await;
    house.does(&mut other, json!({"type": "set_text", "text": "c1", "words": "Heard"})).await;
    house.does(&mut guide, json!({"type": "send_message", "id": "m1", "text": "Hello"})).await;
    house.does(&mut guide, json!({"type": "remove_message", "id": "m1"})).await;

    let mut back = house.arrive(&key, "tab-anna", had).await;
    let patch = back.patch().await;
    assert!(!patch.reset);
    let adam = other.person.clone().unwrap().to_string();
    let mut expected = vec!["c2".to_owned(), adam];
    expected.sort();
    assert_eq!(ids(&patch), expected, "what changed since, and nothing else");
    assert_eq!(patch.del, [Id::from("m1")], "o3: what came and went may be named");
    assert_eq!(patch.text.len(), 2, "the words of c1 and c2");
    assert_eq!(patch.seq, house.settled().await);

    let foreign = Resume { epoch: Id::from("another"), seq: back.seq };
    assert!(house.arrive(&key, "t2", Some(foreign)).await.patch().await.reset, "of another run");
    let ahead = Resume { epoch: back.epoch.clone(), seq: back.seq + 1 };
    assert!(house.arrive(&key, "t3", Some(ahead)).await.patch().await.reset, "ahead of the log");
    let nothing = house.arrive(&key, "t4", back.resume()).await.patch().await;
    assert!(!nothing.reset && nothing.put.is_empty() && nothing.text.is_empty(), "nothing was missed");
}

#[tokio::test]
async fn r3_a_command_sent_again_is_done_once_and_acknowledged_again() {
    let (house, mut guide) = House::with_guide().await;
    let id = Id::from("again");
    let said = json!({"type": "send_message", "id": "m1", "text": "Hello"});
    house.send_as(&guide, &id, said.clone()).await;
    let seq = guide.answer(&id).await.unwrap();
    house.send_as(&guide, &id, said.clone()).await;
    assert_eq!(guide.answer(&id).await, Ok(seq));
    house.send_as(&guide, &id, said.clone()).await; // twice within one batch
    house.send_as(&guide, &id, said).await;
    assert_eq!((guide.answer(&id).await, guide.answer(&id).await), (Ok(seq), Ok(seq)));
    assert_eq!(house.settled().await, seq);
}

#[tokio::test]
async fn a_server_that_stops_opens_no_workshop_any_more() {
    let (house, mut guide) = House::with_guide().await;
    house.does(&mut guide, json!({"type": "send_message", "id": "m1", "text": "Hello"})).await;
    house.live.stop().await;
    house.live.leave(&house.workshop, guide.id).await;
    let late = house.live.send(&house.workshop, Input::Leave(guide.id)).await;
    assert_eq!(late.map_err(|refused| refused.code), Err(RefusalCode::Storage));
    let mut registry = prometheus_client::registry::Registry::default();
    house.live.measures().register(&mut registry);
    let mut counters = String::new();
    prometheus_client::encoding::text::encode(&mut counters, &registry).unwrap();
    assert!(counters.contains("workshops 0\n"), "{counters}");
}

#[tokio::test]
async fn r3_it_is_known_after_a_restart_as_well() {
    let (house, mut guide) = House::with_guide().await;
    let id = Id::from("again");
    let said = json!({"type": "send_message", "id": "m1", "text": "Hello"});
    house.send_as(&guide, &id, said.clone()).await;
    let seq = guide.answer(&id).await.unwrap();
    house.live.stop().await;
    assert_eq!(guide.ending(), Some(Ending::Stopping));
    assert!(
        house.log.load(&house.workshop).await.unwrap().unwrap().snapshot.is_some(),
        "a snapshot was kept"
    );

    let live = Live::new(house.log.clone(), Arc::new(Still(AtomicU64::new(10_000))));
    let house = House { live, ..house };
    let mut guide = house.arrive(&house.key, "tab", guide.resume()).await;
    assert!(guide.patch().await.reset, "r1: another run");
    house.send_as(&guide, &id, said).await;
    assert_eq!(guide.answer(&id).await, Ok(seq));
    assert_eq!(house.settled().await, seq);
}

#[tokio::test]
async fn o2_what_cannot_be_written_down_is_refused_and_seen_by_nobody() {
    let (house, mut guide) = House::with_guide().await;
    let mut anna = house.enter("anna", "p1").await.unwrap();
    let mut adam = house.enter("adam", "p1").await.unwrap();
    let before = house.settled().await;
    anna.drain();
    adam.drain();
    guide.drain();

    house.log.set_full(true);
    for attempt in 0..2 {
        let asked = house.ask(&mut anna, card("c1", "That we are heard")).await;
        assert_eq!(anna.answer(&asked).await, Err(RefusalCode::Storage), "attempt {attempt}");
    }
    assert!(house.enter("ada", "p1").await.is_err_and(|refused| refused.code == RefusalCode::Storage));
    assert_eq!(house.settled().await, before);
    for browser in [&mut adam, &mut guide] {
        let frames = browser.drain();
        let shown = frames.iter().any(|frame| matches!(frame, Ok(ServerFrame::Patch(_))));
        assert!(!shown, "nobody was shown what is not on disk");
        let told = |frame: &Result<ServerFrame, _>| matches!(frame, Ok(ServerFrame::Storage { ok: false }));
        assert_eq!(frames.iter().filter(|frame| told(frame)).count(), 1, "r8: everybody is told, once");
    }
    let mut late = house.arrive(&house.key, "late", None).await;
    late.until(|frame| matches!(frame, ServerFrame::Storage { ok: false })).await;

    house.log.set_full(false);
    late.until(|frame| matches!(frame, ServerFrame::Storage { ok: true })).await;
    let seq = house.does(&mut anna, card("c1", "That we are heard")).await;
    assert_eq!(seq, before + 1, "r5: sent again later, done then");
    assert_eq!(ids(&adam.patch().await), ["c1"]);
    house.enter("ada", "p1").await.unwrap();
}

#[tokio::test]
async fn r3_what_was_done_before_is_acknowledged_even_when_nothing_more_can_be_written() {
    let (house, mut guide) = House::with_guide().await;
    let id = Id::from("again");
    let said = json!({"type": "send_message", "id": "m1", "text": "Hello"});
    house.send_as(&guide, &id, said.clone()).await;
    let seq = guide.answer(&id).await.unwrap();
    house.log.set_full(true);
    house.send_as(&guide, &id, said).await;
    assert_eq!(guide.answer(&id).await, Ok(seq));
}

#[tokio::test]
async fn c1_a_patch_goes_to_those_who_may_see_it_alone_before_the_answer() {
    let (house, mut guide) = House::with_guide().await;
    let mut anna = house.enter("anna", "p1").await.unwrap();
    let mut bea = house.enter("bea", "p2").await.unwrap();
    house.settled().await;
    anna.drain();
    bea.drain();
    guide.drain();
    let asked = house.ask(&mut anna, card("c1", "Between ourselves")).await;
    assert_eq!(ids(&anna.patch().await), ["c1"]);
    assert!(matches!(anna.next().await, Ok(ServerFrame::Done { id, .. }) if id == asked));
    assert_eq!(ids(&guide.patch().await), ["c1"]);
    house.settled().await;
    assert!(bea.drain().iter().all(|frame| !matches!(frame, Ok(ServerFrame::Patch(_)))));
}

#[tokio::test]
async fn t1_who_comes_to_see_a_card_gets_its_words_as_a_whole() {
    let (house, _guide) = House::with_guide().await;
    let mut anna = house.enter("anna", "p1").await.unwrap();
    let mut bea = house.enter("bea", "p2").await.unwrap();
    house.does(&mut anna, card("c1", "one")).await;
    house.does(&mut anna, json!({"type": "set_text", "text": "c1", "words": "one two"})).await;
    bea.drain();
    house.does(&mut anna, json!({"type": "propose_release", "cards": ["c1"]})).await;
    let patch = loop {
        let patch = bea.patch().await;
        if ids(&patch).contains(&"c1".to_owned()) {
            break patch;
        }
    };
    assert_eq!(json!(patch.text), json!([{"id": "c1", "whole": "one two"}]));
    house.does(&mut anna, json!({"type": "remove_card", "card": "c1"})).await;
    assert_eq!(bea.patch().await.del, [Id::from("c1")]);
}

#[tokio::test]
async fn t3_a_text_opens_for_those_who_may_read_it() {
    let (house, mut guide) = House::with_guide().await;
    let mut anna = house.enter("anna", "p1").await.unwrap();
    let mut bea = house.enter("bea", "p2").await.unwrap();
    house.does(&mut anna, card("c1", "one")).await;
    for browser in [&mut anna, &mut bea, &mut guide] {
        house.settled().await;
        browser.drain();
        house.live.send(&house.workshop, Input::OpenText(browser.id, Id::from("c1"))).await.unwrap();
        house.settled().await;
    }
    for browser in [&mut anna, &mut guide] {
        let frames = browser.drain();
        assert!(
            frames
                .iter()
                .any(|f| matches!(f, Ok(ServerFrame::TextState { text, .. }) if text.as_str() == "c1"))
        );
    }
    assert!(bea.drain().iter().any(|frame| matches!(frame, Err((None, RefusalCode::NotFound)))));
}

#[tokio::test(start_paused = true)]
async fn p4_presence_is_for_ones_own_room_until_the_comparison() {
    let (house, mut guide) = House::with_guide().await;
    let mut anna = house.enter("anna", "p1").await.unwrap();
    let mut bea = house.enter("bea", "p2").await.unwrap();
    house.settled().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    anna.drain();
    bea.drain();
    guide.drain();
    let here = |room: Option<&'static str>| Spot {
        room: room.map(Id::from),
        column: Some(Id::from("values")),
        text: Some(Id::from("c1")),
        typing: true,
    };
    house.live.send(&house.workshop, Input::Here(anna.id, here(Some("p1")))).await.unwrap();
    let (all, seen, _) = guide.presence().await;
    assert!(!all && seen.len() == 1 && seen[0].typing && seen[0].text == Some(Id::from("c1")));
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(bea.drain().is_empty(), "nothing about p1 for p2");

    house.does(&mut guide, json!({"type": "set_stage", "stage": "compare"})).await;
    let (all, seen, _) = bea.presence().await;
    assert!(all, "who sees whom changed with the stage");
    let met = seen.iter().find(|one| one.partner == Some(Id::from("p1"))).expect("they meet");
    assert!(!met.typing && met.text.is_none() && met.column.is_none(), "what is done in a room stays there");
    assert_eq!(anna.person.as_ref(), Some(&met.person));

    house.live.send(&house.workshop, Input::Here(anna.id, here(None))).await.unwrap();
    let (_, seen, _) = bea.presence().await;
    assert!(seen[0].typing, "in the joint session everybody sees it");
    house.live.send(&house.workshop, Input::Leave(anna.id)).await.unwrap();
    let (_, _, gone) = bea.presence().await;
    assert_eq!(gone, std::slice::from_ref(&met.person));
}

#[tokio::test(start_paused = true)]
async fn h1_moves_are_told_ten_times_a_second_at_most_and_the_last_one_counts() {
    let (house, mut guide) = House::with_guide().await;
    let anna = house.enter("anna", "p1").await.unwrap();
    house.settled().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    guide.drain();
    for i in 0..50 {
        let typing = i % 2 == 0;
        let spot = Spot { room: Some(Id::from("p1")), column: None, text: None, typing };
        house.live.send(&house.workshop, Input::Here(anna.id, spot)).await.unwrap();
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let frames = guide.drain();
    assert!((5..=11).contains(&frames.len()), "{} frames in a second", frames.len());
    let Some(Ok(ServerFrame::Presence { here, .. })) = frames.last() else { panic!("presence") };
    assert!(!here[0].typing);
}

#[tokio::test]
async fn j7_the_same_tab_replaces_itself_and_another_tab_does_not() {
    let house = House::new().await;
    let first = house.arrive(&house.key, "one", None).await;
    let other = house.arrive(&house.key, "two", None).await;
    let mut again = house.arrive(&house.key, "one", None).await;
    again.patch().await;
    assert_eq!((first.ending(), other.ending(), again.ending()), (Some(Ending::Replaced), None, None));
}

#[tokio::test]
async fn l3_who_does_not_read_is_closed_and_resumes_with_nothing_lost() {
    let (house, mut guide) = House::with_guide().await;
    let mut anna = house.enter("anna", "p1").await.unwrap();
    house.does(&mut anna, card("c0", "read")).await;
    let (key, had) = (anna.key.clone().unwrap(), anna.resume());
    // Messages to everybody; anna reads none of them, the facilitator does.
    for i in 0..300 {
        house.does(&mut guide, json!({"type": "send_message", "id": format!("m{i}"), "text": "Hello"})).await;
    }
    assert_eq!(anna.ending(), Some(Ending::Lagging));
    assert_eq!(Ending::Lagging as u16, 4008);
    assert_eq!(guide.ending(), None, "who reads is not bothered");
    let patch = house.arrive(&key, "tab-anna", had).await.patch().await;
    assert!(!patch.reset);
    assert_eq!(patch.put.len(), 300);
}

#[tokio::test(start_paused = true)]
async fn a_workshop_without_anybody_goes_to_rest_and_wakes_with_everything() {
    let (house, mut guide) = House::with_guide().await;
    house.does(&mut guide, json!({"type": "send_message", "id": "m1", "text": "Hello"})).await;
    let epoch = guide.epoch.clone();
    house.live.send(&house.workshop, Input::Leave(guide.id)).await.unwrap();
    let seq = house.settled().await;
    tokio::time::sleep(Duration::from_secs(600)).await;
    let mut back = house.arrive(&house.key, "tab", guide.resume()).await;
    let patch = back.patch().await;
    assert!(patch.reset && back.epoch != epoch, "r1: the workshop was loaded anew");
    assert_eq!(patch.seq, seq);
    assert!(ids(&patch).contains(&"m1".to_owned()));
}

#[tokio::test]
async fn a_workshop_that_does_not_exist_is_gone() {
    let house = House::new().await;
    let refused = house.live.look(&Id::from("nowhere"), |_| ()).await.unwrap_err();
    assert_eq!(refused.code, RefusalCode::Gone);
    assert_eq!(house.live.open_key("00").await.err().map(|r| r.code), Some(RefusalCode::WrongKey));
    assert_eq!(house.live.open_key(&"0".repeat(32)).await.err().map(|r| r.code), Some(RefusalCode::WrongKey));
    assert_eq!(house.live.open_code("AAA-AAA").await.err().map(|r| r.code), Some(RefusalCode::WrongCode));
    assert_eq!(house.live.open_code("no").await.err().map(|r| r.code), Some(RefusalCode::WrongCode));
}

#[tokio::test(start_paused = true)]
async fn l4_in_a_full_hall_changes_leave_together_and_among_few_at_once() {
    let frames = |browser: &mut Browser| {
        let patches = browser.drain().into_iter().filter_map(|frame| match frame {
            Ok(ServerFrame::Patch(patch)) => Some(patch),
            _ => None,
        });
        patches.collect::<Vec<_>>()
    };
    // How many, how many milliseconds between their changes, and the most patches that the last hundred may take.
    for (people, pause, most) in [(2, 3, 100), (40, 40, 100), (40, 3, 12)] {
        let (house, _guide) = House::with_guide().await;
        let mut all = Vec::new();
        for number in 0..people {
            all.push(house.enter(&format!("n{number}"), "p1").await.unwrap());
        }
        house.settled().await;
        tokio::time::sleep(Duration::from_secs(10)).await;
        all.iter_mut().for_each(|browser| drop(browser.drain()));
        let (mut cards, mut patches) = (0, 0);
        for number in 0..200 {
            house.ask(&mut all[0], card(&format!("c{number}"), "Thought")).await;
            tokio::time::sleep(Duration::from_millis(pause)).await;
            for patch in frames(&mut all[1]) {
                cards += patch.put.len();
                patches += usize::from(number >= 100);
            }
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
        cards += frames(&mut all[1]).iter().map(|patch| patch.put.len()).sum::<usize>();
        assert_eq!(cards, 200, "nothing is left out");
        assert!(patches <= most, "{patches} for {people}, every {pause} ms");
        assert!(most < 100 || patches == 100, "{patches} for {people}, every {pause} ms: at once");
        let order: Vec<bool> =
            all[0].drain().iter().map(|f| matches!(f, Ok(ServerFrame::Patch(_)))).collect();
        assert!(order.starts_with(&[true]), "c1: the patch comes before the answer");
    }
}

#[tokio::test(start_paused = true)]
async fn p1_who_moves_is_sent_nothing_more_of_the_old_room_not_even_of_the_same_commit() {
    let (house, mut guide) = House::with_guide().await;
    house.does(&mut guide, json!({"type": "set_stage", "stage": "own_maps"})).await;
    let mut anna = house.enter("anna", "p1").await.unwrap();
    let mut adam = house.enter("adam", "p1").await.unwrap();
    house.settled().await;
    anna.drain();
    adam.drain();
    let person = anna.person.clone().unwrap();
    // Both wait when the task takes them up: they are decided and committed together.
    house.ask(&mut guide, json!({"type": "move_person", "person": person, "partner": "p2"})).await;
    let last = house.ask(&mut adam, card("c1", "a word of the old room")).await;
    adam.answer(&last).await.unwrap();
    house.settled().await;
    let mut reset = false;
    for frame in anna.drain() {
        let Ok(frame) = frame else { panic!("{frame:?}") };
        assert!(!format!("{frame:?}").contains("old room"), "{frame:?}");
        reset |= matches!(frame, ServerFrame::Patch(patch) if patch.reset);
    }
    assert!(reset, "and sees the new one");
}
