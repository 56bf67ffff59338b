//! What is known before the first card is written: the words of every language, and meanings where there is a model.

use std::sync::Arc;

use samenkaart_protocol::Language;

use super::{
    Comparison,
    lexicon::{Lexicon, LexiconError},
    meaning::{Meaning, Model, NoModel},
};

/// What is known of every language, for all workshops of a server: its words, and meanings where there is a model.
#[derive(Clone)]
pub struct Lexicons {
    nl: Known,
    en: Known,
}

/// What is known of one language.
#[derive(Clone)]
struct Known {
    lexicon: Arc<Lexicon>,
    meaning: Option<Meaning>,
}

impl Default for Lexicons {
    fn default() -> Self {
        let known = |language| Known { lexicon: Arc::new(Lexicon::of(language)), meaning: None };
        Self { nl: known(Language::Nl), en: known(Language::En) }
    }
}

impl Lexicons {
    /// With words of the user's own, for both languages.
    ///
    /// # Errors
    /// When a line cannot be read.
    pub fn with(&self, text: &str) -> Result<Self, LexiconError> {
        let with = |known: &Known| {
            let lexicon = Arc::new(known.lexicon.with(text)?);
            Ok(Known { lexicon, meaning: known.meaning.clone() })
        };
        Ok(Self { nl: with(&self.nl)?, en: with(&self.en)? })
    }

    /// With a model, for the languages of which it can tell sentences apart.
    ///
    /// # Errors
    /// When that is none.
    pub fn with_model(mut self, model: Arc<dyn Model>) -> Result<Self, NoModel> {
        let (nl, en) = (Meaning::new(model.clone(), Language::Nl), Meaning::new(model, Language::En));
        if let (Err(none), Err(_)) = (&nl, &en) {
            return Err(*none);
        }
        self.nl.meaning = nl.ok();
        self.en.meaning = en.ok();
        Ok(self)
    }

    /// For which languages there is a model.
    pub fn modelled(&self) -> Vec<Language> {
        let languages = [Language::Nl, Language::En].into_iter();
        languages.filter(|language| self.known(*language).meaning.is_some()).collect()
    }

    /// The words of one language.
    pub fn of(&self, language: Language) -> Arc<Lexicon> {
        self.known(language).lexicon.clone()
    }

    /// For the cards of a workshop in that language.
    pub fn comparison(&self, language: Language) -> Comparison {
        let Known { lexicon, meaning } = self.known(language).clone();
        Comparison { meaning, ..Comparison::new(lexicon) }
    }

    fn known(&self, language: Language) -> &Known {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}
