// socket.io as its own guide has a chat: what one says goes to all.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { pingInterval: 600_000, pingTimeout: 600_000 });
io.on('connection', (socket) => socket.on('edit', (edit) => io.emit('edit', edit)));
http.listen(0, '127.0.0.1', () => console.log(`listening on 127.0.0.1:${http.address().port}`));
