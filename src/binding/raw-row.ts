/** What a listed row says, column by column, before anybody decides what it means. */
import { shownText } from '../amount/number-format/show';
import type { SubjectDimension } from '../lexicon/catalogue';
import type { Label } from '../dimension/dimension';
import { fold } from '../lexicon/fold';
import { remembered } from '../lexicon/remembered';
import { PURCHASE_KINDS } from '../lexicon/purchase-kinds';
import { codeInName } from './codes-in-names';
import type { BoundColumn } from './column';
import type { SheetView } from './sheet-view';

export interface RawRow {
  readonly row: number;
  /** Columns that it stands further right than its block. */
  readonly shift?: number;
  /** 科目 codes as digits, 类, 款 and 项 put together. */
  readonly functional: string;
  readonly economic: string;
  readonly unitCode: string;
  /** The name column, without outer blanks; and how far it was indented. */
  readonly name: string;
  readonly indent: number;
  readonly unitName: string;
  readonly project: string;
  readonly subproject: string;
  readonly category: string;
  /** What its columns of plain text say first (采购品目, 备注). */
  readonly remark: string;
  /** Amounts as printed, column by column. */
  readonly figures: readonly string[];
  readonly hasAmounts: boolean;
  readonly blank: boolean;
  /** Its code and its name are not of one 科目; `functional` or `economic` is the right one where it is known. */
  readonly mismatch?: CodeMismatch;
}

export interface CodeMismatch {
  readonly dimension: SubjectDimension;
  /** As typed, its levels put together. */
  readonly code: string;
  readonly name: string;
  readonly wrong: 'code' | 'name' | 'either';
  /** The right code or the right name; null where it is not known. */
  readonly expected: string | null;
  /** What other tables call the code; '' where they carry it under no name of its own, null where none has it. */
  readonly elsewhere: string | null;
  /** The code that another table has under this name, as likely the right one. */
  readonly rival?: string;
}

/** Whether anything names it; a list goes on no further than its last such row. */
export const saysWhat = ({ name, unitName, unitCode, functional, economic }: RawRow): boolean =>
  [name, unitName, unitCode, functional, economic].some((text) => text !== '');

const TOTAL = /^(?:总计|共计|.{0,8}合计)[-:]?$/;

/** In a column of codes: 人员经费合计, merged over code and name or written where codes stand. */
const SUBTOTAL = /^\D*(?:合计|总计|小计|共计)[-:]?$/;

/** 编码 of 单位（科目）: six digits are no 科目's. */
export const UNIT_CODE = /^[^2]\d{5}$/;

const LEVEL_WIDTH = { 类: 3, 款: 2, 项: 2 } as const;

export function readRawRow(view: SheetView, columns: readonly BoundColumn[], row: number): RawRow {
  const codes = { functional: '', economic: '' };
  const texts: Partial<Record<string, string>> = {};
  const figures: string[] = [];
  let total = '';
  let hasAmounts = false;
  let blank = true;
  for (const { template, column } of columns) {
    const role = template.role;
    const own = textAt(view, row, column, role);
    // A 序号 is printed beside rows that hold nothing; 合计 may stand in its place.
    if (role === 'ordinal' && !TOTAL.test(fold(own))) continue;
    if (role === 'amount' || role === 'count' || role === 'share' || role === 'figure') {
      if (role === 'amount') figures.push(own);
      if (!isNothing(own)) {
        hasAmounts = true;
        blank = false;
      }
      continue;
    }
    const placeholder = isPlaceholder(own);
    if (!placeholder && own.trim() !== '') blank = false;
    if (total === '' && own.includes('计') && (role === 'code' ? SUBTOTAL : TOTAL).test(fold(own)))
      total = own;
    if (role === 'code' && template.dimension) {
      codes[template.dimension] = joinCode(codes[template.dimension], own, template.level);
    } else if ((texts[role] === undefined || texts[role] === '') && !placeholder) {
      texts[role] = own;
    }
  }
  // 合计 merged over the codes, or set before them: the row's name all the same.
  const printed = (texts['name'] ?? '').trim() === '' ? total : (texts['name'] ?? '');
  const coded = columns.some(({ template }) => template.role === 'code') ? null : codeInName(printed);
  const name = coded?.name ?? printed;
  if (coded) codes[coded.dimension] = coded.code;
  const ofUnit = UNIT_CODE.test(codes.functional) ? codes.functional : '';
  if (ofUnit !== '') codes.functional = '';
  return {
    row,
    ...codes,
    unitCode: plainCode(texts['unitCode'] ?? ofUnit),
    name: name.trim(),
    indent: name.length - name.trimStart().length,
    unitName: (texts['unitName'] ?? '').trim(),
    project: (texts['project'] ?? '').trim(),
    subproject: (texts['subproject'] ?? '').trim(),
    category: (texts['category'] ?? '').trim(),
    remark: (texts['text'] ?? '').trim(),
    figures,
    ...(isUnsaid(view, columns, row) ? { hasAmounts: false, blank: true } : { hasAmounts, blank }),
  };
}

