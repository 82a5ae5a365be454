/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
/** One contract, three hosts: Excel (its emulator behind the real office.js), the desk's file, the bare .xlsx port. */
import { readFileSync } from 'node:fs';
import { TextDecoder, TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { FileWorkbook } from '../../src/desk/host/file-workbook';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { PaneHost } from '../../src/taskpane/host';
import { OpenFile } from '../../src/workbench/file/open-file';
import type { Host } from '../../src/workbench/host/host';
import type { Edit } from '../../src/workbook/edit';
import { WorkbookError, type Workbook } from '../../src/workbook/model';
import type { WorkbookPort } from '../../src/workbook/port';
import { openXlsx } from '../../src/workbook/xlsx';
import { startOffice } from './office';

// jsdom leaves these out; every web view has them.
Object.assign(globalThis, { MessageChannel, TextDecoder, TextEncoder });

const SAMPLE = new Uint8Array(readFileSync('samples/sichuan-sample.xlsx'));

let emulator: Host;
beforeAll(async () => {
  emulator = await startOffice();
});

async function excel(): Promise<PaneHost> {
  const file = await OpenFile.open('sample.xlsx', SAMPLE);
  emulator.open(file.book);
  return ExcelWorkbook.open();
}
const desk = (): Promise<PaneHost> => FileWorkbook.open(SAMPLE);

const HOSTS: readonly (readonly [string, () => Promise<WorkbookPort>])[] = [
  ['Excel', excel],
  ['the desk', desk],
  ['the .xlsx port', () => openXlsx(SAMPLE)],
];
const PANE_HOSTS: readonly (readonly [string, () => Promise<PaneHost>])[] = [
  ['Excel', excel],
  ['the desk', desk],
];

/** What was typed, by sheet: results of formulas are another's matter. */
function typed({ sheets, names }: Workbook) {
  return {
    names: names.map(({ name, refersTo }) => `${name} ${refersTo}`).sort(),
    sheets: sheets.map(({ name, rows, merges }) => ({
      name,
      merges: merges.map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`).sort(),
      cells: rows.flatMap((row, r) =>
        (row ?? []).flatMap((cell, c) => {
          const content = cell?.formula ?? cell?.value ?? null;
          return content === null || content === '' ? [] : [`${r},${c} ${JSON.stringify(content)}`];
        }),
      ),
    })),
  };
}

const PLAN: readonly Edit[] = [
  { kind: 'insertRows', sheet: '公开表3', at: 12, count: 1 },
  { kind: 'write', sheet: '公开表3', top: 12, left: 4, cells: [['事业单位医疗', 22.15, undefined, 22.15]] },
  { kind: 'addSheet', sheet: '底稿' },
  { kind: 'write', sheet: '底稿', top: 0, left: 0, cells: [['合计', { formula: '=SUM(A2:A3)', result: 0 }]] },
  { kind: 'merge', sheet: '底稿', area: { top: 4, left: 0, bottom: 4, right: 2 } },
  { kind: 'setName', name: '预算公开_试', refersTo: '底稿!$A$1:$B$2' },
];

describe.each(HOSTS)('%s', (_, open) => {
  it('reads what stands in the file', async () => {
    expect(typed(await (await open()).read())).toEqual(typed(await (await openXlsx(SAMPLE)).read()));
  });

  it('carries out a plan as the file itself does', async () => {
    const [host, file] = [await open(), await openXlsx(SAMPLE)];
    await host.apply(PLAN);
    await file.apply(PLAN);
    expect(typed(await host.read())).toEqual(typed(await file.read()));
  });

  it('says in Chinese what stands in the way of a plan, and has carried out nothing of it', async () => {
    const host = await open();
    const before = typed(await host.read());
    const impossible: readonly Edit[] = [
      ...PLAN,
      { kind: 'write', sheet: '没有的表', top: 0, left: 0, cells: [[1]] },
    ];
    const failure: unknown = await host.apply(impossible).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkbookError);
    expect(String(failure)).toContain('没有的表');
    expect(typed(await host.read())).toEqual(before);
  });
});

describe.each(PANE_HOSTS)('%s under the pane', (_, open) => {
  const area = { top: 5, left: 5, bottom: 5, right: 5 };

  it('marks cells and takes the marks away, and nothing that is read changes', async () => {
    const host = await open();
    const before = typed(await host.read());
    await host.mark([{ sheet: '公开表3', area, kind: 'error' }]);
    expect(typed(await host.read())).toEqual(before);
    await host.clearMarks();
    expect(typed(await host.read())).toEqual(before);
  });

  it('keeps small settings in the workbook, and knows nothing of others', async () => {
    const host = await open();
    await host.remember('经手人', '<&”');
    await host.remember('次数', 3);
    expect([await host.recall('经手人'), await host.recall('次数'), await host.recall('没有的')]).toEqual([
      '<&”',
      3,
      null,
    ]);
  });

  it('goes to a cell, and says so where its sheet is gone', async () => {
    const host = await open();
    await host.goTo('公开表3', area);
    await expect(host.goTo('没有的表', area)).rejects.toThrow(WorkbookError);
  });

  it('does not tell the pane of what the pane itself writes', async () => {
    const host = await open();
    const told = jest.fn();
    const stop = await host.watch(told);
    await host.apply([{ kind: 'write', sheet: '公开表3', top: 5, left: 6, cells: [[1]] }]);
    await new Promise((done) => setTimeout(done, 300));
    expect(told).not.toHaveBeenCalled();
    await stop();
  });
});
