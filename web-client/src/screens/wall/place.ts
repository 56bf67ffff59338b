// How this tab looks at the wall, and where it was: who enters a room and comes back finds the wall as it was left.

import type { By } from '../../records/attention';
import type { Id } from '../../protocol/generated/types';

export interface Choices {
  by: By;
  /** Only rooms that need attention. */
  only: boolean;
  /** Small maps, where there are many rooms. */
  small: boolean;
}

/** Where one left for a room. */
export interface Left {
  room: Id;
  /** Where it stood on the screen: how high the page is above it is not known until those rooms have been in sight. */
  top: number;
  shown: Id[];
}

interface Place extends Choices {
  left?: Left;
}

const KEY = 'samenkaart.wall.';
const START: Place = { by: 'attention', only: false, small: true };

export function placeOf(workshop: Id): Place {
  try {
    return { ...START, ...(JSON.parse(sessionStorage.getItem(KEY + workshop) ?? '{}') as Partial<Place>) };
  } catch {
    return { ...START };
  }
}

export function topOf(room: Id): number {
  return document.getElementById(`wall-${room}`)?.getBoundingClientRect().top ?? NaN;
}

export function keepPlace(workshop: Id, place: Place) {
  try {
    sessionStorage.setItem(KEY + workshop, JSON.stringify(place));
  } catch {
    // Then the wall begins anew each time.
  }
}
