//! What every engine does, whatever it is made of.

use std::ops::RangeInclusive;

use samenkaart_protocol::Id;

use super::{EventLog, Grant, Kept, KeyChange, KeyRow, LogError};
use crate::workshop::{Change, Event};

/// Events with something in them.
pub fn events(seqs: RangeInclusive<u64>) -> Vec<Event> {
    let event = |seq| Event {
        seq,
        at: 1_790_000_000_000 + seq,
        by: Some(Id::from("n1")),
        cause: "edit_text".into(),
        command: Some(Id::new(&format!("k{seq}")).unwrap()),
        changes: vec![Change::NewText { id: Id::from("c1"), words: format!("woorden ☕ {seq}") }],
    };
    seqs.map(event).collect()
}

/// All of it.
pub async fn all(log: &dyn EventLog) {
    events_come_back_in_order(log).await;
    a_conflict_changes_nothing(log).await;
    a_snapshot_stands_for_the_events_before_it(log).await;
    keys_come_and_go_with_events(log).await;
    a_deleted_workshop_leaves_nothing(log).await;
}

async fn events_come_back_in_order(log: &dyn EventLog) {
    let id = Id::from("order");
    assert_eq!(log.load(&id).await.unwrap(), None);
    log.append(&id, 0, events(1..=2), Vec::new()).await.unwrap();
    log.append(&id, 2, events(3..=3), Vec::new()).await.unwrap();
    let kept = log.load(&id).await.unwrap().unwrap();
    assert_eq!(kept, Kept { snapshot: None, events: events(1..=3) });
}

async fn a_conflict_changes_nothing(log: &dyn EventLog) {
    let id = Id::from("conflict");
    log.append(&id, 0, events(1..=2), Vec::new()).await.unwrap();
    let hash = [3; 32];
    let row = KeyRow { hash, grant: Grant::Person { person: Id::from("n1") }, wrapped: None };
    let keys = vec![KeyChange::Add(row)];
    for (expected, new) in [(0, events(1..=1)), (1, events(2..=2)), (3, events(4..=4)), (2, events(4..=4))] {
        let answer = log.append(&id, expected, new, keys.clone()).await;
        assert_eq!(answer, Err(LogError::Conflict { last: 2 }), "after {expected}");
    }
    assert_eq!(log.load(&id).await.unwrap().unwrap().events, events(1..=2));
    assert_eq!(log.key(hash).await.unwrap(), None, "the key of a refused append is not in force");
}

async fn a_snapshot_stands_for_the_events_before_it(log: &dyn EventLog) {
    let id = Id::from("snapshot");
    log.append(&id, 0, events(1..=4), Vec::new()).await.unwrap();
    log.put_snapshot(&id, 2, "{\"two\":2}".into()).await.unwrap();
    log.put_snapshot(&id, 3, "{\"three\":3}".into()).await.unwrap();
    let kept = log.load(&id).await.unwrap().unwrap();
    assert_eq!(kept, Kept { snapshot: Some((3, "{\"three\":3}".into())), events: events(4..=4) });
}

async fn keys_come_and_go_with_events(log: &dyn EventLog) {
    let id = Id::from("keys");
    let grant = Grant::Invitation { invitation: Id::from("i1") };
    let row = |hash: u8, wrapped| KeyRow { hash: [hash; 32], grant: grant.clone(), wrapped };
    let (link, code) = (row(1, Some([9; 16])), row(2, None));
    let keys = vec![KeyChange::Add(link.clone()), KeyChange::Add(code.clone())];
    log.append(&id, 0, events(1..=1), keys).await.unwrap();
    assert_eq!(log.key(link.hash).await.unwrap(), Some((id.clone(), link.clone())));
    assert_eq!(log.key([0; 32]).await.unwrap(), None);
    log.append(&id, 1, events(2..=2), vec![KeyChange::End(grant.clone())]).await.unwrap();
    assert_eq!(log.key(link.hash).await.unwrap(), None);
    assert_eq!(log.key(code.hash).await.unwrap(), None);
}

async fn a_deleted_workshop_leaves_nothing(log: &dyn EventLog) {
    let id = Id::from("deleted");
    let row = KeyRow { hash: [8; 32], grant: Grant::Person { person: Id::from("n1") }, wrapped: None };
    log.append(&id, 0, events(1..=1), vec![KeyChange::Add(row)]).await.unwrap();
    log.put_snapshot(&id, 1, "{}".into()).await.unwrap();
    assert!(log.workshops().await.unwrap().contains(&id));
    log.delete(&id).await.unwrap();
    assert!(!log.workshops().await.unwrap().contains(&id));
    assert_eq!(log.load(&id).await.unwrap(), None);
    assert_eq!(log.key([8; 32]).await.unwrap(), None);
    log.append(&id, 0, events(1..=1), Vec::new()).await.unwrap();
    assert_eq!(log.load(&id).await.unwrap().unwrap().snapshot, None);
}
