/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { Mark } from '../../src/workbook/mark';
import type { Edit } from '../../src/workbook/edit';
import { WorkbookError } from '../../src/workbook/model';
import type { FaultKind } from '../../src/workbench/host/faults';
import type { Host } from '../../src/workbench/host/host';
import { snapshot } from '../../src/workbench/host/snapshot';
import { startOffice } from '../host/office';
import { officersBook } from './officers-book';
import { AMOUNT_RULE, tablePlan } from './plans';

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});

/** One of them is tried at every single action of every request, the others at the first and the last. */
const THOROUGH: FaultKind = 'GeneralException';
const REJECTIONS: FaultKind[] = [THOROUGH, 'InvalidReference', 'AccessDenied', 'cell-edit'];
const SILENCES: FaultKind[] = ['hang', 'lost'];

const PLANS: Readonly<Record<string, readonly Edit[]>> = {
  'a table is scaffolded beside the sheets at hand': [
    ...tablePlan('公开表2', 3),
    { kind: 'setName', name: '合计', refersTo: "'公开表2'!$C$5" },
  ],
  'cells, looks and names of a filled sheet are changed': [
    {
      kind: 'write',
      sheet: '公开表1',
      top: 2,
      left: 1,
      cells: [
        [99, undefined],
        [{ formula: '=B3*2' }, null],
      ],
    },
    { kind: 'merge', sheet: '公开表1', area: { top: 0, left: 0, bottom: 1, right: 1 } },
    {
      kind: 'style',
      sheet: '公开表1',
      area: { top: 1, left: 0, bottom: 5, right: 2 },
      style: {
        font: { bold: true, size: 14 },
        fill: '#00FF00',
        border: 'thin',
        horizontal: 'right',
        format: '0.0',
      },
    },
    { kind: 'columnWidths', sheet: '公开表1', left: 0, widths: [10, 20] },
    { kind: 'rowHeight', sheet: '公开表1', row: 1, points: 40 },
    { kind: 'freezeRows', sheet: '公开表1', rows: 1 },
    { kind: 'validate', sheet: '公开表1', area: { top: 2, left: 1, bottom: 5, right: 1 }, rule: AMOUNT_RULE },
    { kind: 'deleteName', name: '明细' },
    { kind: 'deleteName', name: '本表', sheet: '公开表1' },
    { kind: 'setName', name: '预算公开_模板', refersTo: '"sichuan"' },
  ],
  'a row is inserted and filled': [
    { kind: 'write', sheet: '公开表1', top: 1, left: 2, cells: [[5]] },
    { kind: 'insertRows', sheet: '公开表1', at: 3, count: 2 },
    {
      kind: 'write',
      sheet: '公开表1',
      top: 3,
      left: 0,
      cells: [
        ['2080599', 1.5],
        ['2080600', 2.5],
      ],
    },
    { kind: 'insertRows', sheet: '公开表1', at: 3, count: 2 },
    { kind: 'setName', name: '明细', refersTo: "'公开表1'!$A$3:$C$10" },
  ],
  'rows and a sheet are deleted': [
    { kind: 'write', sheet: '公开表1', top: 5, left: 1, cells: [[8]] },
    { kind: 'deleteRows', sheet: '公开表1', at: 3, count: 1 },
    { kind: 'write', sheet: '公开表1', top: 3, left: 2, cells: [['改']] },
    { kind: 'write', sheet: '封面', top: 1, left: 0, cells: [['作废']] },
    { kind: 'deleteSheet', sheet: '封面' },
    ...tablePlan('封面', 2),
  ],
};

const open = () => ExcelWorkbook.open({ patience: 5, timeout: 25, recoveryTimeout: 25 });

async function finished(
  edits: readonly Edit[],
): Promise<{ content: unknown; requests: number; actions: number[] }> {
  host.open(officersBook());
  const from = host.requests.length;
  await (await open()).apply(edits);
  const requests = host.requests.slice(from);
  return { content: snapshot(host.book), requests: requests.length, actions: requests.map((r) => r.actions) };
}

