//! Tables.

use docx_rs::{
    BorderType, Docx, HeightRule, Paragraph, Shading, Table, TableBorder, TableBorderPosition, TableBorders,
    TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::{
    super::{
        block::{Marked, Table as Cells},
        consent::Mark,
    },
    parts::{headed, lines, styled},
};

/// The width of the text, in twentieths of a point.
const WIDTH: usize = 9_070;
/// A row that leaves room to write by hand.
const BY_HAND: f32 = 900.0;
const LINE: &str = "C9C2B6";
const HEAD: &str = "F6F2EA";

/// Adds a table and the space behind it, without which two tables would become one.
pub fn add(document: Docx, table: Table) -> Docx {
    document.add_table(table).add_paragraph(Paragraph::new().style("Gap"))
}

/// A table with a row of headings.
pub fn table(cells: &Cells) -> Table {
    let total: usize = cells.widths.iter().map(|width| usize::from(*width)).sum();
    let widths: Vec<usize> =
        cells.widths.iter().map(|width| WIDTH * usize::from(*width) / total.max(1)).collect();
    let mut rows = vec![head(&cells.head, &widths)];
    for row in &cells.rows {
        let cell = |(at, (text, width)): (usize, (&String, &usize))| {
            let is_name = cells.named && at == 0;
            let text = if is_name { headed("TableText", text) } else { lines("TableText", text) };
            cell(*width).vertical_align(VAlignType::Top).add_paragraph(text)
        };
        let row = TableRow::new(row.iter().zip(&widths).enumerate().map(cell).collect());
        rows.push(if cells.by_hand { row.row_height(BY_HAND).height_rule(HeightRule::AtLeast) } else { row });
    }
    ruled(rows, widths)
}

/// One cell per partner, all of the same width.
pub fn marks(marks: &[Marked]) -> Table {
    let widths = vec![WIDTH / marks.len().max(1); marks.len()];
    let names: Vec<String> = marks.iter().map(|mark| mark.partner.clone()).collect();
    let label = |mark: &Marked| {
        let letters = match mark.mark {
            Mark::None => "NoAnswer",
            Mark::Agree | Mark::Remark => "Agreement",
            Mark::Objection => "Objection",
        };
        styled("TableText", &mark.label, letters)
    };
    let cells = marks.iter().zip(&widths).map(|(mark, width)| cell(*width).add_paragraph(label(mark)));
    let row = TableRow::new(cells.collect());
    ruled(vec![head(&names, &widths), row], widths)
}

fn head(names: &[String], widths: &[usize]) -> TableRow {
    let shade = || Shading::new().fill(HEAD);
    let name = |(name, width): (&String, &usize)| {
        cell(*width)
            .shading(shade())
            .vertical_align(VAlignType::Bottom)
            .add_paragraph(lines("TableHead", name))
    };
    TableRow::new(names.iter().zip(widths).map(name).collect()).cant_split()
}

fn cell(width: usize) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa)
}

fn ruled(rows: Vec<TableRow>, widths: Vec<usize>) -> Table {
    use TableBorderPosition::{Bottom, InsideH, InsideV, Left, Right, Top};
    let border = |at| TableBorder::new(at).border_type(BorderType::Single).size(4).color(LINE);
    let borders = [Top, Bottom, Left, Right, InsideH, InsideV];
    let borders = borders.into_iter().fold(TableBorders::with_empty(), |all, at| all.set(border(at)));
    let total = widths.iter().sum();
    Table::new(rows)
        .set_grid(widths)
        .width(total, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .set_borders(borders)
        .margins(TableCellMargins::new().margin(40, 108, 40, 108))
}
