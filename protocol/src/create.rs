//! What goes over plain HTTP: making a workshop, what there is to choose from, and documents.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AgendaItem, Id, Key, Language, Mode, NewPartner, Template};

/// `POST /api/workshops`: makes a workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Create {
    /// At most 200 characters.
    pub title: String,
    /// At most 1,000 characters; may be empty.
    pub occasion: String,
    /// Of the workshop's own texts and documents.
    pub language: Language,
    /// Own maps first, or one mixed group.
    pub mode: Mode,
    /// 2 to 30.
    pub partners: Vec<NewPartner>,
    /// One of [`Offers::templates`], as it is or tailored.
    pub template: Template,
    /// One of [`Offers::plans`], as it is or changed.
    pub agenda: Vec<AgendaItem>,
    /// `YYYY-MM-DD`, from today to ten years ahead.
    pub retention: String,
    /// The facilitator's name; at most 80 characters.
    pub facilitator: String,
    /// Where the operator requires it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub create_key: Option<String>,
}

/// The answer to [`Create`] and to `POST /api/demo`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Created {
    /// Which workshop.
    pub workshop: Id,
    /// The facilitator's own key.
    pub key: Key,
    /// To come in again as a facilitator when every other way is lost. Shown once: keep it apart from the workshop.
    pub recovery: Key,
}

/// `POST /api/demo`: makes an example with simulated participants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DemoRequest {
    /// Of the example.
    pub language: Language,
    /// Where the operator requires it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub create_key: Option<String>,
}

/// `GET /api/offers`: what there is to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Offers {
    /// In both languages.
    pub templates: Vec<TemplateOffer>,
    /// Agendas for 1, 2.5 and 4 hours, in both languages and both ways of working.
    pub plans: Vec<Plan>,
    /// Whether the operator requires a key for creating.
    pub create_key_needed: bool,
    /// How the server is reached from outside, without a slash at the end; none: as the page was.
    pub public_url: Option<String>,
    /// How other devices on the same network reach the server, as far as it can tell. For who opened
    /// the page by `localhost`, which means another machine on a phone.
    pub network_url: Option<String>,
}

/// A template to start from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateOffer {
    /// `map` or `learning`.
    pub id: Id,
    /// In which language.
    pub language: Language,
    /// What it is for; one sentence.
    pub about: String,
    /// The template.
    pub template: Template,
}

/// An agenda to start from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Plan {
    /// In which language.
    pub language: Language,
    /// For which way of working.
    pub mode: Mode,
    /// 60, 150 or 240.
    pub minutes: u32,
    /// The parts; their minutes add up.
    pub items: Vec<AgendaItem>,
}

/// `POST /api/export`, with the person's key as bearer: the draft agreement as a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportRequest {
    /// As what.
    pub format: ExportFormat,
}

/// A form of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ExportFormat {
    Markdown,
    Docx,
}
