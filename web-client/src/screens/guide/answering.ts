// An answer to a private word that was begun on this device.

import type { Id } from '../../protocol/generated/types';
import type { Session } from '../../session/session.svelte';

/** How it is kept. */
export const answerDraft = ({ workshop, me }: Session, whisper: Id) => `${workshop}.${me.person}.whisper.${whisper}`;
