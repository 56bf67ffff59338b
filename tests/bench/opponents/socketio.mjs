// socket.io: rooms, and every message out again to the room. No document, no storage.

import { createServer } from "node:http";
import { Server } from "socket.io";
import { ready } from "./ready.mjs";

const http = createServer();
const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false, serveClient: false });

io.on("connection", (socket) => {
  socket.on("join", (room) => {
    socket.join(room);
    socket.data.room = room;
    socket.emit("joined");
  });
  socket.on("edit", (text) => io.to(socket.data.room).emit("edit", text));
});

http.listen(0, "127.0.0.1", () => ready(http.address().port));
