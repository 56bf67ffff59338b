//! Places in a list: whole numbers with room between them, so that moving one seldom moves others.

use samenkaart_protocol::Id;

/// The room between two neighbours, to begin with.
pub const STEP: i64 = 65_536;

/// Where something new goes.
#[derive(Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its rank.
    pub rank: i64,
    /// Others that had to make room: id and new rank.
    pub moved: Vec<(Id, i64)>,
}

/// Behind `after`, or in front of all when that is none or not in the list.
pub fn place(mut others: Vec<(i64, Id)>, after: Option<&Id>) -> Placed {
    others.sort();
    let at = after.and_then(|after| others.iter().position(|(_, id)| id == after)).map_or(0, |i| i + 1);
    let before = at.checked_sub(1).map(|i| others[i].0);
    let behind = others.get(at).map(|other| other.0);
    let rank = match (before, behind) {
        (None, None) => Some(STEP),
        (None, Some(behind)) => Some(behind - STEP),
        (Some(before), None) => Some(before + STEP),
        (Some(before), Some(behind)) if behind - before > 1 => Some(before + (behind - before) / 2),
        _ => None,
    };
    if let Some(rank) = rank {
        return Placed { rank, moved: Vec::new() };
    }
    let place_of = |i: usize| (i as i64 + 1) * STEP;
    let moved =
        others.iter().enumerate().map(|(i, (_, id))| (id.clone(), place_of(i + usize::from(i >= at))));
    Placed { rank: place_of(at), moved: moved.collect() }
}

/// Behind all others.
pub fn last(others: impl Iterator<Item = i64>) -> i64 {
    others.max().map_or(STEP, |rank| rank + STEP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o6_however_often_something_goes_between_the_order_is_kept() {
        let mut list = vec![(STEP, Id::from("first")), (2 * STEP, Id::from("last"))];
        for i in 0..200 {
            let id = Id::new(&format!("n{i}")).unwrap();
            let placed = place(list.clone(), Some(&Id::from("first")));
            for (moved, rank) in placed.moved {
                list.iter_mut().find(|(_, id)| *id == moved).unwrap().0 = rank;
            }
            list.push((placed.rank, id.clone()));
            list.sort();
            assert_eq!(list[1].1, id, "behind the first");
            assert_eq!(list.last().unwrap().1, Id::from("last"));
            assert!(list.windows(2).all(|pair| pair[0].0 < pair[1].0), "no two in one place");
        }
        assert_eq!(place(list.clone(), None).rank, list[0].0 - STEP);
    }
}
