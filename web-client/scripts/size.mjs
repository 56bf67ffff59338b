// Counts the JavaScript of a participant's first page, the door and the room, gzipped, and fails when it is
// more than 90 kB. What is loaded later (the editor of words, dragging, other screens) does not count.

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 90_000;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const ROOTS = ['index.html', 'src/screens/door/Door.svelte', 'src/screens/workshop/Workshop.svelte',
  'src/screens/room/Room.svelte'];
const WORDS = ['common', 'door', 'room', 'workshop'].map((area) => `src/words/nl/${area}.ftl`);

const seen = new Set();
function visit(name) {
  const chunk = manifest[name] ?? manifest[`${name}?raw`];
  if (!chunk) throw new Error(`${name} is not in the build: mend the list in scripts/size.mjs`);
  if (seen.has(chunk.file)) return;
  seen.add(chunk.file);
  for (const next of chunk.imports ?? []) visit(next);
}
for (const name of [...ROOTS, ...WORDS]) visit(name);

let total = 0;
for (const file of [...seen].filter((name) => name.endsWith('.js')).sort()) {
  const bytes = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
  total += bytes;
  console.log(`${String(bytes).padStart(8)}  ${file}`);
}
console.log(`${String(total).padStart(8)}  together, of at most ${LIMIT}`);
if (total > LIMIT) {
  console.error('The first page of a participant is too large. Load later what it does not need.');
  process.exit(1);
}
