// hocuspocus as its guide starts it, without persistence.
import { createServer } from 'node:net';
import { Server } from '@hocuspocus/server';

const free = () => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const port = await free();
const server = new Server({ port, address: '127.0.0.1', quiet: true, stopOnSignals: true });
await server.listen();
console.log(`listening on 127.0.0.1:${port}`);
