/** One form in several workbooks, and several forms in one. */
import { readFileSync } from 'node:fs';
import { checkParcel } from '../../src/bureau/check-parcel';
import type { Files } from '../../src/bureau/files';
import { identify } from '../../src/bureau/identify';
import { pair } from '../../src/bureau/pairing';
import { joined } from '../../src/bureau/parts';
import { unitsWithin } from '../../src/bureau/several-units';
import { stateOf } from '../../src/bureau/state';
import { recalculate } from '../../src/formula/recalculate';
import { resultEdits } from '../../src/formula/results';
import type { Binding } from '../../src/binding/bound';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Edit } from '../../src/workbook/edit';
import type { Sheet, Workbook } from '../../src/workbook/model';
import { openXlsx } from '../../src/workbook/xlsx';
import { SAMPLE_RIGHT } from '../support/sample';

const NAME = '云溪市档案服务中心';
const templates = builtInTemplates();

/** The sample's sheets that are asked for, with changes. */
async function book(keep: (index: number) => boolean, edits: readonly Edit[]): Promise<Uint8Array> {
  const file = await openXlsx(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
  await file.apply(edits);
  await file.apply(resultEdits(recalculate(await file.read())));
  const { sheets } = await file.read();
  const out = sheets.filter((_, index) => !keep(index));
  await file.apply(out.map(({ name }): Edit => ({ kind: 'deleteSheet', sheet: name })));
  return file.save();
}

async function stateOfParts(books: Readonly<Record<string, Uint8Array>>) {
  const files: Files = { options: {}, read: async (name) => books[name] ?? new Uint8Array() };
  const handed = await Promise.all(
    Object.keys(books).map((shown) => identify({ shown, changed: null }, templates, files)),
  );
  const entry = { code: '605001', name: NAME, must: '', due: null, received: null, contact: '' };
  const [parcel] = pair(handed, [entry], null).parcels;
  if (!parcel) throw new Error('no parcel');
  const { examined, notes } = await checkParcel(parcel, { templates, waivers: {}, level: null, files });
  const errors = examined.flatMap(({ causes }) => causes.filter(({ severity }) => severity === 'error'));
  return {
    state: stateOf(parcel, examined, [...parcel.notes, ...notes]),
    files: [...new Set(errors.map(({ file }) => file))],
    said: [...new Set(parcel.files.map(({ note }) => note))],
  };
}

test('a form in two workbooks has the state of the whole, and a fault the file that it stands in', async () => {
  const first = (index: number) => index < 4;
  const rest = (index: number) => index >= 4;
  const right = { '上.xlsx': await book(first, SAMPLE_RIGHT), '下.xlsx': await book(rest, SAMPLE_RIGHT) };
  expect(await stateOfParts(right)).toMatchObject({
    state: 'clean',
    said: ['表分在 2 个工作簿里，合在一起核对'],
  });
  expect(
    await stateOfParts({ ...right, '下.xlsx': await book(rest, SAMPLE_RIGHT.slice(0, 2)) }),
  ).toMatchObject({
    state: 'errors',
    files: ['下.xlsx'],
  });
  expect(
    await stateOfParts({ ...right, '下.xlsx': await book((index) => index >= 7, SAMPLE_RIGHT) }),
  ).toMatchObject({ state: 'incomplete' });
});

const sheet = (name: string, ...cells: Sheet['rows'][number][]): Sheet => ({
  name,
  hidden: false,
  protected: false,
  rows: cells,
  merges: [],
});
const workbook = (...sheets: Sheet[]): Workbook => ({ sheets, names: [] });

test('sheets of one name are told apart by their files, and a formula leads into no other part', () => {
  const of = (value: number) =>
    workbook(sheet('Sheet1', [{ value }]), sheet('Sheet2', [{ value, formula: 'Sheet1!A1' }]));
  const part = (file: string, value: number) =>
    ({ file, reading: { kind: 'xlsx', workbook: of(value), text: null, unread: [] } }) as const;
  const { reading, fileOf } = joined([part('甲.xlsx', 1), part('乙.xlsx', 2)]);
  expect(reading.workbook.sheets.map(({ name, rows }) => [name, rows[0]?.[0]])).toEqual([
    ['Sheet1', { value: 1 }],
    ['Sheet2', { value: 1 }],
    ['Sheet1（乙）', { value: 2 }],
    ['Sheet2（乙）', { value: 2 }],
  ]);
  expect(fileOf?.('Sheet1（乙）')).toBe('乙.xlsx');
});

test('a workbook is of several units where each has a form of its own in it', async () => {
  const caption = (unit: string) => [{ value: `编制单位：${unit}　　单位：万元` }];
  const form = (unit: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      sheet(`${unit}${index}`, [{ value: '收支总表' }], caption(unit)),
    );
  const bound = async ({ sheets }: Workbook) =>
    ({ unit: sheets[0]?.name ?? null, tables: sheets }) as unknown as Binding;
  const within = async (...sheets: Sheet[]) =>
    (await unitsWithin(workbook(...sheets), bound)).map((one) => one.sheets.length);
  expect(await within(sheet('封面'), ...form('档案局', 4), sheet('附注'), ...form('档案馆', 4))).toEqual([
    6, 4,
  ]);
  // 单位构成 bears no caption and stands first in each form.
  const opening = (unit: string) => sheet(`${unit}构成`, [{ value: '单位构成' }]);
  const own = [opening('档案局'), ...form('档案局', 4), opening('档案馆'), ...form('档案馆', 4)];
  expect(await within(...own)).toEqual([5, 5]);
  // 绩效目标表 of a unit's projects are no form of its own.
  expect(await within(...form('档案局', 8), ...form('档案馆', 2))).toEqual([]);
  expect(await within(...form('档案局', 8), ...form('档案馆', 3))).toEqual([]);
});
