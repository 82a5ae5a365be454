/** Cells and coordinates in an officer's words. */
import { plain, printed, signed } from '../amount/print';
import type { Money } from '../amount/money';
import { convert } from '../amount/unit';
import type { MoneyUnit } from '../amount/unit';
import type { BoundTable } from '../binding/bound';
import { templateHeader } from '../binding/header';
import { memberName } from '../lexicon/catalogue';
import { foldItem } from '../lexicon/fold';
import type { Label } from '../dimension/dimension';
import { addressOf } from '../fact/cell';
import type { FactCell } from '../fact/cell';
import type { Facts } from '../fact/facts';
import type { Finding, FindingCell } from './finding';

/** Column header: the lowest text above the cell, with the one above it where that says little. */
export function columnCaption(table: BoundTable, column: number): string {
  const index = table.place.columns.indexOf(column);
  const path = templateHeader(table.table).paths[index] ?? [];
  const leaf = path[path.length - 1] ?? '';
  const above = path[path.length - 2];
  const caption = /^(?:合计|小计|总计|金额)$/.test(leaf) && above !== undefined ? `${above}·${leaf}` : leaf;
  return caption.replaceAll('#年', '').replaceAll('#', '');
}

/** What a budget system puts before the name of a project: 51110223T000008914477-. */
const SYSTEM_CODE = /^(?=\D*\d)[\dA-Z]{10,}[-－—]/;

export function rowCaption(cell: FactCell): string {
  const text = cell.boundRow?.text.replace(/[\s\u3000]+/g, '').replace(SYSTEM_CODE, '') ?? '';
  return text === '' ? '' : text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

/** Headers that every table has and nobody needs to be told. */
const PLAIN_CAPTION = /^(?:预算数|金额|合计|小计|总计)$/;

/** 公开表2!D13（社会保障和就业支出，一般公共预算）. */
export function cellInWords(cell: FactCell): string {
  const { table } = cell;
  if (cell.virtual) return `${table.sheet}（没有“${lastMember(cell.label)}”这一行）`;
  const field = table.fields.find((one) => one.row === cell.row && one.column === cell.column);
  const row = field ? foldItem(field.caption).replace(/:$/, '') : rowCaption(cell);
  const column = field ? '' : columnCaption(table, cell.column);
  const page = pageOf(cell);
  const place = [
    page === undefined ? '' : `第${page}页`,
    row,
    row !== '' && PLAIN_CAPTION.test(column) ? '' : column,
  ]
    .filter((part) => part !== '')
    .join('，');
  return `${table.sheet}!${addressOf(cell)}${place ? `（${place}）` : ''}`;
}

/** Where it was printed, 1-based; undefined for what was not read from pages. */
export function pageOf({ table, row }: FactCell): number | undefined {
  return table.view.sheet.printed?.pages?.[row];
}

/** Short: 公开表2!D13. */
export function cellName(cell: FactCell): string {
  return `${cell.table.sheet}!${addressOf(cell)}`;
}

/** 公开表4“政府性基金支出预算表”; a sheet that bears its title is named once. */
export const titledSheet = (sheet: string, title: string) => (sheet === title ? sheet : `${sheet}“${title}”`);

/** The most telling member of a coordinate: 项目, then 科目, then the rest. */
export function lastMember(label: Label): string {
  for (const dimension of [
    'project',
    'functional',
    'economic',
    'unit',
    'nature',
    'source',
    'carry',
    'use',
  ] as const) {
    const member = label[dimension];
    if (member !== undefined) return memberName(dimension, member);
  }
  return '合计';
}

const CODE = /^\d+ /;

/** What a coordinate is about, as one says it: 商品和服务支出（基本支出）. */
export function subjectInWords(label: Label): string {
  const told = (['project', 'functional', 'economic', 'nature', 'source', 'use', 'carry'] as const).flatMap(
    (dimension) => {
      const member = label[dimension];
      return member === undefined
        ? []
        : [{ dimension, name: memberName(dimension, member).replace(CODE, '') }];
    },
  );
  const [first, second] = told;
  if (!first) return label.measure === undefined ? '合计' : `${memberName('measure', label.measure)}合计`;
  const isTelling = second?.dimension === 'nature' || second?.dimension === 'economic';
  return isTelling ? `${first.name}（${second.name}）` : first.name;
}

export function findingCell(cell: FactCell, digits: number): FindingCell {
  const page = cell.virtual ? undefined : pageOf(cell);
  return {
    sheet: cell.table.sheet,
    address: cell.virtual ? '' : addressOf(cell),
    value: cell.blank ? '' : plain(cell.own, digits),
    ...(page === undefined ? {} : { page }),
  };
}

/** In what unit amounts are said. Where all tables have one, it goes without saying. */
export interface Voice {
  readonly unit: MoneyUnit;
  readonly digits: number;
  /** Whether tables of several units are held against each other: then every amount says its own. */
  readonly mixed: boolean;
}

export function voiceOf({ source: { binding, unit, digits } }: Facts): Voice {
  return { unit, digits, mixed: binding.tables.some(({ money }) => money !== null && money.unit !== unit) };
}

/** `value` is in the workbook's common unit, as facts hold it; it is said as the table of `cell` prints it. */
export function amount(cell: FactCell, value: Money, voice: Voice): string {
  return said(cell, value, voice, printed);
}

/** The same of a difference. */
export function gap(cell: FactCell, value: Money, voice: Voice): string {
  return said(cell, value, voice, signed);
}

function said(
  cell: FactCell,
  value: Money,
  voice: Voice,
  print: (value: Money, digits: number) => string,
): string {
  if (!voice.mixed) return print(value, voice.digits);
  const { unit, digits } = cell.table.money ?? voice;
  return `${print(inOwnUnit(cell, value, voice), digits)} ${unit}`;
}

/** What would have to be typed into the cell. */
export function inOwnUnit(cell: FactCell, value: Money, voice: Voice): Money {
  return convert(value, voice.unit, cell.table.money?.unit ?? voice.unit);
}

/** The amounts of a finding about `cell`, as they cross boundaries. */
export function figures(
  cell: FactCell,
  expected: Money,
  difference: Money,
  voice: Voice,
): Pick<Finding, 'expected' | 'difference' | 'unit' | 'about'> {
  const { unit, digits } = (voice.mixed ? cell.table.money : null) ?? voice;
  const about = cell.virtual ? lastMember(cell.label) : rowCaption(cell);
  return {
    ...(about === '' ? {} : { about }),
    expected: plain(inOwnUnit(cell, expected, voice), digits),
    difference: plain(inOwnUnit(cell, difference, voice), digits),
    ...(voice.mixed ? { unit } : {}),
  };
}
