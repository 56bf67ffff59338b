// hocuspocus: one Yjs document per room, in memory. Nothing is stored.

import { Server } from "@hocuspocus/server";
import { ready } from "./ready.mjs";

// Its own clients say something every half minute, or they are taken for gone. Ours only read, which spares it
// that work, and so it has to wait longer for them.
const server = new Server({ port: 0, address: "127.0.0.1", quiet: true, timeout: 3_600_000 });
await server.listen();
ready(server.address.port);