describe.each(Object.entries(PLANS))('when %s', (_, edits) => {
  async function failOnce(request: number, kind: FaultKind, after: number, goal: unknown): Promise<void> {
    host.open(officersBook());
    const before = snapshot(host.book);
    const excel = await open();
    host.failAt(request, kind, after);
    const outcome = await excel.apply(edits).then(
      () => null,
      (error: unknown) => error,
    );
    const state = snapshot(host.book);
    host.clearFaults();
    const where = `${kind} at request ${request}, action ${after}`;
    if (outcome === null) {
      expect([where, state]).toEqual([where, goal]);
      return;
    }
    expect(outcome).toBeInstanceOf(WorkbookError);
    expect(outcome instanceof WorkbookError && outcome.message).toMatch(/[一-鿿].*。$/);
    expect([where, state]).toEqual([where, before]);
    await excel.apply(edits);
    expect([where, snapshot(host.book)]).toEqual([where, goal]);
  }

  it.each(REJECTIONS)(
    'and Excel answers %s at any request, nothing or all is done and trying again works',
    async (kind) => {
      const goal = await finished(edits);
      for (let request = 1; request <= goal.requests; request += 1) {
        const last = (goal.actions[request - 1] ?? 1) - 1;
        const all = Array.from({ length: last + 1 }, (_unused, index) => index);
        for (const after of kind === THOROUGH ? all : new Set([0, last]))
          await failOnce(request, kind, after, goal.content);
      }
    },
  );

  it.each(SILENCES)(
    'and the answer to any request is %s, nothing or all is done and trying again works',
    async (kind) => {
      const goal = await finished(edits);
      for (let request = 1; request <= goal.requests; request += 1)
        await failOnce(request, kind, 0, goal.content);
    },
  );
});

describe('when Excel fails again while the failure is being made good', () => {
  const plan = PLANS['a row is inserted and filled'] ?? [];

  it('says that changes may be left, and restores them before the next operation', async () => {
    const goal = await finished(plan);
    for (let request = 2; request <= goal.requests; request += 1) {
      host.open(officersBook());
      const before = snapshot(host.book);
      const excel = await open();
      host.failAt(request, 'lost');
      host.failAt(request + 1, 'hang');
      const error = await excel.apply(plan).catch((reason: unknown) => reason);
      host.clearFaults();
      if (error === undefined) continue;
      expect(error).toBeInstanceOf(WorkbookError);
      await excel.read();
      expect([request, snapshot(host.book)]).toEqual([request, before]);
      await excel.apply(plan);
      expect([request, snapshot(host.book)]).toEqual([request, goal.content]);
    }
  });

  it('names what is to be expected in the message', async () => {
    host.open(officersBook());
    const excel = await open();
    host.failAt(2, 'lost');
    host.failAt(3, 'hang');
    await expect(excel.apply(tablePlan('公开表2', 3))).rejects.toThrow('下一次操作时会先自动恢复');
  });

  it('gives way after the third refusal, so that the officer can go on', async () => {
    host.open(officersBook());
    const excel = await open();
    host.failAt(2, 'lost');
    for (const request of [3, 4, 5, 6]) host.failAt(request, 'AccessDenied');
    await excel.apply(tablePlan('公开表2', 3)).catch(() => undefined);
    for (const words of ['自动恢复', '自动恢复', '未能自动恢复'])
      await expect(excel.read()).rejects.toThrow(words);
    await expect(excel.read()).resolves.toBeDefined();
  });
});

describe('when reading fails', () => {
  it.each([...REJECTIONS, ...SILENCES])(
    'with %s at any request, nothing is changed and reading again works',
    async (kind) => {
      for (const request of [1, 2]) {
        host.open(officersBook());
        const before = snapshot(host.book);
        const excel = await open();
        host.failAt(request, kind);
        const outcome = await excel.read().catch((error: unknown) => error);
        host.clearFaults();
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(WorkbookError);
        expect(snapshot(host.book)).toEqual(before);
        expect((await excel.read()).sheets).toHaveLength(2);
      }
    },
  );
});

describe('when marking fails', () => {
  const marks: Mark[] = [
    { sheet: '公开表1', area: { top: 2, left: 1, bottom: 2, right: 1 }, kind: 'error' },
    { sheet: '封面', area: { top: 0, left: 0, bottom: 0, right: 0 }, kind: 'warning' },
  ];

  it.each([...REJECTIONS, ...SILENCES])(
    'with %s at any request, the content is untouched and marking again works',
    async (kind) => {
      for (const request of [1, 2, 3]) {
        for (const after of [0, 1, 3, 7]) {
          host.open(officersBook());
          const before = snapshot(host.book);
          const excel = await open();
          host.failAt(request, kind, after);
          const outcome = await excel.mark(marks).catch((error: unknown) => error);
          host.clearFaults();
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(WorkbookError);
          expect(snapshot(host.book, { marks: false })).toEqual(before);
          await excel.mark(marks);
          expect(host.book.sheets.map((sheet) => sheet.conditional.length)).toEqual([1, 1]);
          await excel.clearMarks();
          expect(snapshot(host.book)).toEqual(before);
        }
      }
    },
  );
});
