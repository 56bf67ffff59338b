// The real program on a port of its own, with its data in a folder of its own.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = process.env.SAMENKAART ?? new URL('../../../target/debug/samenkaart', import.meta.url).pathname;

/** Starts it; `url` is where it listens. */
export async function startServer(args = []) {
  const folder = await mkdtemp(join(tmpdir(), 'samenkaart-'));
  const data = join(folder, 'data.sqlite');
  const server = { url: '', process: undefined, data };
  const start = async (port) => {
    const child = spawn(PROGRAM, ['--address', '127.0.0.1', '--port', String(port), '--data', data, '--log', 'warn', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server.process = child;
    for await (const line of createInterface({ input: child.stdout })) {
      const found = /http:\/\/localhost:(\d+)/.exec(line);
      if (found) {
        server.url = `http://127.0.0.1:${found[1]}`;
        child.stdout.resume();
        return Number(found[1]);
      }
    }
    throw new Error('the server did not start');
  };
  const ended = () => new Promise((resolve) => (server.process.exitCode !== null || server.process.signalCode ? resolve() : server.process.once('exit', resolve)));
  const port = await start(0);
  return Object.assign(server, {
    /** Killed without warning, and started again on the same port with the same data. */
    async killAndStart() {
      await server.kill();
      await server.startAgain();
    },
    async kill() {
      server.process.kill('SIGKILL');
      await ended();
    },
    startAgain: () => start(port),
    async stop() {
      server.process.kill('SIGTERM');
      await ended();
      await rm(folder, { recursive: true, force: true });
    },
  });
}