/** A row without a word whose amounts all show as nothing (0.00001 under `0.00`): what reckoning left of blank cells. */
function isUnsaid(view: SheetView, columns: readonly BoundColumn[], row: number): boolean {
  return columns.every(({ column }) => {
    const { value = null, format } = view.cell(row, column) ?? {};
    if (value === null || value === '') return true;
    return typeof value === 'number' && Math.abs(value) < LEAST && isNothing(shownText(value, format));
  });
}

/** The cell's own text; a name in cells merged across the row stands in their first. */
function textAt(view: SheetView, row: number, column: number, role: string): string {
  const own = view.text(row, column);
  if (own.trim() !== '' || role !== 'name') return own;
  const area = view.mergeAt(row, column);
  return area && area.top === row && area.left < column ? view.text(row, area.left) : own;
}

/** What floating sums leave of nothing (5.68e-14): less than the last digit of any unit. */
const RESIDUE = 1e-7;
/** What may be left where a format hides it: ten 元 where 万元 are printed. */
const LEAST = 1e-3;

/** Zeros and dashes alone are no content: a subtotal that waits for its parts, what is left of it, a blank row struck through. */
function isNothing(text: string): boolean {
  const amount = Number(text);
  if (!Number.isNaN(amount)) return Math.abs(amount) < RESIDUE;
  return /^(?:[-+]?[0.,]*|[-‐‑—－–―─/]+)$/.test(text.trim());
}

/** What the row says first: tables of projects print 合计 where others print 类型 or 单位. */
export function leadingText(row: RawRow): string {
  return row.name || row.category || row.unitName || row.project || row.subproject;
}

/** A dash or a 无 put where a name does not apply, the …… of a form that goes on. */
function isPlaceholder(text: string): boolean {
  return text !== '' && /^[-—－–/]+$|^无$|^…+$|^[.．·。]{2,}$/.test(text.trim());
}

/** A code as typed or stored: widths and blanks unified, `208.0` and a visible `'208` taken for 208. */
const plainCode = remembered((text) =>
  fold(text)
    .replace(/^'/, '')
    .replace(/^(\d+)\.0+$/, '$1'),
);

/** `208`, `01`, `09` → 2080109; `208`, `20801`, `2080109` → 2080109; a number lost its leading zero. */
function joinCode(before: string, text: string, level: keyof typeof LEVEL_WIDTH | null): string {
  const digits = plainCode(text);
  if (!/^\d+$/.test(digits)) return before;
  if (level === null || level === '类') return digits;
  if (before !== '' && digits.length > 2 && digits.startsWith(before)) return digits;
  return before === '' ? '' : before + digits.padStart(LEVEL_WIDTH[level], '0');
}

/** `316002-乐山市…`, `316002 乐山市…` → its code and its name. */
export function splitUnit(text: string): { code: string; name: string } {
  const match = /^(\d{3,12})\s*[-—－–_\s]\s*(.+)$/.exec(text.trim());
  return match ? { code: match[1] ?? '', name: (match[2] ?? '').trim() } : { code: '', name: text.trim() };
}

/** 货物, 工程 and 服务 sum up what is bought, named in another column than what they sum up. */
export function boughtIn({ hasAmounts, category, remark }: RawRow): Label | null {
  const kind = PURCHASE_KINDS[fold(category || remark).replace(/^[A-C]|类$/g, '')];
  return hasAmounts && kind !== undefined ? { kind } : null;
}

/** A project's name without the number that the budget system puts before it. */
export function projectName(text: string): string {
  return text.trim().replace(/^[0-9A-Z]{8,}\s*[-—－–_]\s*/, '');
}

/** A name between 2210201 and 201: where the codes begin anew, another unit's list begins. */
export function startsAgain(rows: readonly RawRow[], index: number, last: string | undefined): boolean {
  const next = rows[index + 1];
  const code = next && (next.functional || next.economic);
  return last !== undefined && Boolean(code) && (code ?? '') <= last;
}

export const namesNoProject = ({ name, project, subproject }: RawRow): boolean =>
  name !== '' && project === '' && subproject === '';

/** A 科目 with its code, and below it projects without; where a project comes first, what follows are its lines. */
export const isStepped = (rows: readonly RawRow[]): boolean =>
  (rows.find(({ functional, economic, project }) => (functional || economic || project) !== '')?.project ??
    '') === '' &&
  rows.some((row, index) => {
    const next = rows[index + 1];
    const coded = (row.functional || row.economic) !== '';
    return coded && namesNoProject(row) && next?.project && next.functional === '' && next.economic === '';
  });

/** The word for the sum of a part. */
export const saysPart = (text: string): boolean => fold(text) === '小计';
