/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { Recorder, type Recording } from '../../src/excel/record/recorder';
import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import { Book } from '../../src/workbench/host/book';
import type { Host } from '../../src/workbench/host/host';
import { replay } from '../../src/workbench/replay';
import { startOffice } from '../host/office';

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});

/** Steps 2 to 5 of docs/real-excel.md in small: sheets are made, filled, read, checked, changed, marked, taken back. */
async function journey(): Promise<Recording> {
  host.open(new Book('我的草稿'));
  const recorder = new Recorder();
  recorder.start();
  const excel = await ExcelWorkbook.open();
  const template = builtInTemplates().find(({ id }) => id === 'jilin-city');
  if (!template) throw new Error('no such pack');
  await excel.read();
  await excel.apply(
    planScaffold(template, { year: 2024, unit: { code: '900001', name: '云岭市花卉研究院' } }),
  );
  await excel.remember('进度', '填报');
  const [{ sheet } = { sheet: '' }] = template.tables;
  await excel.apply([
    { kind: 'write', sheet, top: 6, left: 0, cells: [['王某某工作经费', 1234.56]] },
    { kind: 'insertRows', sheet, at: 8, count: 2 },
    { kind: 'write', sheet, top: 8, left: 0, cells: [['新增项目', { formula: '=ROUND(B7*2,2)' }]] },
  ]);
  await excel.mark([{ sheet, area: { top: 6, left: 1, bottom: 6, right: 1 }, kind: 'error' }]);
  await excel.goTo(sheet, { top: 6, left: 1, bottom: 6, right: 1 });
  await excel.clearMarks();
  await excel.read();
  // Something that Excel refuses belongs into it as well.
  await excel.goTo('没有的表', { top: 0, left: 0, bottom: 0, right: 0 }).catch(() => undefined);
  return recorder.stop();
}

test('a whole journey is recorded and replays without a difference', async () => {
  const recording = await journey();
  expect(recording.exchanges.length).toBeGreaterThan(8);
  expect(recording.sets).toEqual(['ExcelApi 1.17']);
  expect(await replay(JSON.parse(JSON.stringify(recording)) as Recording)).toEqual([]);
});

test('a difference is found and says where', async () => {
  const text = JSON.stringify(await journey());
  expect(text).toContain('"NumberFormat"');
  const planted = JSON.parse(text.replace('#,##0.00', '0.0000')) as Recording;
  const differences = await replay(planted);
  expect(differences.length).toBeGreaterThan(0);
  const other = JSON.parse(text) as Recording;
  const last = other.exchanges.at(-1) as { answer: { Error: { Code: string } } };
  last.answer.Error.Code = 'GeneralException';
  expect(await replay(other)).toEqual([
    {
      exchange: other.exchanges.length,
      place: '/Error/Code',
      recorded: 'GeneralException',
      emulated: 'ItemNotFound',
    },
  ]);
});

test('nothing of the department’s is in it: no amount, no name, no title', async () => {
  const text = JSON.stringify(await journey());
  for (const own of ['1234.56', '王某某', '花卉', '草稿', '没有的表', '收支总表', '900001', '新增'])
    expect([own, text.includes(own)]).toEqual([own, false]);
  // Names and comments of our own making stay.
  const words = new Set(text.replaceAll(/预算公开[^"\\]*/g, '').match(/[\u3400-\u9fff]+/g));
  expect([...words].filter((word) => !/^(?:表|名|文)$/.test(word))).toEqual([]);
});

test('after it is stopped, nothing is listened to', async () => {
  const recorder = new Recorder();
  recorder.start();
  expect(recorder.isOn).toBe(true);
  recorder.stop();
  host.open(new Book('表'));
  await (await ExcelWorkbook.open()).read();
  expect(recorder.stop().exchanges).toEqual([]);
});

/** Handed in by somebody with a real Excel (docs/real-excel.md): whatever differs is the emulator's to learn. */
const FOLDER = 'test/excel/recordings';
const handedIn = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];

(handedIn.length > 0 ? test.each(handedIn) : test.skip.each(['none handed in yet']))(
  'the emulator answers as the Excel of %s',
  async (name) => {
    const recording = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Recording;
    expect({ host: recording.host, differences: await replay(recording) }).toEqual({
      host: recording.host,
      differences: [],
    });
  },
);
