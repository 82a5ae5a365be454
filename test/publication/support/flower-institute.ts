/**
 * A department that does not exist, in Sichuan's layout: 一般公共预算 with 上年结转, and 事业收入 beside, so that no
 * two tables say the same by accident. Built through the workbook's own port.
 */
import { TEMPLATE_NAME, UNIT_NAME } from '../../../src/binding/names';
import { bind } from '../../../src/binding/bind';
import { check } from '../../../src/rule/check';
import type { Check } from '../../../src/rule/check';
import { builtInTemplates } from '../../../src/templates/built-in';
import type { TableTemplate } from '../../../src/template/template';
import { parseArea } from '../../../src/workbook/address';
import type { CellInput, Edit } from '../../../src/workbook/edit';
import { createXlsx, openXlsx } from '../../../src/workbook/xlsx';

export const UNIT = '锦城市花卉研究所';

/** By the row's text, without numbering and blanks: amounts of the block's amount columns. */
type Amounts = Readonly<Record<string, readonly (number | string | null)[]>>;
/** Rows that the department lists: whole rows as printed. */
type Listed = readonly (readonly CellInput[])[];

interface Filled {
  readonly amounts?: Amounts;
  readonly listed?: Listed;
}

const TABLES: Readonly<Record<string, Filled>> = {
  '1': {
    amounts: {
      一般公共预算拨款收入: [800],
      事业收入: [120.5],
      本年收入合计: [920.5],
      上年结转: [30],
      收入总计: [950.5],
      科学技术支出: [700],
      社会保障和就业支出: [150.5],
      住房保障支出: [100],
      本年支出合计: [950.5],
      支出总计: [950.5],
    },
  },
  '1-1': {
    amounts: { 合计: [950.5, 30, 800, null, null, 120.5, null, null, null, null, null] },
    listed: [['900001', UNIT, 950.5, 30, 800, null, null, 120.5, null, null, null, null, null]],
  },
  '1-2': {
    amounts: { 合计: [950.5, 500.5, 450, null, null] },
    listed: [
      ['206', '07', '02', '900001', '科普活动', 700, 250, 450, null, null],
      ['208', '05', '05', '900001', '机关事业单位基本养老保险缴费支出', 150.5, 150.5, null, null, null],
      ['221', '02', '01', '900001', '住房公积金', 100, 100, null, null, null],
    ],
  },
  '2': {
    amounts: {
      本年收入: [800],
      一般公共预算拨款收入: [800],
      科学技术支出: [600, 600, null, null],
      社会保障和就业支出: [130, 130, null, null],
      住房保障支出: [100, 100, null, null],
      本年支出: [830, 830, null, null],
      上年结转: [30],
      一般公共预算拨款收入2: [30],
      收入总计: [830],
      支出总计: [830, 830, null, null],
    },
  },
  '3': {
    amounts: { 合计: [830, 800, 30] },
    listed: [
      ['206', '07', '02', '900001', '科普活动', 600, 570, 30],
      ['208', '05', '05', '900001', '机关事业单位基本养老保险缴费支出', 130, 130, null],
      ['221', '02', '01', '900001', '住房公积金', 100, 100, null],
    ],
  },
  '3-1': {
    amounts: { 合计: [430, 380, 50] },
    listed: [
      ['301', '', '', '工资福利支出', 380, 380, null],
      ['301', '01', '900001', '基本工资', 280, 280, null],
      ['301', '13', '900001', '住房公积金', 100, 100, null],
      ['302', '', '', '商品和服务支出', 50, null, 50],
      ['302', '01', '900001', '办公费', 48, null, 48],
      ['302', '17', '900001', '公务接待费', 2, null, 2],
    ],
  },
  '3-2': { amounts: { 合计: [400] }, listed: [['206', '07', '02', '900001', '科普活动', 400]] },
  '3-3': {
    amounts: { 合计: [7, 0, 5, 0, 5, 2] },
    listed: [['900001', UNIT, 7, 0, 5, 0, 5, 2]],
  },
  '4': {},
  '5': {},
  '8': {
    amounts: { 合计: [36, 12, null, null, null] },
    listed: [['=花卉大棚', '货物', 3, 36, 12, null, null, null, '-见附件']],
  },
};

const plainText = (text: string) => text.replace(/[\s\u3000]/g, '').replace(/^[一二三四五六七八九十]+、/, '');

function sheetEdits(table: TableTemplate, { amounts = {}, listed = [] }: Filled, year: number): Edit[] {
  const { sheet } = table;
  const fill = (text: string) =>
    text.replaceAll('{部门}', UNIT).replaceAll('{年度}', String(year)).replaceAll('{级}', '市级');
  const rows: (CellInput | undefined)[][] = table.headerRows.map((row) =>
    row.map((text) => (text === '' ? undefined : fill(text))),
  );
  const top = rows.length;
  const line = (at: number) => (rows[top + at] ??= table.columns.map(() => undefined));
  for (const block of table.blocks) {
    const nameColumn = block.columns.findIndex(({ role }) => role === 'name');
    const figures = block.columns.flatMap(({ role }, index) => (role === 'amount' ? [index] : []));
    let at = 0;
    const used = new Set<string>();
    for (const item of block.items) {
      if (item.kind === 'repeat') {
        for (const row of listed) line(at++).splice(block.left, row.length, ...row);
        continue;
      }
      if (item.text.includes('{部门}')) continue;
      const row = line(at++);
      if (item.text !== '') row[block.left + nameColumn] = item.text;
      const name = plainText(item.text);
      // A name that a form prints twice: under 本年收入 and under 上年结转.
      const key = used.has(name) ? `${name}2` : name;
      const own = amounts[key];
      used.add(key);
      own?.forEach((value, index) => {
        if (value !== null) row[block.left + (figures[index] ?? 0)] = value;
      });
    }
  }
  return [
    { kind: 'addSheet', sheet },
    { kind: 'write', sheet, top: 0, left: 0, cells: rows },
    ...table.headerMerges.flatMap((merge): Edit[] => {
      const area = parseArea(merge);
      return area ? [{ kind: 'merge', sheet, area }] : [];
    }),
  ];
}

export async function flowerInstitute(year = 2024): Promise<Uint8Array> {
  const template = builtInTemplates().find(({ id }) => id === 'sichuan');
  if (!template) throw new Error('sichuan is built in');
  const file = createXlsx();
  await file.apply([
    ...template.tables.flatMap((table) => {
      const filled = TABLES[table.id];
      return filled ? sheetEdits(table, filled, year) : [];
    }),
    { kind: 'setName', name: TEMPLATE_NAME, refersTo: `"sichuan;${template.version};${year}"` },
    { kind: 'setName', name: UNIT_NAME, refersTo: `"900001;${UNIT}"` },
  ]);
  return file.save();
}

export async function checkBytes(bytes: Uint8Array): Promise<Check> {
  const file = await openXlsx(bytes);
  return check(bind(await file.read(), builtInTemplates()));
}
