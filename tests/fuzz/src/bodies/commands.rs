//! A workshop and what people ask for in it, line by line. Every line begins with somebody's id:
//!
//! | | |
//! |---|---|
//! | `guide founds {…}` | makes the workshop, as `POST /api/workshops` does; first line only |
//! | `anna enters p1 Resident 1` | for a partner, or as one more `facilitator` |
//! | `anna comes`, `anna goes` | is present or not |
//! | `anna waits 60000` | that many milliseconds pass |
//! | `anna {…}` | asks for a command |
//!
//! The first line can also be one of [`BEGINNINGS`] instead: a workshop of the server's own tests, with
//! their cast. An `edit_text` whose update is `=` and words stands for an update that makes these words.

use samenkaart::workshop::{Refused, Snapshot, State, text::Text};
use samenkaart_protocol::{Command, Create, Id, Mode, Purpose};
use serde_json::{Value, json};

use super::Reached;
use always::Memory;
use play::{Play, canonical, id};

/// What always holds, told apart from the rules: the same that the server's own random plans look at.
#[path = "../../../../server/src/workshop/tests/random/always.rs"]
mod always;
#[allow(dead_code)] // the server's tests do more with it
#[path = "../../../../server/src/workshop/tests/play.rs"]
mod play;

/// First lines that need no more.
#[allow(dead_code)] // for the mutators
pub const BEGINNINGS: [&str; 5] = ["prepared", "own_maps", "mixed", "joint", "agreement"];

/// Lines that one input may hold.
const STEPS: usize = 400;
/// People that one input may let in.
const PEOPLE: usize = 40;

/// Plays it all.
///
/// # Panics
/// When something does not hold that always has to.
pub fn play(bytes: &[u8]) -> Reached {
    let mut reached = Reached::default();
    let Ok(text) = std::str::from_utf8(bytes) else { return reached };
    let mut lines = text.lines().take(STEPS).peekable();
    let Some(mut play) = lines.next_if(|_| true).and_then(begin) else { return reached };
    let mut memory = Memory::new(&play.state);
    for line in lines {
        let Some((who, said)) = line.split_once(' ') else { continue };
        let Ok(person) = Id::new(who) else { continue };
        reached.asked += 1;
        match said.split_once(' ').unwrap_or((said, "")) {
            ("comes", _) if play.state.person(&person).is_some() => drop(play.present.insert(person)),
            ("goes", _) => drop(play.present.remove(&person)),
            ("waits", time) => play.now += time.parse::<u64>().unwrap_or(0).min(1 << 40),
            ("enters", more) => {
                let (partner, name) = more.split_once(' ').unwrap_or((more, who));
                if enters(&mut play, &person, partner, name).is_ok() {
                    memory = Memory::new(&play.state);
                }
            }
            _ => asks(&mut play, &mut memory, &person, said, &mut reached),
        }
    }
    kept(&play);
    reached
}

fn begin(line: &str) -> Option<Play> {
    if !BEGINNINGS.contains(&line) {
        let (who, create) = line.split_once(" founds ")?;
        let create: Create = serde_json::from_str(create).ok()?;
        return Play::founded(&Id::new(who).ok()?, &create).ok();
    }
    let mut play = match line {
        "own_maps" => Play::new(),
        "mixed" => Play::mixed(),
        "joint" => Play::joint(),
        "agreement" => Play::agreement(),
        _ => Play::prepared(Mode::OwnMaps),
    };
    for (name, purpose) in [
        ("gerda", Purpose::Facilitator { rooms: Vec::new() }),
        ("bart", Purpose::Partner { partner: id("p2") }),
    ] {
        let invitation = play.invitation(&purpose);
        play.enter(name, &invitation, None).expect("the door is open");
        play.present.insert(id(name));
    }
    Some(play)
}

fn enters(play: &mut Play, person: &Id, partner: &str, name: &str) -> Result<(), Option<Refused>> {
    let for_which = match Id::new(partner) {
        _ if play.state.record(person).is_some() || play.state.people().count() >= PEOPLE => {
            return Err(None);
        }
        _ if partner == "facilitator" => Purpose::Facilitator { rooms: Vec::new() },
        Ok(partner) if play.state.partner(&partner).is_some() => Purpose::Partner { partner },
        _ => return Err(None),
    };
    let invitation = play.invitation(&for_which);
    // The server makes the ids of people, and makes them short enough for what it composes of them.
    if !person.is_plain() {
        return Err(None);
    }
    play.enter_as(person.as_str(), name, &invitation, None)?;
    play.present.insert(person.clone());
    Ok(())
}

fn asks(play: &mut Play, memory: &mut Memory, person: &Id, said: &str, reached: &mut Reached) {
    let Ok(mut said) = serde_json::from_str::<Value>(said) else { return };
    compose(play, &mut said);
    let Ok(command) = serde_json::from_value::<Command>(said.clone()) else { return };
    reached.read += 1;
    let seq = play.state.seq();
    let touched = match &command {
        Command::EditText { text, .. } | Command::SetText { text, .. } => Some(text),
        _ => None,
    };
    // Beside texts, a state cannot change while it is only read.
    let before = touched.and_then(|text| play.state.text(text)).map(told);
    let tried = play.try_to(person.as_str(), &command);
    let happened = play.state.seq() > seq;
    if !happened {
        let after = touched.and_then(|text| play.state.text(text)).map(told);
        assert_eq!(before, after, "what is refused changes nothing");
        return;
    }
    let applied = tried.expect("a refused command changes nothing");
    reached.done += 1;
    memory.check(play, person.as_str(), &said, Some(&applied));
    kept(play);
}

fn told(text: &Text) -> (String, String) {
    (text.words().to_owned(), text.state())
}

/// Makes the update of an `edit_text` that only says which words should come of it.
fn compose(play: &Play, said: &mut Value) {
    let Some(words) = said["update"].as_str().and_then(|update| update.strip_prefix('=')) else { return };
    let text = said["text"].as_str().and_then(|text| Id::new(text).ok());
    let writer = u32::try_from(play.state.seq()).unwrap_or(1);
    let update = text.and_then(|id| play.state.text(&id)).map(|text| text.rewrite(words, writer));
    if let Some(Ok(update)) = update {
        said["update"] = json!(update);
    }
}

/// A snapshot gives the state again.
fn kept(play: &Play) {
    let written = serde_json::to_string(&play.state.snapshot()).expect("a snapshot can be written");
    let snapshot: Snapshot = serde_json::from_str(&written).expect("a snapshot can be read");
    let again = State::restore(snapshot).expect("a snapshot can be restored");
    assert_eq!(canonical(&again), canonical(&play.state), "a snapshot gives the state");
}
