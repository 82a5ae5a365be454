/**
 * What Microsoft's documentation and issue lists say of Excel, and nobody here could try: the emulator behaves so, and
 * the add-in says what is the matter and leaves nothing half-made.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { TextEncoder } from 'node:util';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { associateCommands, documentPdf } from '../../src/excel/office';
import type { Mark } from '../../src/workbook/mark';
import type { Edit } from '../../src/workbook/edit';
import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import { Book } from '../../src/workbench/host/book';
import type { Host } from '../../src/workbench/host/host';
import { snapshot } from '../../src/workbench/host/snapshot';
import { startOffice } from '../host/office';
import { officersBook } from './officers-book';
import { tablePlan } from './plans';

// Every browser has it; jsdom has not.
Object.assign(globalThis, { TextEncoder });

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});

const open = () => ExcelWorkbook.open({ patience: 5, timeout: 25, recoveryTimeout: 25 });
const write = (cells: Extract<Edit, { kind: 'write' }>['cells'], top = 2): Edit[] => [
  { kind: 'write', sheet: '公开表1', top, left: 1, cells },
];
const scaffoldOf = (): Edit[] => {
  const template = builtInTemplates().find(({ id }) => id === 'sichuan');
  if (!template) throw new Error('no such pack');
  return planScaffold(template, { year: 2024, unit: { code: '900001', name: '云岭市花卉研究院' } });
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

describe('while another workbook is in front', () => {
  it('nothing is begun, and the officer is asked to come back', async () => {
    host.open(officersBook());
    const excel = await open();
    const before = snapshot(host.book);
    host.book.inFront = false;
    for (const work of [
      () => excel.apply(tablePlan('公开表2', 3)),
      () => excel.read(),
      () => excel.goTo('公开表1', { top: 0, left: 0, bottom: 0, right: 0 }),
    ])
      expect(await refusal(work())).toMatch(/另一个工作簿.*切回来再试/);
    expect(snapshot(host.book)).toEqual(before);
    host.book.inFront = true;
    await excel.apply(tablePlan('公开表2', 3));
    expect(host.book.find('公开表2')).toBeDefined();
  });

  it('once the officer has gone there half-way, everything is put back when she returns', async () => {
    host.open(officersBook());
    const before = snapshot(host.book);
    const excel = await open();
    // The request with the sheets in it is the second; the third would be the first that looks again.
    host.failAt(2, 'GeneralException', 12);
    host.failAt(3, 'switched');
    const said = await refusal(excel.apply(tablePlan('公开表2', 3)));
    expect(said).toMatch(/另一个工作簿.*下一次操作时会先自动恢复，请不要在此之前保存/);
    expect(said).not.toMatch(/请保存/);
    expect(await refusal(excel.read())).toMatch(/另一个工作簿/);
    host.book.inFront = true;
    await excel.read();
    expect(snapshot(host.book)).toEqual(before);
  });
});

describe('when Excel is closed while sheets are being made', () => {
  it('whoever opens the file next learns which may be incomplete, once, and nothing is deleted', async () => {
    host.open(officersBook());
    host.failAt(2, 'GeneralException', 30);
    host.failAt(4, 'hang');
    await refusal((await open()).apply(tablePlan('公开表2', 3)));
    expect(host.book.find('公开表2')).toBeDefined();
    const next = await open();
    expect(await next.interrupted()).toEqual(['公开表2']);
    expect(host.book.find('公开表2')).toBeDefined();
    expect(await next.interrupted()).toEqual([]);
  });

  it('nothing is told of what was finished or taken back', async () => {
    for (const fails of [false, true]) {
      host.open(officersBook());
      if (fails) host.failAt(2, 'GeneralException', 30);
      await refusal((await open()).apply(tablePlan('公开表2', 3)));
      expect(await (await open()).interrupted()).toEqual([]);
    }
  });
});

describe('the workbook as PDF', () => {
  it('is said to be empty where Excel answers with success and no bytes, as on the web', async () => {
    host.open(officersBook());
    host.pdfBytes = () => Promise.resolve(new Uint8Array());
    expect(await refusal(documentPdf())).toMatch(/PDF 是空的.*没有导出。请.*另存为/);
    const pdf = new TextEncoder().encode('%PDF-1.7\n');
    host.pdfBytes = () => Promise.resolve(pdf);
    expect([...(await documentPdf())]).toEqual([...pdf]);
  });
});

describe('a command of the ribbon', () => {
  it('has ended for Excel as soon as the pane is there, before its work', async () => {
    const order: string[] = [];
    const known = new Map<string, (event?: Office.AddinCommands.Event) => void>();
    const actions = { associate: (name: string, run: () => void) => void known.set(name, run) };
    const former = Object.getOwnPropertyDescriptor(Office, 'actions');
    Object.defineProperty(Office, 'actions', { value: actions, configurable: true });
    associateCommands(async () => void order.push('pane'), { check: async () => void order.push('work') });
    if (former) Object.defineProperty(Office, 'actions', former);
    const event = { completed: () => void order.push('completed') };
    known.get('check')?.(event as unknown as Office.AddinCommands.Event);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(order).toEqual(['pane', 'completed', 'work']);
  });
});

describe('in a filtered sheet', () => {
  it('nothing is written, for it would land in other rows', async () => {
    host.open(officersBook());
    const excel = await open();
    host.book.sheet('公开表1').filtered = new Set([2]);
    const before = snapshot(host.book);
    for (const edits of [write([[1]]), [{ kind: 'insertRows', sheet: '公开表1', at: 3, count: 1 } as const]])
      expect(await refusal(excel.apply(edits))).toMatch(/“公开表1”正在筛选.*没有改动.*清除/);
    expect(snapshot(host.book)).toEqual(before);
    host.book.sheet('公开表1').filtered.clear();
    await excel.apply(write([[1]]));
  });

  it('the emulator puts what is written into visible rows, as Excel does', () => {
    const book = new Book();
    const sheet = book.sheet('Sheet1');
    sheet.filtered = new Set([1]);
    book.enter(sheet, { top: 0, left: 0, bottom: 1, right: 0 }, (row) => row + 1);
    expect([0, 1, 2].map((row) => sheet.cell(row, 0)?.value)).toEqual([1, undefined, 2]);
  });
});

describe('a cell of the format 文本', () => {
  it('takes numbers and formulas that count, and is as it was after an undo', async () => {
    host.open(officersBook());
    const sheet = host.book.sheet('公开表1');
    sheet.setFormat({ top: 2, left: 1, bottom: 4, right: 1 }, 'numberFormat', '@');
    const excel = await open();
    await excel.apply(write([[12.5], [{ formula: '=B3*2' }], ['01']]));
    host.book.calculate();
    expect([2, 3, 4].map((row) => sheet.cell(row, 1)?.value)).toEqual([12.5, 25, '01']);
    expect([2, 3, 4].map((row) => sheet.format(row, 1, 'numberFormat'))).toEqual(['General', 'General', '@']);
  });

  it('is put back with its format where writing fails', async () => {
    host.open(officersBook());
    host.book.sheet('公开表1').setFormat({ top: 2, left: 1, bottom: 3, right: 1 }, 'numberFormat', '@');
    const before = snapshot(host.book);
    const excel = await open();
    host.failAt(3, 'GeneralException', 99);
    await refusal(excel.apply(write([[12.5], [{ formula: '=B3*2' }]])));
    expect(snapshot(host.book)).toEqual(before);
  });
});

describe('a sheet with a value at the end of the grid', () => {
  it('is read in bands where Excel answers null for its millions of cells', async () => {
    const book = new Book('大表');
    book.load(book.sheet('大表'), 0, 0, '甲');
    book.load(book.sheet('大表'), 100_000, 60, 1);
    host.open(book);
    const excel = await ExcelWorkbook.open();
    const { sheets } = await excel.read();
    expect(sheets[0]?.rows[100_000]?.[60]?.value).toBe(1);
  }, 60_000);

  it('is refused in words where there would be billions', async () => {
    const book = new Book('大表');
    book.load(book.sheet('大表'), 1_000_000, 300, 1);
    book.load(book.sheet('大表'), 0, 0, 1);
    host.open(book);
    expect(await refusal((await ExcelWorkbook.open()).read())).toMatch(
      /“大表”用到了 1000001 行 301 列.*Ctrl\+End.*删除/,
    );
  });
});

describe('on the web, where a merge loses formats', () => {
  it('a table has its looks all the same', async () => {
    const made: unknown[] = [];
    for (const loses of [false, true]) {
      const book = new Book();
      book.mergeLosesFormats = loses;
      host.open(book);
      await (await open()).apply(scaffoldOf());
      made.push(snapshot(host.book));
    }
    expect(made[1]).toEqual(made[0]);
  });
});

describe('rules that Excel cannot read', () => {
  const marks: Mark[] = [{ sheet: '公开表1', area: { top: 2, left: 1, bottom: 2, right: 1 }, kind: 'error' }];

  it('do not stop marking or clearing', async () => {
    host.open(officersBook());
    await (await open()).mark(marks);
    const sheet = host.book.sheet('公开表1');
    const [ours] = sheet.conditional;
    // One of the officer's own that she doubled, one of ours that Ctrl+Z brought back.
    const area = { top: 0, left: 0, bottom: 9, right: 3 };
    sheet.conditional.push(
      { id: 'own', type: 'CellValue', areas: [area], properties: {}, broken: true },
      { id: 'back', type: 'Custom', areas: [area], properties: { ...ours?.properties }, broken: true },
    );
    const again = await open();
    expect((await again.mark(marks)).marked).toBe(1);
    await again.clearMarks();
    expect(sheet.conditional.map(({ id }) => id)).toEqual(['own', 'back']);
  });
});

describe('the officer’s Ctrl+Z', () => {
  const inserting: Edit[] = [
    { kind: 'insertRows', sheet: '公开表1', at: 3, count: 2 },
    { kind: 'write', sheet: '公开表1', top: 3, left: 0, cells: [['2080599', 1.5]] },
  ];
  /** What our own code hands to the real client for the requests that write. */
  async function optionsOf(version: string, work: (excel: ExcelWorkbook) => Promise<void>) {
    const given: unknown[] = [];
    const supported = jest
      .spyOn(Office.context.requirements, 'isSetSupported')
      .mockImplementation((_, least) => Number(String(least).slice(2)) <= Number(version.slice(2)));
    const run = jest.spyOn(Excel, 'run');
    try {
      const excel = await open();
      await work(excel);
      for (const [options] of run.mock.calls) given.push(options);
    } finally {
      run.mockRestore();
      supported.mockRestore();
    }
    return given.filter((one) => typeof one === 'object' && one !== null && 'mergeUndoGroup' in one);
  }

  it('takes back a whole plan in one step, where Excel knows groups', async () => {
    host.open(officersBook());
    expect(await optionsOf('1.20', (excel) => excel.apply(inserting))).toHaveLength(1);
    host.open(officersBook());
    expect(await optionsOf('1.17', (excel) => excel.apply(inserting))).toEqual([]);
  });

  it('is done without where Excel says that something cannot be grouped', async () => {
    host.open(officersBook());
    await (await open()).apply(inserting);
    const goal = snapshot(host.book);
    host.open(officersBook());
    host.failAt(2, 'UndoNotSupported', 4);
    expect(await optionsOf('1.20', (excel) => excel.apply(inserting))).toHaveLength(1);
    expect(snapshot(host.book)).toEqual(goal);
  });
});

describe('every documented error', () => {
  const CODES = [
    'FilteredRangeConflict',
    'InsertDeleteConflict',
    'NonBlankCellOffSheet',
    'MergedRangeConflict',
    'PivotTableRangeConflict',
    'RangeExceedsLimit',
    'OperationCellsExceedLimit',
    'MemoryLimitReached',
    'ServiceNotAvailable',
    'RequestAborted',
    'Conflict',
    'FormulaLengthExceedsLimit',
  ] as const;

  it.each(CODES)('%s has a sentence of its own with the way out', async (code) => {
    host.open(officersBook());
    const excel = await open();
    host.failAt(3, code);
    const said = await refusal(excel.apply(write([[1]])));
    expect(said).toMatch(/请.*。/);
    expect(said).not.toContain('Excel 报告了错误');
    expect(said).not.toContain(code);
  });
});
