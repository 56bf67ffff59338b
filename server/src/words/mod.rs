//! Words for people, in both languages: the same files that the web client reads.

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use samenkaart_protocol::{Language, Refusal, RefusalCode};
use unic_langid::LanguageIdentifier;

use crate::workshop::Refused;

/// All words, ready to be used by every thread.
pub struct Words {
    nl: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the files, which are part of the program.
    ///
    /// # Panics
    /// When a file is wrong, which a test finds.
    pub fn new() -> Self {
        let nl = [
            include_str!("../../../web-client/src/words/nl/agreement.ftl"),
            include_str!("../../../web-client/src/words/nl/refusals.ftl"),
        ];
        let en = [
            include_str!("../../../web-client/src/words/en/agreement.ftl"),
            include_str!("../../../web-client/src/words/en/refusals.ftl"),
        ];
        Self { nl: bundle("nl", &nl), en: bundle("en", &en) }
    }

    /// A message, or one of its attributes (`message.attribute`), with its variables filled in. The
    /// message's own name when it is missing.
    pub fn say(&self, language: Language, name: &str, args: &[(&str, &str)]) -> String {
        self.fill(language, name, args.iter().map(|(key, value)| (*key, *value)).collect())
    }

    /// The same with a number, `$count`, that the words follow: one card, two cards.
    pub fn count(&self, language: Language, name: &str, count: usize, args: &[(&str, &str)]) -> String {
        let mut all: FluentArgs<'_> = args.iter().map(|(key, value)| (*key, *value)).collect();
        all.set("count", count);
        self.fill(language, name, all)
    }

    fn fill(&self, language: Language, name: &str, args: FluentArgs<'_>) -> String {
        let bundle = match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        };
        let (message, attribute) = name.split_once('.').map_or((name, None), |(m, a)| (m, Some(a)));
        let pattern = bundle.get_message(message).and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else { return name.to_owned() };
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// A refusal in the reader's words.
    pub fn refusal(&self, language: Language, refused: Refused) -> Refusal {
        let name = message_of(refused.code);
        let what = if refused.what.is_empty() { "something" } else { refused.what };
        let what = self.say(language, &format!("what-{what}"), &[]);
        let limit = refused.limit.to_string();
        let args = [("what", what.as_str()), ("limit", limit.as_str())];
        Refusal {
            code: refused.code,
            message: self.say(language, &name, &args),
            advice: self.say(language, &format!("{name}.advice"), &args),
        }
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::new()
    }
}

fn bundle(language: &str, files: &[&'static str]) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = language.parse().expect("the name of a language");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The words are shown by themselves, not within a line of the other direction.
    bundle.set_use_isolating(false);
    for file in files {
        let resource = FluentResource::try_new((*file).to_owned()).expect("a words file can be read");
        bundle.add_resource(resource).expect("no message stands twice in the words files");
    }
    bundle
}

fn message_of(code: RefusalCode) -> String {
    format!("refusal-{}", <&str>::from(code).replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every code, read off the error for one that does not exist.
    fn codes() -> Vec<RefusalCode> {
        let error = serde_json::from_str::<RefusalCode>("\"?\"").unwrap_err().to_string();
        let (_, list) = error.split_once("expected one of").unwrap();
        let names = list.split('`').skip(1).step_by(2);
        names.map(|name| serde_json::from_str(&format!("\"{name}\"")).unwrap()).collect()
    }

    #[test]
    fn every_refusal_has_its_words_and_its_advice_in_both_languages() {
        let words = Words::new();
        assert!(codes().len() > 30);
        for (code, language) in codes().into_iter().flat_map(|c| [(c, Language::Nl), (c, Language::En)]) {
            let refusal = words.refusal(language, Refused::limit(code, "title", 200));
            for text in [&refusal.message, &refusal.advice] {
                assert!(text.ends_with('.') && !text.contains("refusal-"), "{code:?}: {text}");
            }
        }
    }

    #[test]
    fn everything_that_a_refusal_may_be_about_has_its_words() {
        let words = Words::new();
        let sources = [
            include_str!("../workshop/decide/actions.rs"),
            include_str!("../workshop/decide/cards.rs"),
            include_str!("../workshop/decide/check.rs"),
            include_str!("../workshop/decide/consent.rs"),
            include_str!("../workshop/decide/desk.rs"),
            include_str!("../workshop/decide/flags.rs"),
            include_str!("../workshop/decide/found.rs"),
            include_str!("../workshop/decide/guide.rs"),
            include_str!("../workshop/decide/people.rs"),
            include_str!("../workshop/decide/prepare.rs"),
            include_str!("../workshop/decide/release.rs"),
            include_str!("../workshop/decide/themes.rs"),
        ];
        let mut found = 0;
        for call in sources.iter().flat_map(|source| source.split("RefusalCode::").skip(1)) {
            let call = call.split(')').next().unwrap_or_default();
            let Some((_, after)) = call.split_once(", \"") else { continue };
            let Some((what, _)) = after.split_once('"') else { continue };
            if what.len() > 12 || what.contains(' ') {
                continue;
            }
            found += 1;
            for language in [Language::Nl, Language::En] {
                let name = format!("what-{what}");
                assert_ne!(words.say(language, &name, &[]), name, "{language:?} has no words for {what}");
            }
        }
        assert!(found > 30, "only {found} were found");
    }
}
