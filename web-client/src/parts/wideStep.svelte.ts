// Which step of the map is wide. A step that opens is shown at once, unless one is writing: then one stays, and reads that
// it is open.

import { untrack } from 'svelte';

import type { Column, Id } from '../protocol/generated/types';
import { list, t } from '../words/index.svelte';
import { announce } from './announcer.svelte';
import { isBusy } from './busy';
import { focusOn } from './focusing';

interface Steps {
  columns: Column[];
  /** In which one may write. */
  open: Id[];
  /** Whether what opens leads the way; else one looks where one likes. */
  leads: boolean;
}

let shown = $state.raw<WideStep>();

/** Of the page that is shown, where it has steps. */
export function wideStep(): WideStep | undefined {
  return shown;
}

export class WideStep {
  id = $state<Id>('');
  /** Opened while one was writing elsewhere. */
  news = $state.raw<Column[]>([]);
  #chosen: Id | undefined;
  #seen: Id[] | undefined;

  /** To be made while a component is made. */
  constructor(now: () => Steps) {
    // Before the page changes: a field that has gone takes the focus with it.
    this.#follow(untrack(now));
    $effect.pre(() => this.#follow(now()));
    $effect(() => {
      shown = this;
      return () => {
        if (shown === this) shown = undefined;
      };
    });
  }

  /** Because somebody asked for it. */
  show(column: Id) {
    this.#chosen = column;
    this.id = column;
    if (this.news.some((one) => one.id === column)) this.news = [];
  }

  stay() {
    this.news = [];
  }

  #follow({ columns, open, leads }: Steps) {
    untrack(() => {
      const seen = this.#seen ?? open;
      this.#seen = [...open];
      const added = leads ? columns.filter((one) => open.includes(one.id) && !seen.includes(one.id)) : [];
      if (added.length > 0) announce(t('steps-opened', { names: list(added.map((one) => one.name)), count: added.length }));
      // What closes lets go of who stood there; who looks at a step that was not open may stay.
      const closed = leads && seen.some((one) => one === this.#chosen && !open.includes(one));
      const chosen = added.length === 1 ? added[0]!.id : added.length > 1 || closed ? undefined : this.#chosen;
      const furthest = leads && open.length < columns.length ? columns.filter((one) => open.includes(one.id)).at(-1) : undefined;
      const wanted = (columns.find((one) => one.id === chosen) ?? furthest ?? columns[0])?.id ?? '';
      if (isBusy() && columns.some((one) => one.id === this.id)) {
        if (wanted !== this.id) this.#chosen = this.id;
        this.#tell([...this.news, ...added].filter((one) => open.includes(one.id) && one.id !== this.id));
        return;
      }
      this.#chosen = chosen;
      this.#tell(added.length > 0 ? [] : this.news.filter((one) => open.includes(one.id)));
      if (!this.id) this.id = wanted;
      else if (wanted !== this.id) this.#move(wanted);
    });
  }

  #tell(news: Column[]) {
    if (news.length !== this.news.length) this.news = news;
  }

  /** The keyboard goes along. */
  #move(to: Id) {
    const active = document.activeElement;
    const from = active?.closest('[data-step]');
    this.id = to;
    const step = `[data-step="${CSS.escape(to)}"]`;
    if (from) void focusOn(...(active?.closest('.composer') ? [`${step} .composer textarea`] : []), `${step} h2`);
  }
}
