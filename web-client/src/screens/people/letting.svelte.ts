// Letting people in, one or several, and what the server says against it.

import { announce } from '../../parts/announcer.svelte';
import { focusIfLost } from '../../parts/focusing';
import type { Person } from '../../protocol/generated/types';
import type { Session } from '../../session/session.svelte';
import { t } from '../../words/index.svelte';

export class LetIn {
  refused = $state('');

  constructor(private session: Session) {}

  async letIn(people: Pick<Person, 'id' | 'name'>[]) {
    this.refused = '';
    const answers = await Promise.all(people.map((one) => this.session.ask({ type: 'let_in', person: one.id })));
    const why = answers.find((one) => one !== undefined);
    if (why) this.refused = `${why.message} ${why.advice}`;
    else announce(t('let-in-done', { count: people.length, name: people[0]?.name ?? '' }));
    // The button that was pressed has gone with who it was for.
    await focusIfLost('#who-waits', 'main h1', '#main');
  }
}
