//! What a text takes, what it refuses, and what fuzzing found.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use samenkaart_protocol::Id;
use yrs::{Any, Text as _, Transact};

use super::{
    Splice, Text, TextError,
    document::{ROOT, decode, document, is_plain, whole},
    first_writer,
};

fn id() -> Id {
    Id::from("card-1")
}

/// The web client's own test holds the same letters: both make this document (rule T2).
#[test]
fn t2_the_first_words_are_the_document_that_browsers_make() {
    let text = Text::new(&Id::from("c1"), "Dat we gehoord worden");
    assert_eq!(text.state(), "AQHZv6fBCAAEAQF0FURhdCB3ZSBnZWhvb3JkIHdvcmRlbgA=");
}

#[test]
fn t1_a_splice_says_what_an_edit_did_in_utf16() {
    let mut text = Text::new(&id(), "koffie ☕ en 😀 thee");
    let update = text.rewrite("koffie ☕ en 😀 veel thee", 7).unwrap();
    assert_eq!(text.check(&update).unwrap(), Splice { at: 15, cut: 0, add: "veel ".into() });
    let splice = text.edit(&update).unwrap();
    assert_eq!(splice.at, 15);
    assert_eq!(text.words(), "koffie ☕ en 😀 veel thee");
}

#[test]
fn t2_the_first_words_are_the_same_document_everywhere() {
    assert_eq!(Text::new(&id(), "samen").state(), Text::new(&id(), "samen").state());
    assert_eq!(first_writer(&Id::from("a")), 0xe40c_292c);
}

#[test]
fn t4_two_people_in_one_text_keep_both_their_letters() {
    let mut text = Text::new(&id(), "ac");
    let (one, two) = (text.rewrite("abc", 5).unwrap(), text.rewrite("acd", 6).unwrap());
    text.edit(&one).unwrap();
    text.edit(&two).unwrap();
    assert_eq!(text.words(), "abcd");
    let again = Text::from_state(&text.state()).unwrap();
    assert_eq!(again.words(), "abcd");
}

#[test]
fn t4_what_does_not_fit_is_refused_and_the_text_stays() {
    let text = Text::new(&id(), "heel");
    let later = {
        let mut other = Text::new(&id(), "heel");
        let first = other.rewrite("heel wat", 9).unwrap();
        other.edit(&first).unwrap();
        let both = other.rewrite("heel wat meer", 9);
        both.unwrap()
    };
    for bad in ["", "%%%", "/////w==", &later] {
        assert_eq!(text.check(bad), Err(TextError::Bad), "{bad}");
    }
    assert_eq!(text.words(), "heel");
    assert_eq!(text.rewrite(&"x".repeat(2_001), 3), Err(TextError::TooLong));
}

#[test]
fn plain_letters_are_told_from_those_that_have_to_be_read_anew() {
    let mut text = Text::new(&id(), "een twee drie");
    let typed = |text: &mut Text, words: &str, writer| {
        let update = text.rewrite(words, writer).unwrap();
        let plain = is_plain(&text.doc, &decode(&update).unwrap());
        text.edit(&update).unwrap();
        assert_eq!(text.words(), words);
        plain
    };
    assert!(typed(&mut text, "een twee drie vier", 5), "at the end");
    assert!(typed(&mut text, "nul een twee drie vier", 6), "at the beginning");
    assert!(typed(&mut text, "nul een en twee drie vier", 7), "in between");
    assert!(typed(&mut text, "nul een en 2 drie vier", 8), "in the place of others");
    let stray = "AQHZv6fBCA1E2b+nwQgCFURhdCB3ZSBnZWhvb3JkIHdvcmRlbgHZv6fBCAEBDw==";
    assert!(!is_plain(&text.doc, &decode(stray).unwrap()), "neighbours of another text");
}

/// Found by fuzzing: the second update names a right neighbour that stands to the left of the left one.
#[test]
fn t4_letters_that_a_snapshot_would_put_elsewhere_are_refused() {
    let mut text = Text::new(&Id::from("c1"), "Dat we gehoord worden");
    let first = text.rewrite("Dat we woden gehoord", 1).unwrap();
    text.edit(&first).unwrap();
    for update in [
        "AQHZv6fBCA1E2b+nwQgCFURhdCB3ZSBnZWhvb3JkIHdvcmRlbgHZv6fBCAEBDw==",
        "AQFnAITZv6fBCCEaV09ERU4gR0VIT09SREVIT09SRCBXT1JERU4CAQEADdm/p8EIAQcb",
        "AQFlAITZv6fBCCEAYzICAQEADtm/p8EIAQAi",
    ] {
        if text.check(update).is_ok() {
            text.edit(update).unwrap();
        }
        assert_eq!(Text::from_state(&text.state()).unwrap().words(), text.words());
    }
}

/// Found by fuzzing: the text took them, and a text out of its snapshot did not take the next edit.
#[test]
fn t4_places_that_never_came_are_not_passed_over() {
    let text = Text::new(&Id::from("more-18"), "Thought");
    for update in ["AgFlFAAXAWUWhP7hwx0GCHdvcmtzaG9wAf7hwx0BAAc=", "AQFlFAAXAf7hwx0BAAc="] {
        assert_eq!(text.check(update), Err(TextError::Bad));
    }
    let mut other = Text::new(&Id::from("more-18"), "Thought");
    let first = other.rewrite("A Thought", 9).unwrap();
    other.edit(&first).unwrap();
    let second = other.rewrite("A Thought.", 9).unwrap();
    assert_eq!(text.check(&second), Err(TextError::Bad), "the first one is missing");
}

