//! Puts right what the library writes otherwise than the standard (ECMA-376) asks: the order of
//! some properties, and rows of headings, for which it has no word. Word forgives most of it; other
//! programs need not.
//!
//! People's words cannot be hit by this: their `<` is escaped.

/// What stands there, and what should.
const PAIRS: [(&str, &str); 9] = [
    ("<w:pPr><w:rPr />", "<w:pPr>"),
    (r#"<w:numId w:val="2" /><w:ilvl w:val="0" />"#, r#"<w:ilvl w:val="0" /><w:numId w:val="2" />"#),
    (r#"<w:numId w:val="2" /><w:ilvl w:val="1" />"#, r#"<w:ilvl w:val="1" /><w:numId w:val="2" />"#),
    (r#"<w:numId w:val="3" /><w:ilvl w:val="0" />"#, r#"<w:ilvl w:val="0" /><w:numId w:val="3" />"#),
    (r#"<w:tblLayout w:type="fixed" /></w:tblPr>"#, "</w:tblPr>"),
    ("<w:tblCellMar>", r#"<w:tblLayout w:type="fixed" /><w:tblCellMar>"#),
    // A screen reader names the headings, and they come back on the next page, when the first row
    // says that it is one. Rows that cannot be split are only those.
    ("<w:cantSplit />", "<w:cantSplit /><w:tblHeader />"),
    (
        r#"<w:vAlign w:val="bottom" /><w:shd w:val="clear" w:color="auto" w:fill="F6F2EA" />"#,
        r#"<w:shd w:val="clear" w:color="auto" w:fill="F6F2EA" /><w:vAlign w:val="bottom" />"#,
    ),
    (r#" w:type="dxa" /></w:tblGrid>"#, r#" /></w:tblGrid>"#),
];

/// The part as the standard wants it.
pub fn in_order(part: Vec<u8>) -> Vec<u8> {
    let xml = match String::from_utf8(part) {
        Ok(xml) => xml,
        Err(same) => return same.into_bytes(),
    };
    let xml = PAIRS.iter().fold(xml, |xml, (from, to)| xml.replace(from, to));
    references_first(&xml).into_bytes()
}

/// Header and footer come first in the properties of a section.
fn references_first(xml: &str) -> String {
    let moved = || {
        let (before, section) = xml.rsplit_once("<w:sectPr>")?;
        let at = section.find("<w:headerReference")?;
        let end = section.find("</w:sectPr>")?;
        let (sizes, references) = (section.get(..at)?, section.get(at..end)?);
        Some(format!("{before}<w:sectPr>{references}{sizes}{}", section.get(end..)?))
    };
    moved().unwrap_or_else(|| xml.to_owned())
}
