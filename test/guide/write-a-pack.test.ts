/** docs/write-a-pack.md is run as it stands: its commands, what they print, and the lines it has the reader write. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { run } from '../../src/cli/main';
import { loadPack } from '../../src/templates/load-pack';
import { readWorkbook } from '../../src/workbook/read';
import { yunlingFilled, yunlingForm } from '../../samples/yunling';

const GUIDE = readFileSync(resolve('docs/write-a-pack.md'), 'utf8');
const PACK = readFileSync(resolve('samples/yunling-pack.json'), 'utf8');
const template = loadPack(PACK);

const blocks = [...GUIDE.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind = '', text = '']) => ({
  kind,
  lines: text.split('\n').filter((line) => line.trim() !== ''),
}));

/** What a command prints, and its exit code. */
async function command(line: string): Promise<{ code: number; printed: string }> {
  const printed: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0),
  );
  try {
    return { code: await run(line.split(' ').slice(2)), printed: printed.join('') };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}

describe('the guide “write a pack”', () => {
  const home = process.cwd();
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'budget-disclosure-'));
    cpSync(resolve('samples'), join(folder, 'samples'), { recursive: true });
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  });

  test('has commands that do and print what it says', async () => {
    const codes: number[] = [];
    for (const [index, { kind, lines }] of blocks.entries()) {
      if (kind !== 'sh') continue;
      const { code, printed } = await command(lines[0] ?? '');
      codes.push(code);
      const shown = blocks[index + 1];
      if (shown?.kind === 'text') for (const line of shown.lines) expect(printed).toContain(line);
    }
    expect(codes).toEqual([1, 0, 0, 0, 0, 1]);
  });

  test('has lines that stand in the pack', () => {
    const pack = PACK.split('\n').map((line) => line.trim());
    for (const { kind, lines } of blocks)
      if (kind === 'json')
        for (const line of lines)
          expect(pack.map((one) => one.replace(/,$/, ''))).toContain(line.trim().replace(/,$/, ''));
  });

  test('has the reader change just what the draft could not know', async () => {
    const { printed } = await command('npx budget-disclosure templates --draft samples/yunling-form.xlsx');
    const draft = printed.slice(0, printed.lastIndexOf('\n}\n') + 3).split('\n');
    const pack = PACK.split('\n');
    expect(draft.length).toBe(pack.length);
    const changed = pack.filter((line, index) => line !== draft[index]).map((line) => line.trim());
    expect(changed).toHaveLength(8);
    // All but the place of the schema are told.
    const told = blocks.flatMap(({ kind, lines }) =>
      kind === 'json' ? lines.map((line) => line.trim()) : [],
    );
    for (const line of changed.slice(1))
      expect(told.map((one) => one.replace(/,$/, ''))).toContain(line.replace(/,$/, ''));
  });
});

describe('the sixth layout, of one JSON file', () => {
  const checked = async (fault: boolean) =>
    check(bind(await (await yunlingFilled(template, fault)).read(), [template]));

  test('is scaffolded, filled in and checked without a finding', async () => {
    const sound = await checked(false);
    expect(sound.binding.tables).toHaveLength(5);
    expect(sound.facts.relations.length).toBeGreaterThan(150);
    expect(sound.findings).toEqual([]);
  });

  test('has a planted fault found with its cause and the right amount', async () => {
    const { findings } = await checked(true);
    const [cause, ...more] = findings;
    expect(cause).toMatchObject({ severity: 'error', expected: '452.25', difference: '-27.00' });
    expect(cause?.cells[0]).toMatchObject({ sheet: '附表3', address: 'D8' });
    expect(more.map((finding) => finding.cause)).toEqual(more.map(() => cause?.id));
  });

  test('gives sheets with the titles, headers and merges of the form that was handed out', async () => {
    const form = await readWorkbook(await yunlingForm());
    for (const [index, table] of template.tables.entries()) {
      const sheet = form.sheets[index];
      expect(sheet?.name).toBe(table.sheet);
      const texts = table.headerRows.map((row) =>
        row.map((text) => text.replace('{年度}', '20××').replace('{部门}', '')),
      );
      const own = texts.map((row, at) => row.map((_, column) => sheet?.rows[at]?.[column]?.value ?? ''));
      expect(own).toEqual(texts);
      expect(sheet?.merges.length).toBe(table.headerMerges.length);
    }
  });

  test('stands in samples/ as it is made', async () => {
    const committed = await readWorkbook(new Uint8Array(readFileSync(resolve('samples/yunling-form.xlsx'))));
    expect(committed).toEqual(await readWorkbook(await yunlingForm()));
    const filled = await readWorkbook(new Uint8Array(readFileSync(resolve('samples/yunling-filled.xlsx'))));
    expect(filled).toEqual(await (await yunlingFilled(template, true)).read());
  });
});
