/**
 * The index of the built-in template packs, written from the folders of src/templates/: every folder with a
 * pack.json is one, in the order of their names.
 *   node build/templates.mjs           writes src/templates/generated/
 *   node build/templates.mjs --check   fails where it is not what the folders say
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const TEMPLATES = path.resolve(import.meta.dirname, '../src/templates');
const MADE = path.join(TEMPLATES, 'generated');
const HEAD = '// Written by build/templates.mjs from the folders beside this one: `npm run templates`.\n';

const has = (id, file) => existsSync(path.join(TEMPLATES, id, file));
const camel = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const quoted = (text) => `'${text.replaceAll("'", "\\'")}'`;
const key = (id) => (/^\w+$/.test(id) ? id : quoted(id));

/** Ids of the packs, which are the names of their folders. */
function ids() {
  const found = readdirSync(TEMPLATES).filter((id) => has(id, 'pack.json'));
  for (const id of found) {
    const named = read(id).id;
    if (named !== id)
      throw new Error(`src/templates/${id}/pack.json is called ${named}: id and folder are one`);
  }
  return found.toSorted();
}

const read = (id) => JSON.parse(readFileSync(path.join(TEMPLATES, id, 'pack.json'), 'utf8'));

function packs(all) {
  const imports = all.map((id) => `import ${camel(id)} from '../${id}/pack.json';`);
  return [
    ...imports,
    '',
    'export const PACKS: readonly unknown[] = [',
    // As the formatter has it where they no longer fit on a line.
    ...all.map((id) => `  ${camel(id)},`),
    '];',
    '',
  ];
}

function outlines(all) {
  const own = all.filter((id) => has(id, 'narrative.json'));
  return [
    ...own.map((id) => `import ${camel(id)} from '../${id}/narrative.json';`),
    '',
    'export const OUTLINES: Readonly<Record<string, unknown>> = {',
    ...own.map((id) => (key(id) === camel(id) ? `  ${id},` : `  ${key(id)}: ${camel(id)},`)),
    '};',
    '',
  ];
}

/** What each outline asks of the officer, known without the outlines themselves: they are a tenth of what checks load. */
function asked(all) {
  const pairs = all
    .filter((id) => has(id, 'narrative.json'))
    .flatMap((id) => {
      const outline = readFileSync(path.join(TEMPLATES, id, 'narrative.json'), 'utf8');
      const answers = new Set(Array.from(outline.matchAll(/\{\?([^{}]+)\}/g), ([, answer]) => answer));
      return [...answers].toSorted().map((answer) => `  ${quoted(`${id} ${answer}`)},`);
    });
  return ['export const ASKED: ReadonlySet<string> = new Set([', ...pairs, ']);', ''];
}

/** What to choose from is known at once, a pack itself is a chunk of its own. */
function titles(all) {
  return [
    "import type { ListedPack } from '../listed-pack';",
    '',
    'export const LISTED_PACKS: readonly ListedPack[] = [',
    ...all.flatMap((id) => {
      const { title, jurisdiction, tables, money } = read(id);
      return [
        '  {',
        `    id: ${quoted(id)},`,
        `    title: ${quoted(title)},`,
        `    jurisdiction: ${quoted(jurisdiction)},`,
        `    tables: ${tables.filter(({ optional }) => !optional).length},`,
        `    unit: ${quoted(money.unit)},`,
        `    load: () => import(/* webpackChunkName: "pack-${id}" */ '../${id}/pack.json'),`,
        '  },',
      ];
    }),
    '];',
    '',
  ];
}

/** @returns the files that were not as they should be */
export function writeIndex({ check = false } = {}) {
  const all = ids();
  const files = {
    'packs.ts': packs(all),
    'outlines.ts': outlines(all),
    'asked.ts': asked(all),
    'listed.ts': titles(all),
  };
  mkdirSync(MADE, { recursive: true });
  return Object.entries(files).flatMap(([name, lines]) => {
    const file = path.join(MADE, name);
    const text = HEAD + lines.join('\n');
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return [];
    if (!check) writeFileSync(file, text);
    return [`src/templates/generated/${name}`];
  });
}

if (process.argv[1] === import.meta.filename) {
  const check = process.argv.includes('--check');
  const stale = writeIndex({ check });
  if (check && stale.length > 0) {
    console.error(`${stale.join(', ')}: older than the folders of src/templates; run npm run templates`);
    process.exitCode = 1;
  }
}
