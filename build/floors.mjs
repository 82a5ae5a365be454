/**
 * Holds the imports of src/ to build/floors.json, the list of rooms from the bottom up: a room (a folder, or a
 * file that is one by itself) imports its own floor and those below it. Fails on an import of a room above, on a
 * circle of rooms on one floor, and on a circle of files; imports of types count like all others.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';

const ROOT = path.resolve(import.meta.dirname, '..');
const { floors } = JSON.parse(readFileSync(path.join(ROOT, 'build/floors.json'), 'utf8'));
const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor])));

/** Paths from src/ on, as all of them here. */
const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => path.relative(path.join(ROOT, 'src'), path.join(parentPath, name)))
  .map((file) => file.replaceAll(path.sep, '/'))
  .toSorted();
const known = new Set(files);

/** The innermost room that the file stands in; null where the list has none. */
function roomOf(file) {
  for (let room = file; room !== '.'; room = path.posix.dirname(room)) if (floorOf.has(room)) return room;
  return null;
}

/** What a file asks for: import, export from, import(), import types, and `new URL(…, import.meta.url)` of a worker. */
function specifiers(file) {
  const source = readFileSync(path.join(ROOT, 'src', file), 'utf8');
  const found = [];
  const walk = (node) => {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node.source?.value === 'string') found.push(node.source.value);
    if (node.type === 'TsImportType') found.push(node.argument?.value);
    if (node.type === 'CallExpression' && node.callee.type === 'Import')
      found.push(node.arguments[0].expression.value);
    if (node.type === 'NewExpression' && node.callee.value === 'URL')
      found.push(node.arguments?.[0]?.expression.value);
    Object.values(node).forEach(walk);
  };
  walk(parseSync(source, { syntax: 'typescript', tsx: file.endsWith('x') }).body);
  return found.filter((specifier) => /^\.\.?(\/|$)/.test(specifier ?? ''));
}

function resolve(from, specifier) {
  const base = path.posix.join(path.posix.dirname(from), specifier);
  return ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((end) => base + end)
    .find((file) => known.has(file));
}

/** Groups of nodes that reach one another (Tarjan), of two and more. */
function circles(edges) {
  const order = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  const visit = (node) => {
    order.set(node, order.size);
    low.set(node, order.get(node));
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node), low.get(next)));
    }
    if (low.get(node) !== order.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group.toSorted());
  };
  for (const node of edges.keys()) if (!order.has(node)) visit(node);
  return found;
}

function complaints() {
  const found = [];
  const imports = new Map();
  const level = new Map();
  for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
    const room = roomOf(file);
    if (room === null) found.push(`src/${file} stands in no room of build/floors.json`);
    const targets = specifiers(file).flatMap((specifier) => resolve(file, specifier) ?? []);
    imports.set(file, new Set(targets));
    for (const target of targets) {
      const other = roomOf(target);
      if (room === null || other === null || room === other) continue;
      if (floorOf.get(other) > floorOf.get(room))
        found.push(`src/${file} imports src/${target}: ${room} stands below ${other}`);
      else if (floorOf.get(other) === floorOf.get(room))
        level.set(room, new Set([...(level.get(room) ?? []), other]));
    }
  }
  for (const group of circles(imports)) found.push(`a circle of files: ${group.join(', ')}`);
  for (const group of circles(level)) found.push(`a circle of rooms on one floor: ${group.join(', ')}`);
  return found;
}

const found = complaints();
if (found.length > 0) {
  console.error(found.join('\n'));
  process.exitCode = 1;
}
