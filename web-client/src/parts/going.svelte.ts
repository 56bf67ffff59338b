// To one card, theme or step: the page on which it lies, its step unfolded, and the eyes there. Only when somebody asked
// for it: nobody's page moves by itself.

import { untrack } from 'svelte';

import { go } from '../address.svelte';
import type { Id, Spot, Workshop } from '../protocol/generated/types';
import type { Session } from '../session/session.svelte';
import { cardAt, focusOn } from './focusing';

interface Wanted {
  column: Id;
  selectors: string[];
}

let wanted = $state.raw<Wanted>();

export function goTo(session: Session, to: Spot) {
  const { table } = session;
  const workshop = table.get('workshop', 'workshop');
  const card = to.at === 'card' ? table.get('card', to.card) : undefined;
  const theme = to.at === 'theme' ? table.get('theme', to.theme) : table.all('theme').find((one) => !one.removed && card && one.cards.includes(card.id));
  const column = to.at === 'step' ? to.column : (card ?? theme)?.column;
  if (!workshop || !column) return;
  wanted = {
    column,
    selectors: [
      ...(card ? cardAt(CSS.escape(card.id)) : []),
      ...(theme ? [`[data-theme="${CSS.escape(theme.id)}"]`] : []),
      `[data-step="${CSS.escape(column)}"] h2`, 'h1',
    ],
  };
  const room = card && !card.joint && !card.released ? card.partner : undefined;
  go(`/w/${session.workshop}/${pageOf(workshop, to, session.me.role === 'facilitator' ? room : room && '')}`);
}

/** `room`: in whose room it lies, or empty for one's own; none where everybody sees it. */
function pageOf({ stage }: Workshop, to: Spot, room: Id | undefined): string {
  if (room !== undefined) return room ? `room/${room}` : 'room';
  if (stage === 'own_maps') return to.at === 'step' ? 'room' : 'joint';
  if (stage === 'compare') return 'compare';
  return to.at === 'theme' && stage === 'agreement' ? 'agreement' : 'joint';
}

/** Shows what was asked for, once. To be called while a component is made on which it may lie. */
export function arrive(show: (column: Id) => void = () => {}) {
  $effect(() => {
    const spot = wanted;
    if (!spot) return;
    untrack(() => {
      wanted = undefined;
      show(spot.column);
      void focusOn(...spot.selectors).then(point);
    });
  });
}

/** Until one goes on, it can be seen what was meant, also by who uses a mouse. */
function point() {
  const found = document.activeElement;
  if (!(found instanceof HTMLElement) || found === document.body) return;
  const whole = found.closest<HTMLElement>('[data-card]') ?? found;
  // Of what is taller than the window its beginning is meant.
  whole.scrollIntoView({ block: whole.offsetHeight > innerHeight / 2 ? 'start' : 'center' });
  whole.dataset.found = '';
  found.addEventListener('blur', () => delete whole.dataset.found, { once: true });
}
