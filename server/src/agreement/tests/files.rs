//! The files themselves.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use quick_xml::{Reader, events::Event};
use samenkaart_protocol::{ClauseKey, Language};

use super::sheet::{Sheet, full};
use crate::agreement::{Outline, docx, markdown};

/// The parts of a DOCX, by name.
pub fn parts(outline: &Outline) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx(outline).unwrap())).unwrap();
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        parts.insert(file.name().to_owned(), text);
    }
    parts
}

/// Reads XML to its end and gives its text, a line per paragraph.
fn text_of(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut text, mut depth) = (String::new(), 0);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error} in {xml}")) {
            Event::Start(start) => {
                start.attributes().for_each(|attribute| drop(attribute.unwrap()));
                depth += 1;
            }
            Event::Empty(empty) if empty.name().as_ref() == b"w:br" => text.push('\n'),
            Event::End(end) => {
                depth -= 1;
                if end.name().as_ref() == b"w:p" {
                    text.push('\n');
                }
            }
            Event::Text(part) => text.push_str(&part.decode().unwrap()),
            Event::GeneralRef(name) => text.push(match &*name {
                b"lt" => '<',
                b"gt" => '>',
                b"amp" => '&',
                b"quot" => '"',
                b"apos" => '\'',
                other => panic!("&{};", String::from_utf8_lossy(other)),
            }),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "something stays open in {xml}");
    text
}

/// The order that ECMA-376 gives to the properties that are used here.
const ORDER: [(&str, &str); 13] = [
    ("w:pPr", "pStyle keepNext keepLines numPr pBdr shd tabs bidi spacing ind jc outlineLvl"),
    ("w:numPr", "ilvl numId"),
    ("w:rPr", "rStyle rFonts b bCs color sz szCs lang"),
    ("w:tblPr", "tblW jc tblInd tblBorders tblLayout tblCellMar"),
    ("w:tblBorders", "top left bottom right insideH insideV"),
    ("w:tblCellMar", "top left bottom right"),
    ("w:tcPr", "tcW shd vAlign"),
    ("w:tbl", "tblPr tblGrid tr"),
    ("w:tr", "trPr tc"),
    ("w:sectPr", "headerReference footerReference pgSz pgMar cols"),
    ("w:abstractNum", "multiLevelType lvl"),
    ("w:lvl", "start numFmt pStyle lvlText lvlJc pPr"),
    ("w:style", "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr"),
];

