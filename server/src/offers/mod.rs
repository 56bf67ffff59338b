//! What a facilitator may start from: templates of the map and agendas, in both languages.
//!
//! Architecture invariant: data, and nothing else. Whether a template may be used is for `workshop`
//! to say, what became of it in a workshop is the workshop's own.

use std::sync::LazyLock;

use samenkaart_protocol::{Language, Plan, TemplateOffer};

#[cfg(test)]
mod tests;

/// Everything there is to choose from.
#[derive(Debug)]
pub struct Offering {
    /// The partnership map and its variant, in both languages.
    pub templates: Vec<TemplateOffer>,
    /// Agendas for 1, 2.5 and 4 hours, both ways of working, in both languages.
    pub plans: Vec<Plan>,
}

impl Offering {
    /// The template of that id in that language.
    pub fn template(&self, id: &str, language: Language) -> Option<&TemplateOffer> {
        self.templates.iter().find(|offer| offer.id.as_str() == id && offer.language == language)
    }
}

/// Everything there is to choose from, read once.
///
/// # Panics
/// When a file is wrong, which a test finds.
pub fn offers() -> &'static Offering {
    static OFFERING: LazyLock<Offering> = LazyLock::new(|| Offering {
        templates: read(include_str!("templates.nl.json"), include_str!("templates.en.json")),
        plans: read(include_str!("plans.nl.json"), include_str!("plans.en.json")),
    });
    &OFFERING
}

fn read<T: serde::de::DeserializeOwned>(nl: &str, en: &str) -> Vec<T> {
    let list = |json| serde_json::from_str::<Vec<T>>(json).expect("an offer can be read");
    list(nl).into_iter().chain(list(en)).collect()
}
