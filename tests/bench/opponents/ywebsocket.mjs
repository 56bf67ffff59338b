// y-websocket's own server, without persistence, as its readme starts it.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const { setupWSConnection } = createRequire(import.meta.url)('y-websocket/bin/utils');
const http = createServer();
const sockets = new WebSocketServer({ noServer: true });
sockets.on('connection', setupWSConnection);
http.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request)));
http.listen(0, '127.0.0.1', () => console.log(`listening on 127.0.0.1:${http.address().port}`));
