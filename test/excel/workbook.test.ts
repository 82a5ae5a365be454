/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { ExcelWorkbook, type ExcelOptions } from '../../src/excel/excel-workbook';
import type { Mark } from '../../src/workbook/mark';
import type { SessionState } from '../../src/excel/session';
import type { Touch } from '../../src/excel/watch';
import type { Edit } from '../../src/workbook/edit';
import type { Workbook } from '../../src/workbook/model';
import { Book } from '../../src/workbench/host/book';
import type { Host } from '../../src/workbench/host/host';
import { snapshot } from '../../src/workbench/host/snapshot';
import { startOffice } from '../host/office';
import { officersBook } from './officers-book';
import { scaffoldPlan, SHEETS, tablePlan } from './plans';

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});

const open = (book = new Book(), options: ExcelOptions = {}) => {
  host.open(book);
  return ExcelWorkbook.open(options);
};

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = host.requests.length + host.housekeeping.length;
  await work();
  return host.requests.length + host.housekeeping.length - before;
}

const at = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const sheetOf = (workbook: Workbook, name: string) => workbook.sheets.find((sheet) => sheet.name === name);

describe('requests to Excel, housekeeping included', () => {
  it('are two for scaffolding fifteen sheets, two for reading them and one for marking', async () => {
    const excel = await open();
    await excel.clearMarks(); // at the opening of the pane
    expect(await requestsOf(() => excel.apply(scaffoldPlan()))).toBe(2);
    expect(await requestsOf(() => excel.read())).toBe(2);
    const marks: Mark[] = SHEETS.flatMap((sheet) => [
      { sheet, area: at(6, 2), kind: 'error' },
      { sheet, area: at(7, 2), kind: 'warning' },
    ]);
    expect(await requestsOf(() => excel.mark(marks))).toBe(1);
    expect(await requestsOf(() => excel.mark(marks.slice(1)))).toBe(1);
    expect(await requestsOf(() => excel.clearMarks())).toBe(1);
    expect(await requestsOf(() => excel.goTo('公开表3', at(5, 2)))).toBe(1);
    expect(await requestsOf(() => excel.remember('报表年度', 2024))).toBe(1);
    expect(host.keptReferences).toBe(0);
  });

  it('are three for correcting a cell and four for a row inserted and filled', async () => {
    const excel = await open(officersBook());
    const cell: Edit = { kind: 'write', sheet: '公开表1', top: 2, left: 1, cells: [[13]] };
    expect(await requestsOf(() => excel.apply([cell]))).toBe(3);
    const row: Edit[] = [
      { kind: 'insertRows', sheet: '公开表1', at: 3, count: 1 },
      { kind: 'write', sheet: '公开表1', top: 3, left: 0, cells: [['2080599', 1]] },
    ];
    expect(await requestsOf(() => excel.apply(row))).toBe(4);
  });
});

