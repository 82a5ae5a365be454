/** The pane beside a file on the desk: what the officer does there wins over the course of things. */
import { readFileSync } from 'node:fs';
import { FileWorkbook } from '../../src/desk/host/file-workbook';
import { takeBack } from '../../src/desk/keys';
import { createCore } from '../../src/taskpane/core/core';
import { Pane } from '../../src/taskpane/pane';
import { initialState } from '../../src/taskpane/state/state';
import { Store } from '../../src/taskpane/state/store';
import type { CellInput } from '../../src/workbook/edit';
import { createXlsx } from '../../src/workbook/xlsx';

function beside(host: FileWorkbook): Pane {
  return new Pane(new Store(initialState(2024)), host, {
    core: createCore(),
    documentBytes: () => host.bytes(),
    documentPdf: null,
    openCopy: null,
    recorder: null,
    save: () => undefined,
  });
}

async function holding(cells: readonly (readonly CellInput[])[]): Promise<FileWorkbook> {
  const file = createXlsx();
  await file.apply([
    { kind: 'addSheet', sheet: 'Sheet1' },
    { kind: 'write', sheet: 'Sheet1', top: 0, left: 0, cells },
  ]);
  return FileWorkbook.of(file);
}

const until = async (reached: () => boolean): Promise<void> => {
  while (!reached()) await new Promise((resolve) => setTimeout(resolve, 5));
};

// The core brings its checks in a moment after the first sight.
afterEach(() => new Promise((resolve) => setTimeout(resolve, 0)));

test('what is taken back above the table is neither offered nor said to be done', async () => {
  const host = await holding([]);
  const pane = beside(host);
  await pane.start();
  pane.store.dispatch({ type: 'form', change: { template: 'sichuan', year: '2024', unit: '云溪市档案馆' } });
  await pane.preparing.scaffold();
  expect(pane.state.undoable).toHaveLength(1);
  expect(pane.state.notice?.text).toMatchObject({ key: 'scaffolded' });
  await host.undo();
  await until(() => pane.state.undoable.length === 0 && pane.state.doing === null);
  expect(pane.state.notice).toBeNull();
});

test('a step chosen while the workbook is still being read stays', async () => {
  const host = await FileWorkbook.open(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
  const pane = beside(host);
  const started = pane.start();
  pane.show('check', true);
  await started;
  expect(pane.state.step).toBe('check');
  expect(pane.state.check.open).not.toBeNull();
});

test('a workbook without 公开表 is told as that, and a blank one is not', async () => {
  const foreign = beside(await holding([['课程表'], ['星期一', '语文']]));
  await foreign.start();
  expect(foreign.state.notice?.text).toEqual({ key: 'foreign' });
  const blank = beside(await holding([]));
  await blank.start();
  expect(blank.state.notice).toBeNull();
});

test('what is taken back and put again from within the pane is the last change, and it is said', async () => {
  const host = await holding([[1]]);
  const pane = beside(host);
  await pane.start();
  const file = { name: '新.xlsx', host, pane, handle: null };
  await takeBack(file, false);
  expect(pane.state.notice?.text).not.toEqual({ key: 'undone' });
  await host.type('Sheet1', 0, 0, [[2]]);
  await takeBack(file, false);
  expect(host.get().workbook.sheets[0]?.rows[0]?.[0]?.value).toBe(1);
  expect(pane.state.notice?.text).toEqual({ key: 'undone' });
  await takeBack(file, true);
  expect(host.get().workbook.sheets[0]?.rows[0]?.[0]?.value).toBe(2);
  expect(pane.state.notice?.text).toEqual({ key: 'redone' });
});
