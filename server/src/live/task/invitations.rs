//! The keys of invitations.

use samenkaart_protocol::Purpose;

use super::super::keys::{Root, code_hash};
use crate::{
    log::{Grant, KeyChange, KeyRow},
    workshop::{Change, State},
};

/// The keys that come and go with invitations.
pub fn invitation_keys(before: &State, changes: &[Change], root: &Root) -> Vec<KeyChange> {
    let mut keys = Vec::new();
    for change in changes {
        match change {
            Change::Drop { id } if before.invitation(id).is_some() => {
                keys.push(KeyChange::End(Grant::Invitation { invitation: id.clone() }));
            }
            Change::Put { record: samenkaart_protocol::Record::Invitation(new) } => {
                let secret = root.invitation(&new.id);
                let grant = Grant::Invitation { invitation: new.id.clone() };
                // Who guides a part gets no root: with it goes every link of the workshop.
                let whole = matches!(&new.purpose, Purpose::Facilitator { rooms } if rooms.is_empty());
                let wrapped = whole.then(|| root.wrap(&secret));
                keys.push(KeyChange::Add(KeyRow { hash: secret.hash(), grant: grant.clone(), wrapped }));
                if let Some(code) = &new.code {
                    keys.push(KeyChange::Add(KeyRow { hash: code_hash(code), grant, wrapped: None }));
                }
            }
            _ => {}
        }
    }
    keys
}
