// What a command of our own will do, shown before the server has answered. A guess may be wrong: the
// confirmed record takes its place, and a refusal takes it away. The rules are the server's alone.

import type {
  Action, Ask, Card, Clash, Command, Consent, Declined, Flag, Hand, Id, Recognition, Record as Row, Theme, Whisper,
} from '../protocol/generated/types';

/** Who guesses. */
export interface Self {
  person: Id | null;
  partner: Id | null;
  alias: Id | null;
}

/** The table as it is shown now. */
export interface Shown {
  get(id: Id): Row | undefined;
  values(): Iterable<Row>;
}

export interface Guess {
  put?: Row[];
  del?: Id[];
  words?: [Id, string][];
}

type Of<K extends Row['kind']> = Extract<Row, { kind: K }>;

function find<K extends Row['kind']>(shown: Shown, kind: K, id: Id): Of<K> | undefined {
  const row = shown.get(id);
  return row?.kind === kind ? (row as Of<K>) : undefined;
}

function all<K extends Row['kind']>(shown: Shown, kind: K): Of<K>[] {
  return [...shown.values()].filter((row): row is Of<K> => row.kind === kind);
}

/** Behind `after`; between neighbours, as a fraction that the server's rank soon replaces. */
function rankAfter(rows: { id: Id; rank: number }[], after: Id | undefined, atEnd: boolean): number {
  const sorted = [...rows].sort((a, b) => a.rank - b.rank);
  if (after === undefined && atEnd) return (sorted.at(-1)?.rank ?? 0) + 65_536;
  const at = after === undefined ? 0 : sorted.findIndex((row) => row.id === after) + 1;
  const before = sorted[at - 1]?.rank;
  const behind = sorted[at]?.rank;
  if (before === undefined) return (behind ?? 131_072) - 65_536;
  return behind === undefined ? before + 65_536 : (before + behind) / 2;
}

function withoutCard(shown: Shown, card: Id): Row[] {
  return all(shown, 'theme')
    .filter((theme) => !theme.removed && theme.cards.includes(card))
    .map((theme) => ({ ...theme, cards: theme.cards.filter((id) => id !== card) }));
}

const defined = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

