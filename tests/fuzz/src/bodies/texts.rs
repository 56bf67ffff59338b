//! A text and what people send to change it.
//!
//! The first line is the text's id and its first words as JSON. Then every line is one of
//!
//! | | |
//! |---|---|
//! | base64 | an update as it comes from a browser |
//! | `? ` and base64 | an update that is checked, and then something else comes first |
//! | `= ` and JSON | all the words anew, as from a program without Yjs |

use samenkaart::workshop::text::{Splice, Text, length};
use samenkaart_protocol::{Id, limits};

use super::Reached;

/// Updates that one input may hold: more of them find nothing that these do not.
const STEPS: usize = 64;

/// Writes it all.
///
/// # Panics
/// When the text gets too long, forgets or changes what it should not, or its log and its snapshot tell
/// another story than the text itself.
pub fn write(bytes: &[u8]) -> Reached {
    let mut reached = Reached::default();
    let Some((id, first, lines)) = read(bytes) else { return reached };
    let mut text = Text::new(&id, &first);
    // As of a server that was killed: a snapshot of the beginning, and the log from there.
    let mut restarted = Text::from_state(&text.state()).expect("a text can be kept");
    let mut sent: Vec<String> = Vec::new();
    for (number, line) in lines.take(STEPS).enumerate() {
        reached.asked += 1;
        if let Some(update) = line.strip_prefix("? ") {
            reached.read += u64::from(text.check(update).is_ok());
            continue;
        }
        let update = match line.strip_prefix("= ") {
            Some(words) => match serde_json::from_str::<String>(words) {
                Ok(words) => text.rewrite(&words, 1 + number as u32),
                Err(_) => continue,
            },
            None => Ok(line.to_owned()),
        };
        let Ok(update) = update else { continue };
        let kept = Text::from_state(&text.state()).expect("a text can be kept");
        assert_eq!(kept.words(), text.words(), "a snapshot keeps the words");
        let before = text.words().to_owned();
        let checked = text.check(&update);
        assert_eq!(text.words(), before, "a check changes nothing");
        assert_eq!(kept.check(&update), checked, "a text out of a snapshot takes the same updates");
        let Ok(splice) = checked else {
            continue;
        };
        reached.read += 1;
        reached.done += u64::from(splice.cut > 0 || !splice.add.is_empty());
        assert_eq!(text.edit(&update).as_ref(), Ok(&splice), "what was checked can be done");
        assert_eq!(spliced(&before, &splice), text.words(), "the splice fits");
        assert!(length(text.words()) <= limits::TEXT, "longer than a text may be");
        assert_eq!(restarted.edit(&update), Ok(splice), "the log can be played on a snapshot");
        assert_eq!(restarted.words(), text.words());
        if number % 4 == 3 {
            restarted = kept; // of before this update
            restarted.edit(&update).expect("the log can be played on the next snapshot as well");
        }
        sent.push(update);
    }
    let mut again = Text::new(&id, &first);
    for update in &sent {
        again.edit(update).expect("the log can be played from nothing");
    }
    assert_eq!(again.words(), text.words(), "the log gives the same words");
    let kept = Text::from_state(&text.state()).expect("a text can be kept");
    assert_eq!(kept.words(), text.words(), "the last snapshot keeps the words");
    reached
}

fn read(bytes: &[u8]) -> Option<(Id, String, impl Iterator<Item = &str>)> {
    let mut lines = std::str::from_utf8(bytes).ok()?.lines();
    let (id, words) = lines.next()?.split_once(' ')?;
    let words: String = serde_json::from_str(words).ok()?;
    (length(&words) <= limits::TEXT).then_some((Id::new(id).ok()?, words, lines))
}

fn spliced(words: &str, splice: &Splice) -> String {
    let mut units: Vec<u16> = words.encode_utf16().collect();
    units.splice(splice.at..splice.at + splice.cut, splice.add.encode_utf16());
    String::from_utf16(&units).expect("a splice keeps characters whole")
}
