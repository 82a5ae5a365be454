/** Ways to damage a file: its bytes, a part of its package, a value of its JSON. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Deterministic: a failure is run again by its seed. */
export function dice(seed) {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (n) => Math.floor(next() * n);
  return { next, below, one: (list) => list[below(list.length)] };
}

const NASTY = [
  '',
  '0',
  '-1',
  '1e308',
  'NaN',
  '999999999999999999999',
  '0.30000000000000004',
  '一、',
  '万元'.repeat(500),
  '=A1',
  '\u0000',
  '\ud800',
  '&#0;',
  '&lol;',
  'A1:XFD1048576',
  '（'.repeat(300),
  '2024年',
  '\u202e',
  'a'.repeat(40_000),
];

function bytes(content, random) {
  const copy = Uint8Array.from(content);
  if (random.next() < 0.3) return copy.subarray(0, random.below(copy.length));
  for (let n = random.below(20) + 1; n > 0; n--) copy[random.below(copy.length)] = random.below(256);
  return copy;
}

/** A text with a piece of it doubled, taken out, moved or replaced. */
export function text(content, random) {
  let result = content;
  for (let n = random.below(4) + 1; n > 0; n--) {
    const at = random.below(result.length + 1);
    const end = Math.min(result.length, at + random.below(60));
    const piece = result.slice(at, end);
    const put = random.one(['', piece + piece, piece.repeat(50), random.one(NASTY)]);
    result = result.slice(0, at) + put + result.slice(end);
  }
  return result;
}

/** Values in an XML part: numbers, references, texts between tags. */
function xml(content, random) {
  const places = [...content.matchAll(/>[^<]+<|"[^"]*"/g)];
  if (places.length === 0 || random.next() < 0.2) return text(content, random);
  let result = content;
  for (let n = random.below(6) + 1; n > 0; n--) {
    const { 0: found, index } = random.one(places);
    if (result.slice(index, index + found.length) !== found) continue;
    result = result.slice(0, index + 1) + random.one(NASTY) + result.slice(index + found.length - 1);
  }
  return result;
}

export function workbook(content, random) {
  if (random.next() < 0.25) return bytes(content, random);
  const parts = unzipSync(content);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  for (let n = random.below(2) + 1; n > 0; n--) {
    const name = random.one(names);
    if (random.next() < 0.1) delete parts[name];
    else if (parts[name]) parts[name] = strToU8(xml(strFromU8(parts[name]), random));
  }
  return zipSync(parts, { level: 1 });
}

/** One value of a JSON document replaced, removed or wrapped; or its text damaged. */
export function json(content, random) {
  if (random.next() < 0.2) return strToU8(text(strFromU8(content), random));
  const root = JSON.parse(strFromU8(content));
  const holders = [];
  const walk = (value) => {
    if (typeof value !== 'object' || value === null) return;
    holders.push(value);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(root);
  const holder = random.one(holders);
  const key = random.one(Object.keys(holder));
  if (key !== undefined) {
    if (random.next() < 0.3) delete holder[key];
    else holder[key] = random.one([null, [], {}, 0, -1, 1e21, true, ...NASTY, [holder[key]]]);
  }
  return strToU8(JSON.stringify(root));
}

export const plain = (content, random) => strToU8(text(strFromU8(content), random));
