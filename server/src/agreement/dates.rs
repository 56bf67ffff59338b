//! Days, as people write them.

use time::{Date, OffsetDateTime, macros::format_description};

use super::outline::Pen;

/// A day out of milliseconds since 1970, by the clock of Greenwich.
pub fn day_of(ms: u64) -> Option<Date> {
    let seconds = i64::try_from(ms / 1000).ok()?;
    OffsetDateTime::from_unix_timestamp(seconds).ok().map(OffsetDateTime::date)
}

/// "3 maart 2027".
pub fn in_words(pen: &Pen<'_>, date: Date) -> String {
    let (day, month) = (date.day().to_string(), format!("m{}", u8::from(date.month())));
    let year = date.year().to_string();
    pen.say_with("date", &[("day", &day), ("month", &month), ("year", &year)])
}

/// A day that was filled in as `YYYY-MM-DD`; empty when it was not.
pub fn filled_in(pen: &Pen<'_>, text: &str) -> String {
    let date = Date::parse(text, format_description!("[year]-[month]-[day]"));
    date.map_or_else(|_| text.to_owned(), |date| in_words(pen, date))
}
