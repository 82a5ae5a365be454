/** What the core is asked of a workbook that is read again. */
import { readFileSync } from 'node:fs';
import { createCore } from '../../src/taskpane/core/core';
import type { Core } from '../../src/taskpane/core/contract';
import { Seen } from '../../src/taskpane/seen';
import { sameData } from '../../src/workbook/same';
import { readWorkbook } from '../../src/workbook/read';

const read = () => readWorkbook(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));

/** The core itself, with a note of what is asked of it. */
function listened() {
  const asked: string[] = [];
  const core = new Proxy(createCore(), {
    get: (target, method: keyof Core) => {
      const work = target[method] as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        asked.push(method);
        return work(...args);
      };
    },
  });
  return { core, asked };
}

// The core looks on of itself behind `recognise`, in a task of its own.
afterEach(() => new Promise((done) => void setTimeout(done, 0)));

test('the same cells are checked once', async () => {
  const { core, asked } = listened();
  const seen = new Seen(core);
  await seen.recognise(await read());
  const live = await seen.examine();
  expect(await seen.inspect(await read())).toBe(live);
  expect(asked).toEqual(['recognise', 'examine', 'isCurrent']);
});

test('a cell that has changed is checked anew, and so is one that was put back', async () => {
  const { core } = listened();
  const seen = new Seen(core);
  const before = await seen.inspect(await read());
  const workbook = await read();
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row?.map((cell) => (typeof cell?.value === 'number' ? { ...cell, value: cell.value + 1 } : cell)),
    ),
  }));
  const changed = await seen.inspect({ ...workbook, sheets });
  expect(changed?.findings).not.toEqual(before?.findings);
  const back = await seen.inspect(await read());
  expect(back).not.toBe(before);
  expect(back).toEqual(before);
});

test('names of 科目 that came since are heeded', async () => {
  const { core, asked } = listened();
  const seen = new Seen(core);
  await seen.inspect(await read());
  await core.useSubjects(JSON.stringify([['2080505', '养老保险缴费']]));
  await seen.inspect(await read());
  await core.useSubjects('[]');
  expect(asked.filter((method) => method === 'inspect')).toHaveLength(2);
});

test('where the core fails, it is asked again', async () => {
  const { core, asked } = listened();
  let fails = true;
  const seen = new Seen({
    ...core,
    isCurrent: () => core.isCurrent(),
    examine: () => core.examine(),
    inspect: (workbook) => {
      if (!fails) return core.inspect(workbook);
      fails = false;
      return Promise.reject(new Error('out of memory'));
    },
  });
  const workbook = await read();
  await expect(seen.inspect(workbook)).rejects.toThrow('out of memory');
  expect((await seen.inspect(workbook))?.checked).toBe(true);
  expect(asked).toEqual(['inspect']);
});

test('readings are compared by every field, hole and hidden row', () => {
  const cell = { value: 1, format: '0.00' };
  const sheet = { name: '表1', rows: [undefined, [undefined, cell]], hiddenRows: new Set([3]) };
  const copy = { ...sheet, rows: [undefined, [undefined, { ...cell }]], hiddenRows: new Set([3]) };
  expect(sameData(sheet, copy)).toBe(true);
  expect(sameData(sheet, { ...sheet, printed: undefined })).toBe(true);
  const sparse = { ...sheet, rows: Object.assign([], { 1: Object.assign([], { 1: cell }) }) };
  expect(sameData(sheet, sparse)).toBe(true);
  for (const other of [
    { ...sheet, hiddenRows: new Set([4]) },
    { ...sheet, hiddenRows: new Set() },
    { ...sheet, rows: [undefined, [undefined, { ...cell, format: '0' }]] },
    { ...sheet, rows: [undefined, [undefined, { value: '1', format: '0.00' }]] },
    { ...sheet, rows: [undefined, [cell, undefined]] },
    { ...sheet, rows: [undefined, [undefined, { value: 1 }]] },
    { ...sheet, printed: { table: 1 } },
  ])
    expect(sameData(sheet, other) || sameData(other, sheet)).toBe(false);
});
