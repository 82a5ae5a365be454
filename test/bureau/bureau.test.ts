/** `check --departments` over a county's folder, and again a week later. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cover } from '../../src/bureau/cover';
import type { KnownCause, Standing } from '../../src/bureau/standing';
import { openXlsx } from '../../src/workbook/xlsx';
import { command } from '../support/command';
import {
  DEPARTMENTS,
  makeBooks,
  makeCounty,
  movedDown,
  renamed,
  type Books,
  type County,
} from './support/county';

jest.setTimeout(600_000);

type Line = Standing & { department: string; movement: string | null; findings: KnownCause[] };

let folder: string;
let books: Books;
let county: County;
let first: { lines: Line[]; cover: Cover };
const at = (...path: string[]) => join(folder, ...path);

function readRecord(path: string): { lines: Line[]; cover: Cover } {
  const lines = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line & { bureau?: Cover });
  return { lines: lines.filter((line) => line.department !== undefined), cover: lines.at(-1)!.bureau! };
}

const check = (out: string, ...args: string[]) =>
  command('check', at('来文'), '--departments', at('名册.csv'), '--out', at(out), ...args);
const figure = ({ figures }: Cover, id: string) => figures.find((one) => one.id === id)?.value;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'budget-county-'));
  books = await makeBooks();
  county = makeCounty(folder, books);
  const { code, stderr } = await check('第一周');
  expect(stderr).toBe('');
  expect(code).toBe(1);
  first = readRecord(at('第一周', '检查记录.json'));
});
afterAll(() => {
  if (!process.env['KEEP']) rmSync(folder, { recursive: true, force: true });
  else console.log(folder);
});

test('sixty files of fifty departments: a state for each, as the list made beforehand says', () => {
  expect(county.files).toHaveLength(60);
  expect(Object.fromEntries(first.lines.map(({ name, state }) => [name, state]))).toEqual(county.states);
});

test('every file is accounted for: with a department or by itself, with the reason', () => {
  const told = [...first.lines.flatMap(({ files }) => files), ...first.cover.unplaced].map(
    ({ file }) => file,
  );
  const inArchive = told.filter((file) => file.startsWith('打包.zip'));
  expect(inArchive).toHaveLength(1);
  const expected = county.files.filter((file) => file !== '打包.zip');
  expect(told.filter((file) => !inArchive.includes(file)).sort()).toEqual([...expected].sort());
  expect(first.cover.unplaced).toHaveLength(5);
  expect(first.cover.unplaced.every(({ note }) => note.length > 5)).toBe(true);
});

test('the figures of the letter stand on the cover', () => {
  const { cover } = first;
  const said = (id: string) => figure(cover, id);
  const count = (state: string) => String(Object.values(county.states).filter((one) => one === state).length);
  expect(said('roster')).toBe('50');
  expect(said('received')).toBe('43');
  expect(said('late')).toBe('0');
  expect(said('causes')).toBe(String(first.lines.reduce((sum, { counts }) => sum + counts.error, 0)));
  for (const state of ['missing', 'text-only', 'blank', 'incomplete', 'twice', 'wrong-year', 'clean'])
    expect([state, said(state)]).toEqual([state, count(state)]);
  expect(cover.common[0]?.departments.length).toBeGreaterThan(5);
  const page = readFileSync(at('第一周', '检查报告.html'), 'utf8');
  for (const { name } of cover.figures) expect(page).toContain(`<th scope="row">${name}</th>`);
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
});

test('a folder takes the report, the table in both kinds, and a page a department that names no other', async () => {
  expect(readdirSync(at('第一周')).sort()).toEqual(
    ['检查报告.html', '检查记录.json', '部门', '部门汇总.csv', '部门汇总.xlsx'].sort(),
  );
  expect(readdirSync(at('第一周', '部门'))).toHaveLength(50);
  const [own, other] = DEPARTMENTS;
  const page = readFileSync(at('第一周', '部门', `${own!.code} ${own!.name}.html`), 'utf8');
  expect(page).toContain(own!.name);
  expect(page).not.toContain(other!.name);
  const table = await (await openXlsx(readFileSync(at('第一周', '部门汇总.xlsx')))).read();
  expect(table.sheets[0]?.rows).toHaveLength(51);
});

test('a week later: eight mended, two broken, one moved down three rows, and no more than that is said', async () => {
  const wrong = DEPARTMENTS.filter(({ name }) => county.states[name] === 'errors');
  const sound = DEPARTMENTS.filter(({ name }) => county.states[name] === 'clean').slice(0, 2);
  const blank = DEPARTMENTS.filter(({ name }) => county.states[name] === 'blank');
  const [moved, ...mended] = wrong;
  const short = (name: string) => name.replace('青禾县', '');
  for (const one of mended)
    writeFileSync(at('来文', `${one.code}${short(one.name)}.xlsx`), renamed(books.right, one));
  writeFileSync(at('来文', '第一批', `${blank[0]!.name}.xlsx`), renamed(books.right, blank[0]!));
  for (const one of sound) writeFileSync(at('来文', `${one.name}.xlsx`), renamed(books.wrong, one));
  writeFileSync(
    at('来文', `${moved!.code}${short(moved!.name)}.xlsx`),
    await movedDown(renamed(books.wrong, moved!), '公开表1-1', 0),
  );
  // As if the first week had been one: its days are set back.
  const record = at('第一周', '检查记录.json');
  writeFileSync(
    record,
    readFileSync(record, 'utf8').replace(/"(since|day)":"\d{4}-\d\d-\d\d"/g, '"$1":"2024-01-02"'),
  );
  await check('第二周', '--since', at('第一周'));
  const second = readRecord(at('第二周', '检查记录.json'));
  const names = (movement: string) =>
    second.lines.filter((one) => one.movement === movement).map(({ department }) => department);
  expect(names('改好').sort()).toEqual([...mended, blank[0]!].map(({ name }) => name).sort());
  expect(names('新出错').sort()).toEqual(sound.map(({ name }) => name).sort());
  expect(names('有改有错')).toEqual([]);
  const same = second.lines.find(({ department }) => department === moved!.name)!;
  expect(same.since).toMatchObject({ new: 0, mended: [] });
  const errors = same.findings.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  for (const cause of errors) expect(cause).toMatchObject({ change: 'still', since: '2024-01-02' });
});
