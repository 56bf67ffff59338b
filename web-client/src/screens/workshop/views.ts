// The pages of a workshop: how each is loaded, with which words, and which one is shown when nobody chose.

import type { Component } from 'svelte';

import type { Id, Mode, Stage, Workshop } from '../../protocol/generated/types';
import { guides } from '../../records/guiding';
import type { Session } from '../../session/session.svelte';
import type { Area } from '../../words/index.svelte';

export type View =
  | 'waiting' | 'room' | 'compare' | 'joint' | 'agreement' | 'followup'
  | 'lobby' | 'prepare' | 'invite' | 'wall' | 'people' | 'logbook' | 'screen' | 'print';

interface Loaded {
  screen: () => Promise<{ default: Component<any> }>;
  words: Area[];
}

export const load: Record<View, Loaded> = {
  waiting: { screen: () => import('./Waiting.svelte'), words: [] },
  room: { screen: () => import('../room/Room.svelte'), words: [] },
  compare: { screen: () => import('../compare/Compare.svelte'), words: ['joint', 'compare'] },
  joint: { screen: () => import('../joint/Joint.svelte'), words: ['joint', 'compare'] },
  agreement: { screen: () => import('../agreement/Agreement.svelte'), words: ['joint', 'compare', 'accord'] },
  followup: { screen: () => import('../followup/FollowUp.svelte'), words: ['joint', 'accord'] },
  lobby: { screen: () => import('./Lobby.svelte'), words: [] },
  prepare: { screen: () => import('../prepare/Prepare.svelte'), words: ['prepare', 'reuse', 'guide'] },
  invite: { screen: () => import('../invite/Invite.svelte'), words: ['guide', 'people'] },
  wall: { screen: () => import('../wall/Wall.svelte'), words: ['guide', 'people'] },
  people: { screen: () => import('../people/People.svelte'), words: ['guide', 'people'] },
  logbook: { screen: () => import('../logbook/Logbook.svelte'), words: ['guide', 'people'] },
  screen: { screen: () => import('../screen/Screen.svelte'), words: ['joint', 'compare', 'guide'] },
  print: { screen: () => import('../print/Print.svelte'), words: ['joint', 'guide'] },
};

const ORDER: Stage[] = ['prepare', 'own_maps', 'compare', 'joint_map', 'agreement', 'follow_up'];
const OF_STAGE: Record<Stage, View> = {
  prepare: 'waiting', own_maps: 'room', compare: 'compare', joint_map: 'joint', agreement: 'agreement',
  follow_up: 'followup',
};
const GUIDES: View[] = ['prepare', 'invite', 'wall', 'people', 'logbook'];
/** Of those, for who guides the whole workshop. */
const WHOLE: View[] = ['prepare', 'invite', 'logbook'];

/** The stages that a workshop goes through. */
export function stages(mode: Mode): Stage[] {
  return mode === 'own_maps' ? ORDER : ORDER.filter((stage) => stage !== 'own_maps' && stage !== 'compare');
}

/** What a stage is looked at with. */
export function viewOf(stage: Stage): View {
  return OF_STAGE[stage];
}

/** Whether a stage's page is there to look at now. */
export function reached(workshop: Workshop, stage: Stage): boolean {
  return ORDER.indexOf(stage) <= ORDER.indexOf(workshop.stage);
}

/** Whose room is shown: for who takes part their own, whatever the address says. */
export function roomOf({ me }: Pick<Session, 'me'>, part?: Id): Id | null {
  return me.role === 'facilitator' ? (part ?? me.partner) : me.partner;
}

export function chooseView(session: Session, workshop: Workshop, asked: string | undefined, part?: Id): View {
  const { role } = session.me;
  if (role === 'screen') return 'screen';
  const view = asked && asked in load ? (asked as View) : undefined;
  if (role === 'facilitator') {
    const whole = guides(session);
    const closed = !view || view === 'waiting' || view === 'lobby' || (!whole && (WHOLE.includes(view) || (view === 'room' && !guides(session, part))));
    if (!closed) return view;
    return workshop.stage === 'prepare' ? (whole ? 'invite' : 'wall') : OF_STAGE[workshop.stage] === 'room' ? 'wall' : OF_STAGE[workshop.stage];
  }
  const stage = ORDER.find((one) => OF_STAGE[one] === view);
  const mayLook = view === 'print' || (stage && stage !== 'prepare' && reached(workshop, stage) && stages(workshop.mode).includes(stage));
  return view && mayLook && view !== 'lobby' && !GUIDES.includes(view) ? view : OF_STAGE[workshop.stage];
}
