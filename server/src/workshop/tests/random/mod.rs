//! Whole workshops out of chance: whatever people ask for, in whatever order, some things always hold.

mod always;
mod plan;

use std::collections::BTreeSet;

use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};
use samenkaart_protocol::Purpose;

use super::{
    super::{Snapshot, State},
    play::{Play, canonical, command, id},
};
use always::Memory;
use plan::{Begin, KINDS, PEOPLE, Step, ask, plan};

/// Plays a plan, looking after every step. The names of the commands that were done.
fn play_it(begin: Begin, steps: &[Step]) -> (Play, BTreeSet<String>) {
    let mut play = begin.play();
    for (name, purpose) in [
        ("gerda", Purpose::Facilitator { rooms: Vec::new() }),
        ("bart", Purpose::Partner { partner: id("p2") }),
    ] {
        let invitation = play.invitation(&purpose);
        play.enter(name, &invitation, None).unwrap();
        play.present.insert(id(name));
    }
    let mut memory = Memory::new(&play.state);
    let mut done = BTreeSet::new();
    for step in steps {
        if KINDS[step.kind].0 == "come_or_go" {
            let person = id(PEOPLE[step.who]);
            if !play.present.remove(&person) {
                play.present.insert(person);
            }
            continue;
        }
        let (who, said) = ask(&play, step);
        let (seq, applied) = (play.state.seq(), play.try_to(who, &command(&said)));
        let happened = play.state.seq() > seq;
        assert!(!happened || applied.is_ok(), "a refused command changes nothing");
        memory.check(&play, who, &said, applied.as_ref().ok().filter(|_| happened));
        if happened {
            done.insert(KINDS[step.kind].0.to_owned());
        }
    }
    (play, done)
}

fn replayed(play: &Play, cut: usize) -> State {
    let (before, after) = play.log.split_at(cut);
    let mut state = State::default();
    before.iter().for_each(|event| drop(state.apply(event).expect("the log can be played")));
    let kept = serde_json::to_string(&state.snapshot()).expect("a snapshot can be written");
    let kept: Snapshot = serde_json::from_str(&kept).expect("a snapshot can be read");
    let mut state = State::restore(kept).expect("a snapshot can be restored");
    after.iter().for_each(|event| drop(state.apply(event).expect("the log can be played")));
    state
}

proptest! {
    #![proptest_config(Config { cases: 400, max_shrink_iters: 2_000, ..Config::default() })]

    #[test]
    fn whatever_is_asked_some_things_always_hold((begin, steps) in plan(), cut in 0.0..1.0_f64) {
        let (play, _) = play_it(begin, &steps);
        let cut = (cut * play.log.len() as f64) as usize;
        let now = canonical(&play.state);
        for (state, how) in [
            (replayed(&play, 0), "the log from nothing".to_owned()),
            (replayed(&play, cut), format!("a snapshot at {cut} and the rest")),
        ] {
            assert_eq!(canonical(&state), now, "{how} gives the state");
            for event in &play.log {
                if let Some(command) = &event.command {
                    assert_eq!(state.done(command), Some(event.seq), "r3: a command sent again is known, by {how}");
                }
            }
        }
    }
}

/// Chance must not leave out what these tests are about.
#[test]
fn the_plans_get_everything_done() {
    let mut runner = TestRunner::deterministic();
    let mut done = BTreeSet::new();
    let mut stages = BTreeSet::new();
    for _ in 0..800 {
        let (begin, steps) = plan().new_tree(&mut runner).unwrap().current();
        let (play, names) = play_it(begin, &steps);
        done.extend(names);
        stages.insert(play.state.workshop().map(|workshop| workshop.stage));
    }
    let never = ["come_or_go", "edit_garbage"]; // the one is no command, the other never done
    let missing: Vec<_> = KINDS
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !never.contains(name) && !done.contains(*name))
        .collect();
    assert!(missing.is_empty(), "never done: {missing:?}");
    assert_eq!(stages.len(), 6, "plans end in every stage: {stages:?}");
}
