// Says where the server listens, and ends it with the bench: when the bench is gone, so is this pipe.

export function ready(port) {
  console.log(`listening on 127.0.0.1:${port}`);
  process.stdin.resume();
  process.stdin.on("end", () => process.exit(0));
}
