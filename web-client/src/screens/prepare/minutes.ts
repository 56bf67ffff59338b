// How long a part of the programme may last.

import type { AgendaItem } from '../../protocol/generated/types';

/** In minutes. */
export const LONGEST = 480;

/** An empty field gives null. */
export const lasts = ({ minutes }: Pick<AgendaItem, 'minutes'>) => Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST;
