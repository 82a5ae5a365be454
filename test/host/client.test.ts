/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { Book } from '../../src/workbench/host/book';
import type { Host } from '../../src/workbench/host/host';
import type { Kind } from '../../src/workbench/host/kinds';
import { surface } from '../../src/workbench/host/surface/index';
import { startOffice } from './office';

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});
beforeEach(() => host.open(new Book('表')));

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

describe('the real office.js on the emulator', () => {
  it('is ready and takes the emulator for Excel', async () => {
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.99')).toBe(false);
    expect(Office.context.displayLanguage).toBe('zh-CN');
  });

  it('writes and reads, computes formulas, and sends one request a sync', async () => {
    const before = host.requests.length;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('公开表1');
      sheet.getRange('A1:B2').values = [
        ['收入', 1.1],
        ['支出', '=B1*2'],
      ];
      const range = sheet.getRange('A1:B2').load('values,formulas,address');
      await context.sync();
      expect(range.values).toEqual([
        ['收入', 1.1],
        ['支出', 2.2],
      ]);
      expect(range.formulas[1]).toEqual(['支出', '=B1*2']);
      expect(range.address).toBe('公开表1!A1:B2');
    });
    expect(host.requests.length - before).toBe(1);
  });

  it('keeps the discipline of proxies: nothing is there before it is loaded', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表').getRange('A1');
      range.load('formulas');
      await context.sync();
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  it('keeps ranges over requests, moves them with their cells, and lets go of them in the end', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      const range = sheet.getRange('B5').load('address');
      await context.sync();
      expect(host.keptReferences).toBeGreaterThan(0);
      sheet.getRange('2:3').insert('Down');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('表!B7');
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(host.keptReferences).toBe(0);
  });

  it('answers ItemNotFound for what is not there, or a null object where one was asked for', async () => {
    const sheets = (context: Excel.RequestContext) => context.workbook.worksheets;
    expect(await codeOf(Excel.run(async (context) => sheets(context).getItem('无').load('name')))).toBe(
      'ItemNotFound',
    );
    await Excel.run(async (context) => {
      const sheet = sheets(context).getItemOrNullObject('无');
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  it('answers ApiNotFound, aloud, for what the table does not have', async () => {
    const aloud = jest.spyOn(console, 'error').mockImplementation();
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').charts.getCount();
      await context.sync();
    });
    expect(await codeOf(work)).toBe('ApiNotFound');
    expect(aloud).toHaveBeenCalledWith('the host emulator does not know Worksheet.Charts');
    aloud.mockRestore();
  });

  it('refuses a formula that it cannot compute, and leaves the cells alone', async () => {
    const aloud = jest.spyOn(console, 'error').mockImplementation();
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('A1:B1').values = [[1, '=VLOOKUP(A1,B:C,2)']];
      await context.sync();
    });
    expect(await codeOf(work)).toBe('ApiNotFound');
    expect(host.book.sheet('表').cell(0, 0)).toBeUndefined();
    aloud.mockRestore();
  });

  it('leaves done what a failing request had done, as Excel does', async () => {
    const work = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      sheet.getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('无').delete();
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    });
    expect(await codeOf(work)).toBe('ItemNotFound');
    expect(host.book.sheet('表').cell(0, 0)?.value).toBe(1);
    expect(host.book.sheet('表').cell(1, 0)).toBeUndefined();
  });

  it('fails as ordered', async () => {
    const read = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.load('items/name');
        await context.sync();
      });
    host.failAt(2, 'AccessDenied');
    host.failAt(3, 'cell-edit');
    expect(await codeOf(read())).toBe('no error');
    expect(await codeOf(read())).toBe('AccessDenied');
    expect(await codeOf(read())).toBe('InvalidOperationInCellEditMode');
    expect(await codeOf(read())).toBe('no error');
  });

  it('refuses in a cell open for editing, but for those that said they would wait', async () => {
    host.enterCellEdit();
    const write = async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem('表').getRange('A1').values = [[1]];
      await context.sync();
    };
    expect(await codeOf(Excel.run(write))).toBe('InvalidOperationInCellEditMode');
    const patient = Excel.run({ delayForCellEdit: true }, write);
    host.leaveCellEdit();
    await patient;
    expect(host.book.sheet('表').cell(0, 0)?.value).toBe(1);
  });

  it('moves formulas, names and merges when rows come and go, and says #REF! when sheets go', async () => {
    const { book } = host;
    book.addSheet('二').put(0, 0, { value: null });
    const sheet = book.sheet('二');
    book.enter(
      sheet,
      { top: 0, left: 0, bottom: 0, right: 1 },
      (_, column) => ["=SUM('表'!A2:A4)", "='表'!A3"][column],
    );
    book.addName('数', "'表'!$A$2:$A$4");
    book.merge(book.sheet('表'), { top: 4, left: 0, bottom: 5, right: 1 });
    book.moveRows(book.sheet('表'), 2, 3);
    expect([sheet.cell(0, 0)?.formula, sheet.cell(0, 1)?.formula]).toEqual(["SUM('表'!A2:A7)", "'表'!A6"]);
    expect(book.names[0]?.refersTo).toBe("'表'!$A$2:$A$7");
    book.moveRows(book.sheet('表'), 5, -1);
    expect([sheet.cell(0, 0)?.formula, sheet.cell(0, 1)?.formula]).toEqual(["SUM('表'!A2:A6)", "'表'!#REF!"]);
    expect(book.sheet('表').merges).toEqual([{ top: 6, left: 0, bottom: 7, right: 1 }]);
    book.deleteSheet(book.sheet('表'));
    expect(sheet.cell(0, 0)?.formula).toBe('SUM(#REF!)');
    expect(book.names[0]?.refersTo).toBe('#REF!');
  });

  it('tells of the selection', async () => {
    const told: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => void told.push(address));
      await context.sync();
    });
    host.book.select({ sheet: host.book.sheet('表'), area: { top: 1, left: 1, bottom: 2, right: 2 } });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(told).toEqual(['B2:C3']);
  });
});

describe('the table of the surface', () => {
  const client = () => Object.entries(surface as unknown as Record<string, Kind<unknown>>);

  it('has no class or member that the client does not have', () => {
    const unknown: string[] = [];
    for (const [name, kind] of client()) {
      const prototype = prototypeOf(name);
      if (!prototype) {
        if (name !== 'AddinInternalService') unknown.push(name);
        continue;
      }
      for (const member of Object.keys(kind.members)) {
        const camel = member.charAt(0).toLowerCase() + member.slice(1);
        if (!(member in prototype) && !(camel in prototype)) unknown.push(`${name}.${member}`);
      }
    }
    expect(unknown).toEqual([]);
  });

  it('lets nothing be set that Excel does not let be set', () => {
    const wrong: string[] = [];
    for (const [name, kind] of client()) {
      const prototype = prototypeOf(name);
      const names = metadata(prototype, '_scalarPropertyOriginalNames');
      const updateable = metadata(prototype, '_scalarPropertyUpdateable');
      for (const [member, { set }] of Object.entries(kind.members))
        if (set && updateable[names.indexOf(member)] !== true) wrong.push(`${name}.${member}`);
    }
    expect(wrong).toEqual([]);
  });
});

function prototypeOf(name: string): object | null {
  const found: unknown = Reflect.get(Excel, name);
  return typeof found === 'function' ? (found.prototype as object) : null;
}

/** The client's own description of its classes. */
function metadata(prototype: object | null, name: string): unknown[] {
  const list: unknown = prototype && Reflect.get(prototype, name);
  return Array.isArray(list) ? list : [];
}
