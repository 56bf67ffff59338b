// What stands in the logbook, in words, and what can be taken back of it.

import type { Deed, Did, Id, Purpose } from '../../protocol/generated/types';
import { short } from '../../records/naming';
import type { Table } from '../../records/table.svelte';

/** A message of the words, and what is filled in. */
export interface Told {
  id: string;
  args?: Record<string, string>;
}

/** Deeds after which there is no way back: an old link may be in the wrong hands. */
const isFinal = (what: Did) => what.did === 'end_key' || what.did === 'renew_invitation' || (what.did === 'remove_message' && !what.message);

/** Of those that are about the same only the last one: what it left behind is how it is now. */
export function canTakeBack(deed: Deed, all: Deed[]): boolean {
  if (deed.taken_back || isFinal(deed.what)) return false;
  const later = (one: Deed) => !one.taken_back && numberOf(one) > numberOf(deed) && about(one.what) === about(deed.what);
  return !all.some(later);
}

/** Deeds are numbered as they were done. */
export const numberOf = (deed: Deed) => Number(deed.id.slice('deed.'.length));

/** What a deed is about, in which one comes after another. */
function about(what: Did): string {
  switch (what.did) {
    case 'hide_card':
    case 'lock_card':
    case 'remove_card':
      return `${what.did} ${what.card}`;
    case 'lock_room':
      return `${what.did} ${what.partner}`;
    case 'lock_steps':
      return `${what.did} ${what.partner} ${what.before.join()} ${what.after.join()}`;
    case 'take_out':
    case 'let_in':
      return `standing ${what.person}`;
    case 'move_person':
    case 'rename_person':
    case 'set_rooms':
      return `${what.did} ${what.person}`;
    case 'remove_message':
      return `${what.did} ${what.message}`;
    case 'remove_items':
      return `${what.did} ${what.items.map((one) => one.id).join()}`;
    default:
      return what.did;
  }
}

/** Translates; `list` joins names. */
export interface Speech {
  t: (id: string, args?: Record<string, string>) => string;
  list: (items: string[]) => string;
}

/** A deed in words, without who did it. */
export function told(table: Table, what: Did, { t, list }: Speech): Told {
  const card = (id: Id) => short(table.words(id)) || t('deed-some-card');
  const person = (id: Id) => table.get('person', id)?.name ?? t('somebody');
  const partner = (id: Id | null) => table.get('partner', id)?.name ?? t('deed-some-group');
  const column = (id: Id) => table.get('workshop', 'workshop')?.template.columns.find((one) => one.id === id)?.name ?? '';
  switch (what.did) {
    case 'hide_card':
      return { id: what.hidden ? 'deed-hide_card' : 'deed-show_card', args: { card: card(what.card) } };
    case 'lock_card':
      return { id: what.locked ? 'deed-lock_card' : 'deed-unlock_card', args: { card: card(what.card) } };
    case 'remove_card':
      return { id: 'deed-remove_card', args: { card: card(what.card) } };
    case 'lock_room':
      return { id: what.locked ? 'deed-lock_room' : 'deed-unlock_room', args: { group: partner(what.partner) } };
    case 'lock_steps': {
      const where = what.partner ? partner(what.partner) : t('deed-joint-map');
      const steps = list(what.after.map(column).filter(Boolean));
      return steps ? { id: 'deed-lock_steps', args: { where, steps } } : { id: 'deed-unlock_steps', args: { where } };
    }
    case 'take_out':
      return { id: what.may_return ? 'deed-take_aside' : 'deed-take_out', args: { person: person(what.person) } };
    case 'let_in':
      return { id: 'deed-let_in', args: { person: person(what.person) } };
    case 'move_person':
      return {
        id: 'deed-move_person',
        args: { person: person(what.person), before: partner(what.before), after: partner(what.after) },
      };
    case 'rename_person':
      return { id: 'deed-rename_person', args: { before: what.before, after: what.after } };
    case 'set_rooms': {
      const rooms = list(what.after.map(partner));
      const args = { person: person(what.person) };
      return rooms ? { id: 'deed-set_rooms', args: { ...args, rooms } } : { id: 'deed-set_all_rooms', args };
    }
    case 'end_key':
      return { id: 'deed-end_key', args: { person: person(what.person) } };
    case 'renew_invitation':
      return { id: 'deed-renew_invitation', args: { purpose: purposeOf(what.purpose, { t, list }, partner, person) } };
    case 'remove_message':
      return what.text ? { id: 'deed-remove_message', args: { text: short(what.text) } } : { id: 'deed-remove_nudge' };
    case 'remove_items':
      return { id: 'deed-remove_items', args: { items: list(what.items.map((one) => `“${short(one.title)}”`)) } };
    case 'set_stage':
      return { id: 'deed-set_stage', args: { before: t(`stage-${what.before}`), after: t(`stage-${what.after}`) } };
  }
}

/** For whom an invitation is, in words. */
function purposeOf(purpose: Purpose, { t, list }: Speech, partner: (id: Id) => string, person: (id: Id) => string): string {
  switch (purpose.for) {
    case 'partner':
      return partner(purpose.partner);
    case 'return':
      return person(purpose.person);
    case 'facilitator':
      return purpose.rooms.length > 0 ? t('purpose-helper', { rooms: list(purpose.rooms.map(partner)) }) : t('purpose-facilitator');
    default:
      return t(`purpose-${purpose.for}`);
  }
}
