/**
 * What a cell of a page holds. Programs say it in attributes: x:num and x:str (Excel 2000 HTML), sdval and sdnum
 * (LibreOffice), data-t and data-v (SheetJS), mso-number-format in a style; where none does, digits are a number, as
 * they are to Excel, but below a head that says that they are codes.
 */
import { formatFace } from '../../amount/number-format/face';
import type { Cell } from '../../workbook/model';
import { printedCell } from '../printed-values';
import type { Attributes, PageCell, PageGrid } from './lines';

/** Format codes of classes, from the page's style sheets. */
export type Formats = ReadonlyMap<string, string>;

const FORMAT =
  /(?:mso-number-format|vnd\.ms-excel\.numberformat)\s*:\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^;}]+)/i;
const NAMED: Readonly<Record<string, string>> = { Standard: '#,##0.00', Fixed: '0.00', Percent: '0.00%' };
const TEXT = '@';

export function formatsIn(page: string): Formats {
  const formats = new Map<string, string>();
  // Cut, not matched: one that nothing ends would be looked through to the end of the page, again and again.
  for (const sheet of page.split(/<style\b/i).slice(1))
    for (const [, name = '', body = ''] of (sheet.split(/<\/style/i, 1)[0] ?? '').matchAll(
      /\.([\w-]+)\s*\{([^{}]*)\}/g,
    )) {
      const format = formatIn(body);
      if (format !== undefined) formats.set(name, format);
    }
  return formats;
}

/** Signs of a format are escaped as CSS wants them: \#\,\#\#0\.00, \0022元\0022. */
function formatIn(style: string): string | undefined {
  const said = FORMAT.exec(style)?.[1]?.trim();
  if (said === undefined) return undefined;
  const code = said
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/\\(00[0-9a-f]{2}|.)/gi, (_, one: string) =>
      one.length > 1 ? String.fromCharCode(Number.parseInt(one, 16)) : one,
    );
  return NAMED[code] ?? code;
}

/** 科目编码, 序号, 类 款 项: digits below it name something. */
const CODES = /编码|代码|编号|序号|行次|科目|^[类款项]$/;
const HEAD_ROWS = 8;

/** Columns, zero-based, whose digits are codes. */
export function codeColumns({ cells, merges }: PageGrid): ReadonlySet<number> {
  const codes = new Set<number>();
  for (const { text, row, column } of cells) {
    if (row >= HEAD_ROWS || !CODES.test(text.replace(/\s/g, '')) || text.length > 20) continue;
    const area = merges.find(({ top, left }) => top === row && left === column);
    for (let one = column; one <= (area?.right ?? column); one++) codes.add(one);
  }
  return codes;
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|NULL!)$/;
const BRACKETED = /^[（(]([\d,，]+[.．]\d+|\d{1,3}(?:[,，]\d{3})+)[)）]$/;

export function valueOf({ text, attributes }: PageCell, formats: Formats, isCode: boolean): Cell | undefined {
  const said = statedNumber(text, attributes);
  const format = formatOf(attributes, formats);
  if (said !== undefined && format !== TEXT)
    return { value: said, ...(isShown(format) ? { format } : printedFormat(text)) };
  if (text.trim() === '') return undefined;
  if (ERROR.test(text.trim())) return { value: { error: text.trim() } };
  if (format === TEXT || isText(attributes)) return { value: text };
  const plain = text.replace(/\s/g, '').replace(BRACKETED, '-$1');
  // 2080505.00 is no code.
  const cell = printedCell(plain, !isCode || isShown(format));
  if (typeof cell.value !== 'number' || (isCode && !/[.．,，]/.test(plain) && !isShown(format)))
    return { value: text };
  return isShown(format) ? { value: cell.value, format } : cell;
}

const isText = (all: Attributes): boolean =>
  all['x:str'] !== undefined || (all['data-t'] ?? all['t']) === 's';

/** The number that the program that wrote the page had. */
function statedNumber(text: string, all: Attributes): number | undefined {
  const isNumber = (all['data-t'] ?? all['t']) === 'n';
  const said = all['x:num'] ?? all['sdval'] ?? (isNumber ? (all['data-v'] ?? all['v']) : undefined);
  if (said === undefined) return undefined;
  const plain = (said === '' ? text : said).replace(/[\s,]/g, '');
  return NUMBER.test(plain) ? Number(plain) : undefined;
}

/** Third of sdnum's parts, behind two languages: 1033;0;#,##0.00. */
function formatOf(all: Attributes, formats: Formats): string | undefined {
  const own = all['style'] === undefined ? undefined : formatIn(all['style']);
  const byClass = (all['class'] ?? '')
    .split(/\s+/)
    .map((name) => formats.get(name))
    .find(Boolean);
  const format = own ?? byClass ?? /^\d*;\d*;([^]*)$/.exec(all['sdnum'] ?? '')?.[1] ?? all['data-z'];
  return format === '' || format === 'General' ? undefined : format;
}

/** A number's format that is known here, not a date's. */
const isShown = (format: string | undefined): format is string =>
  format !== undefined && /[0#]/.test(format) && formatFace(format).digits !== null;

function printedFormat(text: string): Pick<Cell, 'format'> | undefined {
  const { format } = printedCell(text, true);
  return format === undefined ? undefined : { format };
}
