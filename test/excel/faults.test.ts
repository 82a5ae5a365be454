/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { ExcelWorkbook } from '../../src/excel/excelWorkbook';
import type { Edit } from '../../src/workbook/edit';
import { WorkbookError } from '../../src/workbook/model';
import { Book } from '../../src/workbench/host/book';
import type { FaultKind } from '../../src/workbench/host/faults';
import type { Host } from '../../src/workbench/host/host';
import { snapshot } from '../../src/workbench/host/snapshot';
import { startOffice } from '../host/office';
import { AMOUNT_RULE, tablePlan } from './plans';

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});

const REJECTIONS: FaultKind[] = ['InvalidReference', 'GeneralException', 'AccessDenied', 'cell-edit'];
const SILENCES: FaultKind[] = ['hang', 'lost'];

/** An officer's workbook: figures, formulas across sheets, a merge, formats, names, rules of their own. */
function officersBook(): Book {
  const book = new Book('封面');
  const table = book.addSheet('公开表1');
  const enter = (address: [number, number], values: unknown[][]) =>
    book.enter(
      table,
      {
        top: address[0],
        left: address[1],
        bottom: address[0] + values.length - 1,
        right: address[1] + (values[0]?.length ?? 1) - 1,
      },
      (row, column) => values[row]?.[column] ?? null,
    );
  enter([0, 0], [['部门收支总表', '', '']]);
  book.merge(table, { top: 0, left: 0, bottom: 0, right: 2 });
  enter([1, 0], [['合计', '=SUM(B3:B6)', '=B2']]);
  enter(
    [2, 0],
    [
      ["'2080505", 12.5, 1],
      ["'2080506", 7.25, '甲'],
      ["'2080801", '3.1', ''],
      ['其他', '', true],
    ],
  );
  table.setFormat({ top: 1, left: 1, bottom: 5, right: 1 }, 'numberFormat', '#,##0.00');
  table.setFormat({ top: 2, left: 0, bottom: 2, right: 0 }, 'fill.color', '#FFFF00');
  table.setFormat({ top: 2, left: 0, bottom: 2, right: 0 }, 'fill.pattern', 'Solid');
  table.columnWidths.set(1, 80);
  table.rowHeights.set(1, 25);
  table.frozenRows = 2;
  const cover = book.sheet('封面');
  book.enter(cover, { top: 0, left: 0, bottom: 0, right: 0 }, () => "='公开表1'!B2");
  book.addName('合计', "'公开表1'!$B$2", '由财务填写');
  book.addName('明细', "'公开表1'!$A$3:$C$6");
  book.addName('本表', "'公开表1'!$A$1", '', table);
  return book;
}

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
    expect((outcome as WorkbookError).message).toMatch(/[一-鿿].*。$/);
    expect([where, state]).toEqual([where, before]);
    await excel.apply(edits);
    expect([where, snapshot(host.book)]).toEqual([where, goal]);
  }

  it.each(REJECTIONS)(
    'and Excel answers %s at any request, nothing or all is done and trying again works',
    async (kind) => {
      const goal = await finished(edits);
      for (let request = 1; request <= goal.requests; request += 1) {
        const actions = kind === 'cell-edit' ? 1 : (goal.actions[request - 1] ?? 1);
        for (let after = 0; after < actions; after += 1) await failOnce(request, kind, after, goal.content);
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