/// Panics when properties stand in another order than the standard's.
fn assert_order(part: &str, xml: &str) {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<(String, usize)> = Vec::new();
    loop {
        let event = reader.read_event().unwrap();
        let name = match &event {
            Event::Start(start) => start.name(),
            Event::Empty(empty) => empty.name(),
            Event::End(_) => {
                open.pop();
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        let name = String::from_utf8_lossy(name.as_ref()).into_owned();
        if let Some((parent, reached)) = open.last_mut()
            && let Some((_, order)) = ORDER.iter().find(|(known, _)| known == parent)
        {
            let at = order.split(' ').position(|child| name == format!("w:{child}"));
            let at = at.unwrap_or_else(|| panic!("{part}: {name} is not expected in {parent}"));
            assert!(at >= *reached, "{part}: {name} stands too late in {parent}");
            *reached = at;
        }
        if matches!(event, Event::Start(_)) {
            open.push((name, 0));
        }
    }
}

/// Whether every character may stand in XML 1.0.
fn valid(xml: &str) -> bool {
    xml.chars().all(|c| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..))
}

#[test]
fn a_docx_is_a_package_of_well_formed_xml() {
    let parts = parts(&full().outline());
    for name in ["[Content_Types].xml", "word/document.xml", "word/styles.xml", "docProps/core.xml"] {
        assert!(parts.contains_key(name), "{name} is not among {:?}", parts.keys());
    }
    for (name, xml) in parts.iter().filter(|(name, _)| name.ends_with(".xml") || name.ends_with(".rels")) {
        text_of(xml);
        assert!(valid(xml), "{name}");
        assert_order(name, xml);
    }
    assert!(parts["docProps/core.xml"].contains("<dc:title>Samen in de wijk</dc:title>"));
    assert!(parts["docProps/core.xml"].contains("2027-03-03T"));
    assert!(parts["word/styles.xml"].contains("<w:lang w:val=\"nl-NL\""));
    let english = full().language(Language::En).outline();
    assert!(self::parts(&english)["word/styles.xml"].contains("<w:lang w:val=\"en-GB\""));
}

#[test]
fn a_docx_has_real_headings_real_tables_and_a_label_on_every_page() {
    let parts = parts(&full().outline());
    let document = &parts["word/document.xml"];
    assert_eq!(document.matches("<w:pStyle w:val=\"Heading1\" />").count(), 12);
    let tables = document.matches("<w:tbl>").count();
    assert_eq!(document.matches("<w:tblHeader />").count(), tables, "every table has a row of headings");
    let styles = document.split("Style w:val=\"").skip(1).filter_map(|rest| rest.split('"').next());
    for style in styles {
        assert!(parts["word/styles.xml"].contains(&format!("w:styleId=\"{style}\"")), "no style {style}");
    }
    let header = parts.iter().find(|(name, _)| name.starts_with("word/header")).unwrap().1;
    assert!(text_of(header).contains("Dit is geen juridisch advies."));
    let footer = parts.iter().find(|(name, _)| name.starts_with("word/footer")).unwrap().1;
    assert!(footer.contains("PAGE") && footer.contains("NUMPAGES"));
}

/// Words that could break a document.
fn hostile(long: &str) -> [&str; 7] {
    [
        "<w:cantSplit /> & </w:t></w:r> \"quoted\" 'so'",
        "bel\u{7} nul\u{0} esc\u{1b}[31m \u{fffe}einde",
        "שלום עולם",
        "👩‍👩‍👧 samen 🏳️‍🌈",
        "{title} {language} { $name } {\"x\"}",
        long,
        "a\u{2028}b\r\nc\u{b}d",
    ]
}

/// Hostile words wherever people can write.
fn hostile_sheet(hostile: &[&str]) -> Sheet {
    let mut sheet = Sheet::new();
    for (at, words) in hostile.iter().enumerate() {
        sheet.card(&format!("c{at}"), "p1", "values", words);
        sheet.theme(&format!("t{at}"), "relations", &words.chars().take(80).collect::<String>(), words, &[]);
        sheet.action(&format!("a{at}"), words, words, "", None);
    }
    sheet.change(|workshop| workshop.title = "{kind} <b>&amp; \"titel\"\u{0}".into());
    sheet.clause(ClauseKey::Disputes, hostile[0]);
    sheet
}

#[test]
fn whatever_people_write_stays_words_in_both_files() {
    let long = "w".repeat(2_000);
    let hostile = hostile(&long);
    let outline = hostile_sheet(&hostile).outline();
    let parts = parts(&outline);
    let text = text_of(&parts["word/document.xml"]);
    for words in
        [hostile[0], "bel nul esc[31m einde", hostile[2], hostile[3], hostile[4], &long, "a\nb\nc\nd"]
    {
        assert!(text.matches(words).count() >= 3, "{words:?} is not three times in the document");
    }
    assert!(text_of(&parts["docProps/core.xml"]).contains("{kind} <b>&amp; \"titel\""));
    assert!(parts.values().all(|xml| valid(xml)));
    assert!(parts["word/document.xml"].contains("<w:bidi"));
    assert!(markdown(&outline).chars().all(|c| !c.is_control() || c == '\n'));
    assert_eq!(markdown(&outline).matches("\n## ").count(), 12, "no more chapters than there are");
}

#[test]
fn many_cards_are_written_soon() {
    let mut sheet = Sheet::new();
    let names: Vec<String> = (0..5_000).map(|at| format!("c{at}")).collect();
    for name in &names {
        sheet.card(name, "p1", "values", "Een kaart met een gewone zin erop.");
    }
    for (at, some) in names.chunks(10).take(400).enumerate() {
        let cards: Vec<&str> = some.iter().map(String::as_str).collect();
        sheet.theme(&format!("t{at}"), "values", "Thema", "Zo doen wij dat.", &cards);
    }
    let outline = sheet.outline();
    assert_eq!(markdown(&outline).matches("Een kaart met een gewone zin erop.").count(), 5_000);
    assert!(docx(&outline).unwrap().len() > 20_000);
}

/// `LOOK=/some/folder cargo test -p samenkaart examples_to_look_at -- --ignored`
#[test]
#[ignore = "writes examples for the eye"]
fn examples_to_look_at() {
    let folder = std::path::PathBuf::from(std::env::var_os("LOOK").expect("LOOK names a folder"));
    let english = full().language(Language::En);
    let long = "w".repeat(2_000);
    let mut eight = full();
    for at in 4..=8 {
        eight.partner(&format!("p{at}"), &format!("Een partner met een lange naam {at}"), at, at % 2 == 0);
    }
    let hostile = hostile_sheet(&hostile(&long));
    let all = [
        ("full", full()),
        ("empty", Sheet::new()),
        ("english", english),
        ("eight", eight),
        ("hostile", hostile),
    ];
    for (name, sheet) in all {
        let outline = sheet.outline();
        std::fs::write(folder.join(format!("{name}.docx")), docx(&outline).unwrap()).unwrap();
        std::fs::write(folder.join(format!("{name}.md")), markdown(&outline)).unwrap();
    }
}
