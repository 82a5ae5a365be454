/** Rows whose code and name are two 科目. */
import type { CodeMismatch } from '../../binding/raw-row';
import { memberName } from '../../lexicon/catalogue';
import type { TextFix } from '../finding';
import type { Told } from '../rule';
import { rule } from './family';
import { codeCells, columnsOf, nameCells, rowsOf, type RowPlace } from './row-cells';

export const codeNameRule = rule('code-name', {
  severity: 'error',
  class: 'text',
  title: '编码与名称不是同一个科目',
  reads: '列有科目编码和名称的行，与科目目录、别的表对照',
  clean: { says: '编码与名称是同一个科目' },
  failing: { says: '2080501 旁边写着“机关事业单位基本养老保险缴费支出”', cells: { '公开表1-2!C11': '01' } },
  source: '政府收支分类科目',
  *check(tables) {
    for (const place of rowsOf(tables)) if (place.row.mismatch) yield mismatch(place, place.row.mismatch);
  },
});

function mismatch(place: RowPlace, found: CodeMismatch): Told {
  const { table, row } = place;
  const codes = codeCells(place);
  const name = nameCells(place);
  const cells = found.wrong === 'name' ? [...name, ...codes] : [...codes, ...name];
  const known = memberName(found.dimension, found.code);
  const other = known === found.code ? calledElsewhere(found) : `是“${known.slice(found.code.length + 1)}”`;
  const advice = {
    code:
      found.expected === null
        ? '编码错了，请按科目目录改正'
        : `按别的表和上下各行，编码应为 ${found.expected}`,
    name:
      found.expected === null
        ? '名称错了，请按科目目录改正'
        : `按别的表和上下各行，名称应为“${found.expected}”`,
    either:
      found.rival === undefined
        ? row.code === undefined
          ? '请核对哪一处的名称写错了'
          : '请核对是编码错还是名称错'
        : `别的表里这个科目的编码是 ${found.rival}，看不出哪一处错，请对照原始资料`,
  }[found.wrong];
  const fixes =
    found.expected === null
      ? []
      : found.wrong === 'code'
        ? codeFixes(place, found.expected)
        : nameFixes(place, found.expected);
  // A heading without a code of its own stands above those of its 科目.
  const which = row.code === undefined ? '下面各行的编码与它的名称' : '的编码与名称';
  return {
    message: `${table.sheet} 第 ${row.row + 1} 行${which}不是同一个科目：编码 ${found.code} ${other}，名称却是“${found.name}”；${advice}。`,
    cells,
    ...(found.expected === null ? {} : { expected: found.expected }),
    ...(fixes.length > 0 ? { textFixes: fixes } : {}),
  };
}

function calledElsewhere({ elsewhere }: CodeMismatch): string {
  if (elsewhere === null) return '在科目目录和别的表里都没有';
  return elsewhere === '' ? '科目目录里没有，别的表里有' : `在别的表里是“${elsewhere}”`;
}

function nameFixes({ table, block, row }: RowPlace, name: string): TextFix[] {
  return columnsOf(block, 'name').map((column) => {
    const raw = table.view.text(row.row, column);
    const indent = raw.slice(0, raw.length - raw.trimStart().length);
    return { sheet: table.sheet, row: row.row, column, text: indent + name };
  });
}

/** The code again, spread over 类, 款 and 项 as the row has it; only the cells that differ. */
function codeFixes({ table, block, row }: RowPlace, code: string): TextFix[] {
  const columns = columnsOf(block, 'code').filter((column) => table.view.text(row.row, column).trim() !== '');
  const whole = columns.every(
    (column, index) => index === 0 || table.view.text(row.row, column).trim().length > 2,
  );
  const ends = [3, 5, 7];
  return columns.flatMap((column, index) => {
    const last = columns.length === 1 ? code.length : (ends[index] ?? code.length);
    const text = code.slice(whole || index === 0 ? 0 : (ends[index - 1] ?? 0), last);
    const now = table.view.text(row.row, column).trim();
    return now === text ? [] : [{ sheet: table.sheet, row: row.row, column, text }];
  });
}
