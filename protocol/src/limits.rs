//! How much of everything there may be. Lengths of text are counted in UTF-16 code units, as
//! browsers and Yjs count them.

/// Words of a card or of a joint statement.
pub const TEXT: usize = 2_000;
/// One update of a text, decoded, in bytes.
pub const TEXT_UPDATE: usize = 16 * 1024;
/// The whole Yjs document of one text with its history, in bytes.
pub const TEXT_HISTORY: usize = 256 * 1024;
/// One frame from a browser, in bytes.
pub const FRAME: usize = 64 * 1024;
/// A name: of a person, a partner, a column, a field, a theme, somebody on whose behalf.
pub const NAME: usize = 80;
/// A line: a title, a guiding question, the name of an agenda item.
pub const LINE: usize = 200;
/// A short text: an occasion, a reason, a question, a message, an action.
pub const SHORT: usize = 1_000;
/// What facilitators answer together to one private word.
pub const ANSWERS: usize = 4_000;
/// Partners in a workshop, each with its room.
pub const PARTNERS: std::ops::RangeInclusive<usize> = 2..=30;
/// Columns of a template.
pub const COLUMNS: std::ops::RangeInclusive<usize> = 1..=8;
/// Fields of one column.
pub const FIELDS: std::ops::RangeInclusive<usize> = 1..=8;
/// Agenda items.
pub const AGENDA: usize = 40;
/// Minutes of one agenda item, and of a timer.
pub const MINUTES: u32 = 480;
/// Cards in one workshop, those in the bin included.
pub const CARDS: usize = 5_000;
/// People in one workshop, over all its sessions.
pub const PEOPLE: usize = 2_000;
/// Every other kind of record in one workshop.
pub const OTHERS: usize = 5_000;
/// How many more of those who guides may make, so that nobody can take the means out of their hands.
pub const OTHERS_OF_GUIDES: usize = 2_000;
/// Private words of one person that nobody has dealt with yet.
pub const WHISPERS: usize = 20;
/// Questions about cards of one person that wait for an answer.
pub const FLAGS: usize = 50;
/// Proposals that a browser is sent at a time.
pub const PROPOSALS: usize = 100;
/// Commands that the server recognises when they are sent again, per workshop.
pub const REMEMBERED: usize = 20_000;
/// Characters of a code to say aloud.
pub const CODE: usize = 6;
