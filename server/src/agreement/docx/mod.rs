//! The document as DOCX, for Word and LibreOffice.
//!
//! Styles, numbering, settings and properties are files of their own beside this one: so headings, language
//! and title are what a word processor, and a screen reader in it, expects.

mod order;
mod parts;
mod tables;

use std::io::Cursor;

use docx_rs::{Docx, Footer, Header, NumPages, PageMargin, PageNum, Paragraph, Run};
use quick_xml::escape::escape;
use samenkaart_protocol::Language;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::block::{Block, Outline};
use order::in_order;
use parts::{line, lines, named, numbered};

/// Why no document came of it.
#[derive(Debug, thiserror::Error)]
#[error("the document cannot be packed: {0}")]
pub struct DocxError(String);

/// The numbering of headings in numbering.xml; styles.xml refers to it.
const HEADINGS: usize = 2;
/// The one of lists.
const BULLETS: usize = 3;

/// Writes the document down.
///
/// # Errors
/// When it cannot be packed, which no content should bring about.
pub fn docx(outline: &Outline) -> Result<Vec<u8>, DocxError> {
    let mut document = page(outline)
        .add_paragraph(line("Title", &outline.title))
        .add_paragraph(line("Subtitle", &outline.kind));
    let following = outline.blocks.iter().skip(1).map(Some).chain([None]);
    for (block, next) in outline.blocks.iter().zip(following) {
        let introduces = next.is_some_and(is_introduced);
        document = match block {
            Block::Chapter(text) => document.add_paragraph(numbered("Heading1", text, HEADINGS, 0)),
            Block::Section(text) => document.add_paragraph(numbered("Heading2", text, HEADINGS, 1)),
            Block::Label(text) => document.add_paragraph(line("Label", text)),
            Block::Notice(text) => document.add_paragraph(lines("Notice", text)),
            Block::Text(text) => document.add_paragraph(lines("Normal", text)),
            Block::Note(text) => document.add_paragraph(lines("Note", text).keep_next(introduces)),
            Block::Statement { words, from: None } => document.add_paragraph(lines("Statement", words)),
            Block::Statement { words, from: Some(from) } => {
                let words = lines("Statement", words);
                document.add_paragraph(words).add_paragraph(line("StatementSource", from))
            }
            Block::Quote { words, from } => {
                document.add_paragraph(lines("Quote", words)).add_paragraph(line("QuoteSource", from))
            }
            Block::Named { name, text } => document.add_paragraph(named(name, text).keep_next(introduces)),
            Block::List(items) => {
                let item = |item| numbered("ListBullet", item, BULLETS, 0);
                items.iter().fold(document, |document, text| document.add_paragraph(item(text)))
            }
            Block::Marks(marks) => tables::add(document, tables::marks(marks)),
            Block::Table(table) => tables::add(document, tables::table(table)),
        };
    }
    let mut built = document.build();
    built.styles = fill(include_str!("styles.xml"), outline);
    built.settings = fill(include_str!("settings.xml"), outline);
    built.doc_props.core = fill(include_str!("core.xml"), outline);
    built.numberings = fill(include_str!("numbering.xml"), outline);
    built.document = in_order(built.document);
    built.headers = built.headers.into_iter().map(in_order).collect();
    built.footers = built.footers.into_iter().map(in_order).collect();
    let mut packed = Cursor::new(Vec::new());
    built.pack(&mut packed).map_err(|error| DocxError(error.to_string()))?;
    Ok(packed.into_inner())
}

/// What explains a block stays on the page where the block begins.
fn is_introduced(next: &Block) -> bool {
    matches!(
        next,
        Block::Note(_) | Block::Quote { .. } | Block::Statement { .. } | Block::Marks(_) | Block::Table(_)
    )
}

/// A4 with its margins, its header and its footer; measures in twentieths of a point.
fn page(outline: &Outline) -> Docx {
    let margin = PageMargin {
        top: 1_418,
        right: 1_418,
        bottom: 1_304,
        left: 1_418,
        header: 709,
        footer: 624,
        gutter: 0,
    };
    let header = Header::new().add_paragraph(line("Header", &outline.label));
    let [page, of] = &outline.page;
    let footer = Paragraph::new()
        .style("Footer")
        .add_run(Run::new().add_text(short(&outline.title)).add_tab().add_text(format!("{page} ")))
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text(format!(" {of} ")))
        .add_num_pages(NumPages::new());
    Docx::new()
        .page_size(11_906, 16_838)
        .page_margin(margin)
        .header(header)
        .footer(Footer::new().add_paragraph(footer))
}

/// A title that leaves room for the page number.
fn short(title: &str) -> String {
    let short: String = title.chars().take(70).collect();
    if short.len() < title.len() { format!("{}…", short.trim_end()) } else { short }
}

fn fill(part: &str, outline: &Outline) -> Vec<u8> {
    let language = match outline.language {
        Language::Nl => "nl-NL",
        Language::En => "en-GB",
    };
    let seconds = i64::try_from(outline.made / 1000).unwrap_or_default();
    let made = OffsetDateTime::from_unix_timestamp(seconds).ok().and_then(|at| at.format(&Rfc3339).ok());
    // The title comes last, so that nothing in it is taken for a place to fill in.
    let part = part.replace("{language}", language);
    let part = part.replace("{made}", made.as_deref().unwrap_or("1970-01-01T00:00:00Z"));
    let part = part.replace("{kind}", &escape(&*outline.kind)).replace("{label}", &escape(&*outline.label));
    part.replace("{title}", &escape(&*outline.title)).into_bytes()
}
