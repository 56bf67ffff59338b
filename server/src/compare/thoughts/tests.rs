use super::{
    super::{lexicon, tokens::tokens},
    corpus::{CorpusError, read},
    *,
};

/// The files of a language, and of its lexicon.
macro_rules! corpus {
    ($language:literal) => {
        [
            include_str!(concat!($language, "/values.txt")),
            include_str!(concat!($language, "/relations.txt")),
            include_str!(concat!($language, "/acting.txt")),
            include_str!(concat!($language, "/conditions.txt")),
            include_str!(concat!($language, "/actions.txt")),
        ]
    };
}

#[test]
fn what_was_learned_is_of_the_thoughts_as_they_are_now() {
    for (language, texts) in [(Language::Nl, corpus!("nl")), (Language::En, corpus!("en"))] {
        let texts = texts.into_iter().chain([lexicon::words(language)]);
        let learned = Thoughts::of(language).learned.stamp();
        assert_eq!(learned, learned::stamp(texts), "{language:?}: run `make compare-learn`");
    }
}

#[test]
fn every_file_of_thoughts_can_be_read_and_each_has_ways_to_put_it() {
    for text in corpus!("nl").into_iter().chain(corpus!("en")) {
        let thoughts = read(text).expect("a file of thoughts");
        assert!(thoughts.len() > 200);
        for thought in thoughts {
            assert!(thought.ways.len() >= 5, "{}", thought.label);
            assert!(thought.label.len() < 80, "{}", thought.label);
        }
    }
}

#[test]
fn a_file_that_is_no_file_of_thoughts_is_named_by_its_line() {
    let error = |text| read(text).unwrap_err();
    let lost = "these words belong to no thought";
    assert_eq!(error("words"), CorpusError { line: 1, why: lost });
    assert_eq!(error(": one\nway\n\nlost"), CorpusError { line: 4, why: lost });
    assert_eq!(error(": one\n!").why, "there are no words behind the sign");
    let [one] = &read(": one\nway\n! not\n").unwrap()[..] else { panic!() };
    assert_eq!((one.ways.len(), one.contrary.len()), (1, 1));
}

#[test]
fn what_was_learned_is_written_and_read() {
    let numbers = |seed: usize| std::array::from_fn(|at| ((at * 37 + seed) % 100) as f32 - 50.0);
    let learned = Learned::new(7, [(1, numbers(1)), (9, numbers(2))], [("één".to_owned(), numbers(3))]);
    let bytes = learned.bytes();
    assert_eq!(Learned::read(&bytes), Some(learned));
    for cut in 0..bytes.len() {
        assert_eq!(Learned::read(&bytes[..cut]), None);
    }
}

fn sense(language: Language, text: &str) -> Option<Sense> {
    let stems = Stems::new(language);
    Thoughts::of(language).sense(&tokens(text), |word| stems.stem(word))
}

#[test]
fn the_same_thought_without_a_common_word_is_nearer_than_another_one() {
    let nearer = |language, one: &str, same: &str, other: &str| {
        let sense = |text| sense(language, text).expect("known words");
        let (one, same, other) = (sense(one), sense(same), sense(other));
        assert!(one.cosine(&same) > one.cosine(&other) + 0.2);
        assert!(one.common(&same).overlap > one.common(&other).overlap);
    };
    nearer(
        Language::Nl,
        "iedereen kent elkaar bij naam",
        "buren zeggen gedag",
        "subsidie aanvragen voor drie jaar",
    );
    nearer(
        Language::En,
        "meetings at a fixed time",
        "a regular slot every month",
        "free parking for visitors",
    );
}

#[test]
fn a_text_without_known_words_means_nothing() {
    assert!(sense(Language::Nl, "").is_none());
    assert!(sense(Language::Nl, "漢字 🙂").is_none());
}
