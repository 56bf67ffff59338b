// A crowd of people who write, in a process of its own (`crowd-people.mjs`).

import { fork } from 'node:child_process';

/** Answers `ask(what, about)`, which resolves with what the crowd says, and `close()`. */
export function startCrowd() {
  // Node has the browsers' WebSocket from version 22 on, and before behind a flag.
  const execArgv = globalThis.WebSocket ? [] : ['--experimental-websocket', '--no-warnings'];
  const child = fork(new URL('crowd-people.mjs', import.meta.url), { execArgv });
  const waiting = new Map();
  let number = 0;
  child.on('message', (said) => {
    const { resolve, reject } = waiting.get(said.number);
    waiting.delete(said.number);
    if (said.error) reject(new Error(said.error));
    else resolve(said.answer);
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the crowd is gone'));
  });
  return {
    ask: (what, about) =>
      new Promise((resolve, reject) => {
        waiting.set(++number, { resolve, reject });
        child.send({ number, ask: what, about }, (error) => error && reject(error));
      }),
    close: () => child.disconnect(),
  };
}
