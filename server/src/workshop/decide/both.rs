//! Short texts that are saved whole, and that two people may change at the same time.

use super::super::text::{Splice, difference, length};

/// Between words of two people that were written in the same place.
const BESIDE: &str = " / ";

/// What `new` becomes when its writer began from `was` while the text is `now` by then: both changes.
/// Without `was` the writer does not know, and the new words stand.
pub fn both(now: &str, was: Option<&str>, new: &str) -> String {
    let Some(was) = was else { return new.to_owned() };
    if was == new {
        return now.to_owned();
    }
    if was == now || now == new {
        return new.to_owned();
    }
    let (theirs, mine) = (difference(was, now), difference(was, new));
    let before = mine.at + mine.cut < theirs.at || (mine.cut > 0 && mine.at + mine.cut == theirs.at);
    let behind = theirs.at + theirs.cut < mine.at || (theirs.cut > 0 && theirs.at + theirs.cut == mine.at);
    if before {
        return spliced(now, &mine);
    }
    let added = length(&theirs.add);
    if behind {
        return spliced(now, &Splice { at: mine.at - theirs.cut + added, ..mine });
    }
    let beside = if theirs.add.is_empty() || mine.add.is_empty() { "" } else { BESIDE };
    spliced(now, &Splice { at: theirs.at + added, cut: 0, add: format!("{beside}{}", mine.add) })
}

fn spliced(text: &str, splice: &Splice) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let end = (splice.at + splice.cut).min(units.len());
    let mut result = String::from_utf16_lossy(&units[..splice.at]);
    result += &splice.add;
    result += &String::from_utf16_lossy(&units[end..]);
    result
}

#[cfg(test)]
mod tests {
    use super::both;

    /// The web client's own test holds the same cases: both sides come to the same words.
    #[test]
    fn c5_keeps_what_both_wrote() {
        for (was, now, new, result) in [
            ("", "With a letter", "By phone", "With a letter / By phone"),
            (
                "Two years",
                "Two full years",
                "Two years, then we look again",
                "Two full years, then we look again",
            ),
            ("Two years", "Two years from May", "At least two years", "At least two years from May"),
            ("Two years", "Three years", "Four years", "Three / Four years"),
            ("Two years", "", "Two long years", "long "),
            ("Two years", "Two years", "One year", "One year"),
            ("Two years", "One year", "Two years", "One year"),
            ("a 😀 b", "a 😀 b c", "x a 😀 b", "x a 😀 b c"),
        ] {
            assert_eq!(both(now, Some(was), new), result, "{was} → {now}, {new}");
        }
        assert_eq!(both("Now", None, "New"), "New");
    }
}