export function guess(command: Command, shown: Shown, self: Self, now: number): Guess {
  switch (command.type) {
    case 'add_card': {
      const partner = command.partner ?? self.partner;
      if (!partner) return {};
      const siblings = all(shown, 'card').filter((c) => c.column === command.column && c.field === command.field);
      const card: Card = {
        id: command.card, partner, column: command.column, field: command.field,
        rank: rankAfter(siblings, command.after, true), author: self.person,
        on_behalf_of: command.on_behalf_of?.trim() || null, stays: command.stays ?? false,
        joint: command.joint ?? false, released: false, removed: false,
      };
      return { put: [{ kind: 'card', ...card }], words: [[command.card, command.text]] };
    }
    case 'move_card': {
      const card = find(shown, 'card', command.card);
      if (!card) return {};
      const siblings = all(shown, 'card').filter(
        (c) => c.id !== card.id && c.column === command.column && c.field === command.field);
      const moved = { ...card, column: command.column, field: command.field, rank: rankAfter(siblings, command.after, false) };
      return { put: [moved, ...(card.column === command.column ? [] : withoutCard(shown, card.id))] };
    }
    case 'set_card': {
      const card = find(shown, 'card', command.card);
      if (!card) return {};
      const behalf = command.on_behalf_of === undefined ? card.on_behalf_of : command.on_behalf_of.trim() || null;
      return { put: [{ ...card, stays: command.stays ?? card.stays, on_behalf_of: behalf }] };
    }
    case 'remove_card':
    case 'restore_card': {
      const card = find(shown, 'card', command.card);
      const removed = command.type === 'remove_card';
      return card ? { put: [{ ...card, removed }, ...(removed ? withoutCard(shown, card.id) : [])] } : {};
    }
    case 'hide_card':
    case 'lock_card': {
      const card = find(shown, 'card', command.card);
      if (!card) return {};
      return { put: [{ ...card, ...(command.type === 'hide_card' ? { hidden: command.hidden } : { locked: command.locked }) }] };
    }
    case 'lock_room': {
      const partner = find(shown, 'partner', command.partner);
      return partner ? { put: [{ ...partner, locked: command.locked }] } : {};
    }
    case 'lock_steps': {
      const { columns: locked_columns } = command;
      const where = command.partner ? find(shown, 'partner', command.partner) : find(shown, 'workshop', 'workshop');
      return where ? { put: [{ ...where, locked_columns }] } : {};
    }
    case 'whisper': {
      if (!self.partner) return {};
      const whisper: Whisper = {
        id: command.whisper, person: self.person, partner: self.partner, unwell: command.unwell, named: command.named,
        text: command.text.trim(), at: now, answer: null, answered_by: [], settled: false,
      };
      return { put: [{ kind: 'whisper', ...whisper }] };
    }
    case 'answer_whisper':
    case 'settle_whisper': {
      const whisper = find(shown, 'whisper', command.whisper);
      if (!whisper) return {};
      if (command.type === 'settle_whisper') return { put: [{ ...whisper, settled: command.settled }] };
      const answer = [whisper.answer, command.answer.trim()].filter(Boolean).join('\n\n');
      const answered_by = [...whisper.answered_by.filter((one) => one !== self.person), ...(self.person ? [self.person] : [])];
      return { put: [{ ...whisper, answer, answered_by, settled: true }] };
    }
    case 'drop_whisper':
      return { del: [command.whisper] };
    case 'lower_hand':
      return { del: [`hand.${command.person}`] };
    case 'remove_message':
      return { del: [command.id] };
    case 'set_text':
      return { words: [[command.text, command.words]] };
    case 'raise_flag': {
      const flag: Flag = {
        id: command.flag, card: command.card, partner: self.partner, by: self.person,
        question: command.question.trim(), answer: null, at: now,
      };
      return { put: [{ kind: 'flag', ...flag }] };
    }
    case 'answer_flag': {
      const flag = find(shown, 'flag', command.flag);
      return flag ? { put: [{ ...flag, answer: command.answer.trim() || null }] } : {};
    }
    case 'drop_flag':
      return { del: [command.flag] };
    case 'raise_hand': {
      if (!self.person) return {};
      const hand: Hand = { id: `hand.${self.person}`, person: self.person, at: now };
      return command.up ? { put: [{ kind: 'hand', ...hand }] } : { del: [hand.id] };
    }
    case 'set_me': {
      const me = self.person && find(shown, 'person', self.person);
      return me ? { put: [{ ...me, ...defined({ name: command.name, mandate: command.mandate }) }] } : {};
    }
    case 'add_theme': {
      const first = command.cards[0] && find(shown, 'card', command.cards[0]);
      if (!first) return {};
      const column = all(shown, 'theme').filter((theme) => theme.column === first.column);
      const theme: Theme = {
        id: command.theme, column: first.column, title: command.title.trim(), cards: command.cards,
        rank: rankAfter(column, undefined, true), status: 'open', reason: '', removed: false,
      };
      const left = all(shown, 'theme').filter((t) => !t.removed && t.cards.some((id) => command.cards.includes(id)));
      const smaller = left.map((t) => ({ ...t, cards: t.cards.filter((id) => !command.cards.includes(id)) }));
      return { put: [...smaller, { kind: 'theme', ...theme }], words: [[command.theme, '']] };
    }
    case 'join_theme': {
      const theme = find(shown, 'theme', command.theme);
      if (!theme || theme.cards.includes(command.card)) return {};
      return { put: [...withoutCard(shown, command.card), { ...theme, cards: [...theme.cards, command.card] }] };
    }
    case 'leave_theme':
      return { put: withoutCard(shown, command.card) };
    case 'set_theme': {
      const theme = find(shown, 'theme', command.theme);
      if (!theme) return {};
      const { title, status, reason, partly } = command;
      return { put: [{ ...theme, ...defined({ title, status, reason, partly }) }] };
    }
    case 'split_theme':
    case 'restore_theme': {
      const theme = find(shown, 'theme', command.theme);
      return theme ? { put: [{ ...theme, removed: command.type === 'split_theme' }] } : {};
    }
    case 'recognise': {
      if (!self.alias || !self.partner) return {};
      const recognition: Recognition = {
        id: `known.${command.theme}.${self.alias}`, theme: command.theme, partner: self.partner,
        person: self.person, answer: command.answer,
      };
      return { put: [{ kind: 'recognition', ...recognition }] };
    }
    case 'withdraw_recognition':
      return self.alias ? { del: [`known.${command.theme}.${self.alias}`] } : {};
    case 'mark_clash': {
      const [one, other] = command.cards;
      const marked = all(shown, 'clash').find((clash) => clash.cards.includes(one) && clash.cards.includes(other));
      if (marked) return { put: [{ ...marked, removed: false, how: command.how }] };
      const column = find(shown, 'card', one)?.column;
      if (!column) return {};
      const clash: Clash = {
        id: command.clash, column, how: command.how, cards: command.cards, interests: ['', ''],
        outcome: { is: 'open' }, removed: false,
      };
      return { put: [{ kind: 'clash', ...clash }] };
    }
    case 'drop_clash': {
      const clash = find(shown, 'clash', command.clash);
      return clash ? { put: [{ ...clash, removed: true }] } : {};
    }
    case 'set_interest': {
      const clash = find(shown, 'clash', command.clash);
      if (!clash) return {};
      const said = clash.cards.map((card, at) => (card === command.card ? command.text.trim() : clash.interests[at]!));
      return { put: [{ ...clash, interests: said as [string, string] }] };
    }
    case 'settle_clash': {
      const clash = find(shown, 'clash', command.clash);
      return clash ? { put: [{ ...clash, outcome: command.outcome }] } : {};
    }
    case 'add_link':
      return { put: [{ kind: 'link', id: command.link, from: command.from, to: command.to }] };
    case 'remove_link':
      return { del: [command.link] };
    case 'set_outcome': {
      const cards = command.cards.flatMap((id) => find(shown, 'card', id) ?? []);
      return { put: cards.map(({ outcome: _, ...card }) => ({ ...card, ...defined({ outcome: command.outcome }) })) };
    }
    case 'decline_proposal': {
      const declined: Declined = {
        id: command.declined, proposal: command.proposal, cards: command.cards, apart_from: [],
      };
      return { put: [{ kind: 'declined', ...declined }] };
    }
    case 'allow_proposal':
      return { del: [command.declined] };
    case 'give_consent': {
      if (!self.alias || !self.partner) return {};
      const consent: Consent = {
        id: `${command.theme}.${self.alias}`, theme: command.theme, partner: self.partner, person: self.person,
        answer: command.answer, reason: command.reason.trim(), outdated: false,
      };
      return { put: [{ kind: 'consent', ...consent }] };
    }
    case 'withdraw_consent':
      return self.alias ? { del: [`${command.theme}.${self.alias}`] } : {};
    case 'add_action': {
      const action: Action = {
        id: command.action, what: command.what.trim(), partners: command.partners, who: command.who.trim(),
        by_when: command.by_when, theme: command.theme ?? null, status: 'open',
        rank: rankAfter(all(shown, 'action'), undefined, true),
      };
      return { put: [{ kind: 'action', ...action }] };
    }
    case 'set_action': {
      const action = find(shown, 'action', command.action);
      if (!action) return {};
      const { what, partners, who, by_when, status } = command;
      return { put: [{ ...action, ...defined({ what, partners, who, by_when, status }) }] };
    }
    case 'add_ask': {
      const ask: Ask = {
        id: command.ask, to: command.to.trim(), what: command.what.trim(), theme: command.theme ?? null,
        rank: rankAfter(all(shown, 'ask'), undefined, true),
      };
      return { put: [{ kind: 'ask', ...ask }] };
    }
    case 'set_ask': {
      const ask = find(shown, 'ask', command.ask);
      return ask ? { put: [{ ...ask, ...defined({ to: command.to, what: command.what }) }] } : {};
    }
    case 'remove_ask':
      return { del: [command.ask] };
    default:
      return {}; // the server answers soon enough
  }
}
