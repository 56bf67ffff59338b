// y-websocket's server: one Yjs document per room, in memory. Nothing is stored.

import { createServer } from "node:http";
import { WebSocketServer } from "ws";
import { setupWSConnection } from "@y/websocket-server/utils";
import { ready } from "./ready.mjs";

const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on("connection", setupWSConnection);

http.listen(0, "127.0.0.1", () => ready(http.address().port));
