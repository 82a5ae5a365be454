/**
 * Character maps of PDF fonts in one packed piece: pages of the pane fetch nothing. The large ones say the same of four
 * encodings, too far apart for deflate to notice, so they are laid beside each other in parts (150 KB instead of 250).
 * Takes the place of src/reader/pdf/cmap-data.ts, whose imports name the maps.
 */
const { readFileSync } = require('node:fs');
const { deflateRawSync } = require('node:zlib');

const PARTS = 8;
const LARGE = 40_000;

module.exports = function packCharacterMaps(source) {
  const names = [...source.matchAll(/from 'pdfjs-dist\/cmaps\/([\w-]+)\.bcmap'/g)].map(([, name]) => name);
  const maps = names
    .map((name) => ({ name, bytes: readFileSync(require.resolve(`pdfjs-dist/cmaps/${name}.bcmap`)) }))
    .toSorted((a, b) => a.bytes.length - b.bytes.length);
  // [name, from, to] of every piece, in the order in which they stand.
  const pieces = maps.filter(({ bytes }) => bytes.length <= LARGE).map((map) => [map, 0, map.bytes.length]);
  for (let part = 0; part < PARTS; part++)
    for (const map of maps.filter(({ bytes }) => bytes.length > LARGE)) {
      const edge = (at) => Math.floor((map.bytes.length * at) / PARTS);
      pieces.push([map, edge(part), edge(part + 1)]);
    }
  const packed = deflateRawSync(
    Buffer.concat(pieces.map(([{ bytes }, from, to]) => bytes.subarray(from, to))),
    { level: 9 },
  );
  const sizes = maps.map(({ name, bytes }) => [name, bytes.length]);
  return `import { inflateSync } from 'fflate';
const SIZES = new Map(${JSON.stringify(sizes)});
const PIECES = ${JSON.stringify(pieces.map(([{ name }, from, to]) => [name, from, to]))};
let maps;
function unpacked() {
  const all = inflateSync(Uint8Array.from(atob(${JSON.stringify(packed.toString('base64'))}), (sign) => sign.charCodeAt(0)));
  const found = new Map([...SIZES].map(([name, size]) => [name, new Uint8Array(size)]));
  let at = 0;
  for (const [name, from, to] of PIECES) {
    found.get(name).set(all.subarray(at, at + to - from), from);
    at += to - from;
  }
  return found;
}
export const characterMap = (name) => (maps ??= unpacked()).get(name);
`;
};