describe('reading', () => {
  it('gives values, formulas without =, formats, merges and names', async () => {
    const workbook = await (await open(officersBook())).read();
    expect(sheetOf(workbook, '公开表1')).toEqual({
      name: '公开表1',
      hidden: false,
      protected: false,
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      rows: [
        [{ value: '部门收支总表' }],
        [
          { value: '合计' },
          { value: 22.85, formula: 'SUM(B3:B6)', format: '#,##0.00' },
          { value: 22.85, formula: 'B2' },
        ],
        [{ value: '2080505' }, { value: 12.5, format: '#,##0.00' }, { value: 1 }],
        [{ value: '2080506' }, { value: 7.25, format: '#,##0.00' }, { value: '甲' }],
        [{ value: '2080801' }, { value: 3.1, format: '#,##0.00' }],
        [{ value: '其他' }, undefined, { value: true }],
      ],
    });
    expect(workbook.names).toEqual([
      { name: '合计', refersTo: "'公开表1'!$B$2" },
      { name: '明细', refersTo: "'公开表1'!$A$3:$C$6" },
      { name: '本表', refersTo: "'公开表1'!$A$1", sheet: '公开表1' },
    ]);
  });

  it('keeps apart an error, text that looks like a formula, and a blank', async () => {
    const book = new Book('表');
    book.enter(book.sheet('表'), { top: 1, left: 1, bottom: 1, right: 4 }, (_, column) =>
      ["'=SUM(A1)", '=1/0', "'", '=5-5'].at(column),
    );
    const { sheets } = await (await open(book)).read();
    expect(sheets[0]?.rows[1]).toEqual([
      undefined,
      { value: '=SUM(A1)' },
      { value: { error: '#DIV/0!' }, formula: '1/0' },
      undefined,
      { value: 0, formula: '5-5' },
    ]);
  });

  it('reads in bands what Excel does not answer at once', async () => {
    const book = officersBook();
    const table = book.sheet('公开表1');
    book.enter(table, { top: 10, left: 0, bottom: 9_000, right: 4 }, (row, column) => row * 10 + column);
    for (let row = 10; row < 700; row += 1) book.merge(table, { top: row, left: 5, bottom: row, right: 6 });
    const excel = await open(book);
    const workbook = await excel.read();
    expect(sheetOf(workbook, '公开表1')?.rows[9_000]?.[4]).toEqual({ value: 89_904 });
    expect(sheetOf(workbook, '公开表1')?.merges).toHaveLength(691);
  });

  it('tells hidden and protected sheets', async () => {
    const book = officersBook();
    book.sheet('公开表1').protected = true;
    book.sheet('封面').visibility = 'VeryHidden';
    const { sheets } = await (await open(book)).read();
    expect(sheets.map((sheet) => [sheet.hidden, sheet.protected])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe('applying a plan', () => {
  it('tells hidden rows and columns, filtered ones too, with one request more and none where all show', async () => {
    const book = officersBook();
    const excel = await open(book);
    expect(await requestsOf(() => excel.read())).toBe(2);
    const sheet = book.sheet('公开表1');
    sheet.hiddenRows.add(1);
    sheet.filtered.add(2);
    sheet.hiddenColumns.add(1);
    const asked = host.requests.length;
    const read = sheetOf(await excel.read(), '公开表1');
    expect(host.requests.length - asked).toBe(3);
    expect(read).toMatchObject({ hiddenRows: new Set([1, 2]), hiddenColumns: new Set([1]) });
    expect(host.keptReferences).toBe(0);
  });

  it('stores text that looks like a number as text, and blanks as blanks', async () => {
    const excel = await open(new Book('表'));
    const cells = [
      ['2080505', '-', '1-2', 'TRUE', '（一）', '=A1', '2024年1月'],
      [null, 0, undefined, '', 1.5],
    ];
    await excel.apply([{ kind: 'write', sheet: '表', top: 0, left: 0, cells }]);
    const { sheets } = await excel.read();
    expect(sheets[0]?.rows[0]?.map((cell) => cell?.value)).toEqual(cells[0]);
    expect(sheets[0]?.rows[1]).toEqual([undefined, { value: 0 }, undefined, undefined, { value: 1.5 }]);
  });

  it('writes more cells than the client sends in one piece, and takes them all back', async () => {
    const book = officersBook();
    const excel = await open(book);
    const before = snapshot(book);
    const cells = Array.from({ length: 400 }, (_, row) => Array.from({ length: 9 }, (_unused, c) => row + c));
    const plan: Edit[] = [{ kind: 'write', sheet: '公开表1', top: 2, left: 0, cells }];
    host.failAt(3, 'GeneralException', 40);
    await expect(excel.apply(plan)).rejects.toThrow('已做的改动都已撤销');
    expect(snapshot(book)).toEqual(before);
    await excel.apply(plan);
    expect(book.sheet('公开表1').cell(401, 8)?.value).toBe(407);
  });

  it('leaves live totals that Excel computes', async () => {
    const excel = await open();
    await excel.apply(tablePlan('公开表1', 3));
    host.type('公开表1', 'C6', '1,200.505');
    host.type('公开表1', 'C7', 3.2);
    const { sheets } = await excel.read();
    expect(sheets[1]?.rows[4]?.[2]).toMatchObject({ value: 1203.71, formula: 'ROUND(SUM(C6:C8),2)' });
  });

  it('leaves no name of its own behind when rows were moved', async () => {
    const excel = await open(officersBook());
    await excel.apply([{ kind: 'deleteRows', sheet: '公开表1', at: 4, count: 1 }]);
    expect(host.book.names.map(({ name }) => name)).toEqual(['合计', '明细', '本表']);
  });

  const REFUSALS: readonly (readonly [string, (book: Book) => void, Edit, string])[] = [
    [
      'a protected sheet',
      (book) => (book.sheet('公开表1').protected = true),
      { kind: 'write', sheet: '公开表1', top: 2, left: 1, cells: [[1]] },
      '工作表“公开表1”受保护，没有改动。',
    ],
    [
      'a protected structure',
      (book) => (book.structureProtected = true),
      { kind: 'addSheet', sheet: '公开表9' },
      '工作簿的结构受保护',
    ],
    [
      'a workbook opened read-only',
      (book) => (book.readOnly = true),
      { kind: 'deleteName', name: '合计' },
      '以只读方式打开',
    ],
    [
      'a sheet that is gone',
      (book) => book.deleteSheet(book.sheet('公开表1')),
      { kind: 'freezeRows', sheet: '公开表1', rows: 3 },
      '找不到工作表“公开表1”',
    ],
    ['a sheet that is there', () => undefined, { kind: 'addSheet', sheet: '公开表1' }, '已有工作表“公开表1”'],
  ];

  it.each(REFUSALS)('is refused in words before anything is written: %s', async (_, prepare, edit, words) => {
    const book = officersBook();
    prepare(book);
    const excel = await open(book);
    const before = snapshot(book);
    const first: Edit = { kind: 'setName', name: '新名', refersTo: '1' };
    await expect(excel.apply([first, edit])).rejects.toThrow(words);
    expect(snapshot(book)).toEqual(before);
  });

  it('writes the cells that a protected sheet leaves open', async () => {
    const book = officersBook();
    book.sheet('公开表1').setFormat(at(2, 1), 'protection.locked', false);
    book.sheet('公开表1').protected = true;
    const excel = await open(book);
    await excel.apply([{ kind: 'write', sheet: '公开表1', top: 2, left: 1, cells: [[77]] }]);
    expect(book.sheet('公开表1').cell(2, 1)?.value).toBe(77);
  });
});

describe('marks', () => {
  const marks: Mark[] = [
    { sheet: '公开表1', area: at(2, 1), kind: 'error' },
    { sheet: '公开表1', area: at(3, 1), kind: 'error' },
    { sheet: '公开表1', area: at(4, 1), kind: 'info' },
    { sheet: '没有这张表', area: at(0, 0), kind: 'error' },
  ];

  it('are rules that end by themselves, and are gone without a trace when cleared', async () => {
    const book = officersBook();
    const excel = await open(book, { now: () => new Date(2024, 1, 20, 9, 0) });
    const before = snapshot(book);
    const result = await excel.mark(marks);
    expect(result).toEqual({ marked: 3, skipped: [{ sheet: '没有这张表', reason: 'missing' }] });
    const [errors] = book.sheet('公开表1').conditional;
    expect(errors?.areas).toHaveLength(2);
    expect(errors?.properties['rule.formula']).toMatch(
      /^=AND\(NOW\(\)<45342\.7917,N\("预算公开助手标记"\)=0\)$/,
    );
    await excel.clearMarks();
    expect(snapshot(book)).toEqual(before);
  });

  it('of an earlier session are found in the file, and the rules of the officer are left alone', async () => {
    const book = officersBook();
    book.sheet('公开表1').conditional.push({
      id: 'own',
      type: 'Custom',
      areas: [at(1, 1)],
      properties: { 'rule.formula': '=B2<0' },
    });
    const before = snapshot(book);
    await (await open(book)).mark(marks);
    await (await open(book)).clearMarks();
    expect(snapshot(book)).toEqual(before);
  });

  it('move with rows and vanish with sheets, and can be replaced all the same', async () => {
    const book = officersBook();
    const excel = await open(book);
    await excel.mark([...marks, { sheet: '封面', area: at(0, 0), kind: 'warning' }]);
    book.moveRows(book.sheet('公开表1'), 2, -2);
    book.deleteSheet(book.sheet('封面'));
    await excel.mark(marks);
    expect(book.sheet('公开表1').conditional).toHaveLength(2);
  });

  it('skip protected sheets and say so', async () => {
    const book = officersBook();
    const excel = await open(book);
    await excel.clearMarks();
    book.sheet('公开表1').protected = true;
    const result = await excel.mark([...marks, { sheet: '封面', area: at(0, 0), kind: 'warning' }]);
    expect(result.marked).toBe(1);
    expect(result.skipped).toContainEqual({ sheet: '公开表1', reason: 'protected' });
  });
});

describe('going to a cell', () => {
  it('shows it', async () => {
    const excel = await open(officersBook());
    await excel.goTo('公开表1', at(2, 1));
    expect(host.book.active.name).toBe('公开表1');
    expect(host.book.selection.area).toEqual(at(2, 1));
  });

  it('says that the sheet is hidden, or gone', async () => {
    const book = officersBook();
    book.sheet('公开表1').visibility = 'Hidden';
    const excel = await open(book);
    await expect(excel.goTo('公开表1', at(2, 1))).rejects.toThrow('工作表“公开表1”是隐藏的');
    await expect(excel.goTo('公开表7', at(2, 1))).rejects.toThrow('找不到工作表“公开表7”');
  });
});

describe('watching', () => {
  it('tells of a burst of changes once, with the sheets and areas, until it is ended', async () => {
    const excel = await open(officersBook());
    await excel.read();
    const told: (readonly Touch[])[] = [];
    const stop = await excel.watch((touches) => told.push(touches));
    host.type('公开表1', 'B3', 5);
    host.type('公开表1', 'B4', 6);
    host.book.addSheet('新表');
    host.book.deleteSheet(host.book.sheet('封面'));
    expect(told).toEqual([]);
    await pause(250);
    expect(told).toEqual([
      [
        { what: 'cells', sheet: '公开表1', address: 'B3' },
        { what: 'cells', sheet: '公开表1', address: 'B4' },
        { what: 'added' },
        { what: 'deleted', sheet: '封面' },
      ],
    ]);
    await stop();
    host.type('公开表1', 'B3', 7);
    await pause(250);
    expect(told).toHaveLength(1);
  });
});

describe('what the add-in writes itself', () => {
  it('is not told as a change', async () => {
    const excel = await open(officersBook());
    const told: unknown[] = [];
    const stop = await excel.watch((touches) => told.push(touches));
    await excel.apply([{ kind: 'write', sheet: '公开表1', top: 2, left: 1, cells: [[13]] }]);
    await pause(200);
    expect(told).toEqual([]);
    await stop();
  });
});

describe('settings', () => {
  it('are remembered in the workbook', async () => {
    const excel = await open();
    expect(await excel.recall('单位')).toBeNull();
    await excel.remember('单位', '市水务局');
    expect(await (await ExcelWorkbook.open()).recall('单位')).toBe('市水务局');
  });
});

describe('a cell open for editing', () => {
  it('makes the request wait and the pane say so, and all goes on when it is closed', async () => {
    const states: SessionState[] = [];
    const excel = await open(officersBook(), { patience: 10, onState: (state) => states.push(state) });
    host.enterCellEdit();
    const reading = excel.read();
    await pause(40);
    expect(states).toEqual(['working', 'waiting']);
    host.leaveCellEdit();
    expect((await reading).sheets).toHaveLength(2);
    expect(states).toEqual(['working', 'waiting', 'working', 'idle']);
  });

  it('for too long ends in words; what Excel does later is undone before the next operation', async () => {
    const excel = await open(officersBook(), { patience: 5, timeout: 20, recoveryTimeout: 10 });
    const before = snapshot(host.book);
    host.failAt(2, 'cell-opened');
    const writing = excel.apply(tablePlan('公开表2', 2));
    await expect(writing).rejects.toThrow('请按回车键结束');
    host.leaveCellEdit();
    await pause(5);
    expect(host.book.find('公开表2')).toBeDefined();
    await excel.read();
    expect(snapshot(host.book)).toEqual(before);
  });
});