/// Found by fuzzing: places without letters, so many that whoever writes next runs over.
#[test]
fn t4_who_claims_all_places_of_a_writer_is_refused() {
    let text = Text::new(&id(), "heel");
    let all = [&[1, 1, 99, 0, 1, 1, 1, b't'][..], &[0xfe, 0xff, 0xff, 0xff, 0x0f, 0]].concat();
    assert_eq!(text.check(&BASE64.encode(all)), Err(TextError::Bad));
    let many = [&[1, 1, 99, 0, 1, 1, 1, b't'][..], &[0xff, 0xff, 0xff, 0xff, 0x03, 0]].concat();
    let mut text = text;
    text.edit(&BASE64.encode(many)).unwrap();
    assert!(text.rewrite("heel wat", 99).is_ok());
}

#[test]
fn t4_values_nested_without_end_are_refused_and_the_program_lives() {
    let text = Text::new(&id(), "woord");
    // One writer, one value in the text: a list in a list in a list …
    let mut bytes = vec![1, 1, 99, 0, 8, 1, 1, b't', 1];
    bytes.extend([117, 1].repeat(8_000));
    bytes.extend([126, 0]);
    assert_eq!(text.check(&BASE64.encode(bytes)), Err(TextError::Bad));
}

#[test]
fn t4_anything_but_the_one_text_is_refused() {
    let text = Text::new(&id(), "woord");
    let other = document(11);
    let map = other.get_or_insert_map("elsewhere");
    yrs::Map::insert(&map, &mut other.transact_mut(), "a", 1);
    let update = BASE64.encode(whole(&other));
    assert_eq!(text.check(&update), Err(TextError::Bad));

    let bold = document(12);
    let root = bold.get_or_insert_text(ROOT);
    let attributes = [("b".into(), Any::Bool(true))].into();
    root.insert_with_attributes(&mut bold.transact_mut(), 0, "vet", attributes);
    let update = BASE64.encode(whole(&bold));
    assert_eq!(text.check(&update), Err(TextError::Bad));
}

/// Found by fuzzing: a right neighbour that stands to the left, where the letters are still there and where they are
/// gone; and a left neighbour alone, in the middle of a text. The text took them as they came, and put them elsewhere once it had been read anew.
#[test]
fn t4_what_a_text_out_of_its_snapshot_would_put_elsewhere_is_refused() {
    for found in [
        include_str!("../../../../tests/fuzz/corpus/texts/found-right-before-left"),
        include_str!("../../../../tests/fuzz/corpus/texts/found-order-of-gone-letters"),
        include_str!("../../../../tests/fuzz/corpus/texts/found-left-alone"),
        include_str!("../../../../tests/fuzz/corpus/texts/found-order-after-a-restart"),
    ] {
        let (id, words) = found.lines().next().unwrap().split_once(' ').unwrap();
        let mut text = Text::new(&Id::from(id), &serde_json::from_str::<String>(words).unwrap());
        for (number, line) in found.lines().skip(1).enumerate() {
            let update = match line.strip_prefix("= ") {
                Some(words) => {
                    text.rewrite(&serde_json::from_str::<String>(words).unwrap(), 1 + number as u32).unwrap()
                }
                None => line.trim_start_matches("? ").to_owned(),
            };
            let kept = Text::from_state(&text.state()).unwrap();
            let checked = text.check(&update);
            assert_eq!(checked, kept.check(&update), "update {number}");
            if checked.is_ok() && !line.starts_with('?') {
                text.edit(&update).unwrap();
            }
            assert_eq!(Text::from_state(&text.state()).unwrap().words(), text.words(), "after {number}");
        }
    }
}

/// The order of letters that are gone decides as well where new ones stand.
#[test]
fn t4_neighbours_that_are_gone_have_their_order() {
    let mut text = Text::new(&Id::from("c1"), "abcdef");
    let gone = text.rewrite("af", 9).unwrap();
    text.edit(&gone).unwrap();
    let writer = super::first_writer(&Id::from("c1"));
    // A letter of writer 7 between the letters at `left` and `right`.
    let between = |left: u8, right: u8| {
        let mut bytes = vec![1, 1, 7, 0, 0x80 | 0x40 | 4];
        for place in [left, right] {
            let mut number = writer;
            while number > 0x7f {
                bytes.push(number as u8 | 0x80);
                number >>= 7;
            }
            bytes.extend([number as u8, place]);
        }
        bytes.extend([1, b'X', 0]);
        BASE64.encode(bytes)
    };
    assert_eq!(text.check(&between(1, 2)).map(|splice| (splice.at, splice.add)), Ok((1, "X".to_owned())));
    assert_eq!(text.check(&between(2, 1)), Err(TextError::Bad));
    assert_eq!(text.check(&between(3, 3)), Err(TextError::Bad));
    assert_eq!(text.check(&between(5, 0)), Err(TextError::Bad));
}
