//! The template of a map: its columns, their guiding questions and their fields. It is data, made
//! to measure for every workshop; nothing in the program knows the five columns by heart.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

/// The columns of the map in the order of the steps: the first one is step 1, at the right edge of
/// the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Template {
    /// What the template is called, for people.
    pub name: String,
    /// Step 1 first; 1 to 8 of them.
    pub columns: Vec<Column>,
}

/// One step of the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Column {
    /// Unique within the template.
    pub id: Id,
    /// The heading, such as "Values".
    pub name: String,
    /// What the group answers in this step.
    pub question: String,
    /// Where the cards lie; 1 to 8 of them.
    pub fields: Vec<Field>,
    /// Which chapter of the agreement grows out of this column.
    pub chapter: crate::ClauseKey,
}

/// One field of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Field {
    /// Unique within the template.
    pub id: Id,
    /// The small heading, such as "Taking decisions".
    pub name: String,
    /// An example or a helping question; may be empty.
    pub hint: String,
}

impl Template {
    /// The column of that id, and its step number, counted from 1.
    pub fn column(&self, id: &Id) -> Option<(usize, &Column)> {
        self.columns.iter().enumerate().find(|(_, c)| c.id == *id).map(|(i, c)| (i + 1, c))
    }

    /// Whether that field lies in that column.
    pub fn has_field(&self, column: &Id, field: &Id) -> bool {
        self.column(column).is_some_and(|(_, c)| c.fields.iter().any(|f| f.id == *field))
    }
}
