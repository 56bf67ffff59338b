// Looks at every field of a form that comes from a file, and remembers what is wrong with it and where. The limits are
// the server's; it looks once more.

import type { AgendaItem, ClauseKey, Column, Field, Language, Mode, NewPartner, Stage, Template } from '../../protocol/generated/types';
import { COLOURS, PATTERNS } from './looks';
import type { Form } from './file';

export const PROBLEMS = ['no-file', 'version', 'large', 'missing', 'empty', 'long', 'value', 'few', 'many', 'twice'] as const;

/** A mistake and where it is: `step`, `field`, `group` and `part` count from 1. */
export interface Problem {
  what: (typeof PROBLEMS)[number];
  where?: string;
  at?: number;
  in?: number;
  limit?: number;
}

type Spot = Pick<Problem, 'where' | 'at' | 'in'> & { where: string };
type Fields = Record<string, unknown>;

const LANGUAGES: Language[] = ['nl', 'en'];
const MODES: Mode[] = ['own_maps', 'mixed'];
const STAGES: Stage[] = ['prepare', 'own_maps', 'compare', 'joint_map', 'agreement', 'follow_up'];
const CHAPTERS: ClauseKey[] = ['purpose', 'relations', 'acting', 'conditions', 'actions'];
const NAME = 80;
const LINE = 200;
const SHORT = 1_000;
const MINUTES = 480;
const ID = /^[A-Za-z0-9_-]{1,40}$/;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const UNSEEN = /^[\s\u00ad\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0]*$/;

export class FormReader {
  readonly problems: Problem[] = [];
  #ids = new Set<string>();
  #steps = new Set<string>();

  form(top: Fields): Form {
    return {
      title: this.text(top.title, { where: 'title' }, LINE),
      occasion: this.text(top.occasion, { where: 'occasion' }, SHORT, true),
      language: this.one(top.language, { where: 'language' }, LANGUAGES),
      mode: this.one(top.mode, { where: 'mode' }, MODES),
      partners: this.#partners(top.partners),
      template: this.#template(top.template),
      agenda: this.list(top.agenda, { where: 'agenda' }, 0, 40).map((item, at) => this.#item(item, at + 1)),
    };
  }

  /** The fields of an object; nothing when it is none. */
  fields(value: unknown): Fields | undefined {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
  }

  text(value: unknown, spot: Spot, limit: number, mayBeEmpty = false): string {
    if (typeof value !== 'string') return this.#wrong(value === undefined ? 'missing' : 'value', spot, '');
    const text = value.replace(/\r\n?/g, '\n').trim();
    if (!mayBeEmpty && UNSEEN.test(text)) return this.#wrong('empty', spot, '');
    if (text.length > limit) return this.#wrong('long', spot, '', limit);
    return CONTROL.test(text) ? this.#wrong('value', spot, '') : text;
  }

  one<T extends string>(value: unknown, spot: Spot, all: T[]): T {
    const found = all.find((one) => one === value);
    return found ?? this.#wrong(value === undefined ? 'missing' : 'value', spot, all[0]!);
  }

  list(value: unknown, spot: Spot, least: number, most: number): unknown[] {
    if (!Array.isArray(value)) return this.#wrong(value === undefined ? 'missing' : 'value', spot, []);
    if (value.length < least) return this.#wrong('few', spot, [], least);
    return value.length > most ? this.#wrong('many', spot, [], most) : value;
  }

  #partners(value: unknown): Omit<NewPartner, 'id'>[] {
    const names = new Set<string>();
    return this.list(value, { where: 'groups' }, 2, 30).map((one, index) => {
      const spot = { where: 'group', at: index + 1 };
      const fields = this.fields(one) ?? this.#wrong<Fields>('value', spot, {});
      const name = this.text(fields.name, spot, NAME);
      if (name && names.has(name.toLowerCase())) this.#wrong('twice', spot, '');
      names.add(name.toLowerCase());
      return {
        name, colour: this.one(fields.colour, { where: 'look', at: index + 1 }, COLOURS),
        pattern: this.one(fields.pattern, { where: 'look', at: index + 1 }, PATTERNS),
        anonymous: this.#yes(fields.anonymous, spot),
      };
    });
  }

  #template(value: unknown): Template {
    const fields = this.fields(value);
    if (!fields) return this.#wrong(value === undefined ? 'missing' : 'value', { where: 'map' }, { name: '', columns: [] });
    return {
      name: this.text(fields.name, { where: 'map' }, NAME),
      columns: this.list(fields.columns, { where: 'steps' }, 1, 8).map((one, at) => this.#column(one, at + 1)),
    };
  }

  #column(value: unknown, at: number): Column {
    const spot = { where: 'step', at };
    const column = this.fields(value) ?? this.#wrong<Fields>('value', spot, {});
    const id = this.#id(column.id, spot);
    this.#steps.add(id);
    return {
      id,
      name: this.text(column.name, spot, NAME),
      question: this.text(column.question, { where: 'question', at }, LINE, true),
      chapter: this.one(column.chapter, { where: 'chapter', at }, CHAPTERS),
      fields: this.list(column.fields, { where: 'fields', at }, 1, 8).map((one, index): Field => {
        const here = { where: 'field', at: index + 1, in: at };
        const field = this.fields(one) ?? this.#wrong<Fields>('value', here, {});
        return { id: this.#id(field.id, here), name: this.text(field.name, here, NAME), hint: this.text(field.hint, here, LINE, true) };
      }),
    };
  }

  /** The steps come before it: what it opens must be among them. */
  #item(value: unknown, at: number): AgendaItem {
    const spot = { where: 'part', at };
    const item = this.fields(value) ?? this.#wrong<Fields>('value', spot, {});
    const { minutes, stage, open } = item;
    const fits = typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 1 && minutes <= MINUTES;
    const say = item.say === undefined ? '' : this.text(item.say, { where: 'say', at }, SHORT, true);
    const steps = open === undefined || open === null ? [] : this.list(open, spot, 0, 8).map((one) => (typeof one === 'string' && (this.#steps.size === 0 || this.#steps.has(one)) ? one : this.#wrong('value', spot, '')));
    return {
      title: this.text(item.title, spot, LINE),
      minutes: fits ? minutes : this.#wrong('value', { where: 'minutes', at }, 1, MINUTES),
      stage: stage === null ? null : this.one(stage, spot, STAGES),
      ...(say ? { say } : {}), ...(Array.isArray(open) ? { open: steps } : {}),
    };
  }

  #id(value: unknown, spot: Spot): string {
    if (typeof value !== 'string' || !ID.test(value)) return this.#wrong('value', spot, '');
    if (this.#ids.has(value)) return this.#wrong('twice', spot, '');
    this.#ids.add(value);
    return value;
  }

  #yes(value: unknown, spot: Spot): boolean {
    return typeof value === 'boolean' ? value : this.#wrong(value === undefined ? 'missing' : 'value', spot, false);
  }

  #wrong<T>(what: Problem['what'], spot: Spot, instead: T, limit?: number): T {
    this.problems.push({ what, ...spot, ...(limit === undefined ? {} : { limit }) });
    return instead;
  }
}
