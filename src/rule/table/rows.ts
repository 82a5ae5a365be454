/** Rows whose code and name are two 科目, and rows that stand twice: told before any amount is blamed for them. */
import type { BoundBlock, BoundRow, BoundTable } from '../../binding/bound';
import type { CodeMismatch } from '../../binding/raw-row';
import { memberName } from '../../lexicon/catalogue';
import type { Facts } from '../../fact/facts';
import { cellAddress } from '../../workbook/address';
import { codeNameRule } from './code-name';
import { rowRepeatedRule } from './row-repeated';
import type { Draft, FindingCell, TextFix } from '../finding';

export function checkRows(facts: Facts): Draft[] {
  return facts.source.binding.tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      block.rows.flatMap((row): Draft[] => [
        ...(row.mismatch ? [mismatch(table, block, row, row.mismatch)] : []),
        ...(row.repeats === undefined ? [] : [repeated(table, block, row, row.repeats)]),
      ]),
    ),
  );
}

function mismatch(table: BoundTable, block: BoundBlock, row: BoundRow, found: CodeMismatch): Draft {
  const codes = codeCells(table, block, row);
  const name = nameCell(table, block, row);
  const cells = found.wrong === 'name' ? [...name, ...codes] : [...codes, ...name];
  const known = memberName(found.dimension, found.code);
  const other =
    known === found.code ? '在科目目录和别的表里都没有' : `是“${known.slice(found.code.length + 1)}”`;
  const advice = {
    code:
      found.expected === null
        ? '编码错了，请按科目目录改正'
        : `按别的表和上下各行，编码应为 ${found.expected}`,
    name:
      found.expected === null
        ? '名称错了，请按科目目录改正'
        : `按别的表和上下各行，名称应为“${found.expected}”`,
    either: '请核对是编码错还是名称错',
  }[found.wrong];
  const fixes =
    found.expected === null
      ? []
      : found.wrong === 'code'
        ? codeFixes(table, block, row, found.expected)
        : nameFixes(table, block, row, found.expected);
  return codeNameRule.found({
    message: `${table.sheet} 第 ${row.row + 1} 行的编码与名称不是同一个科目：编码 ${found.code} ${other}，名称却是“${found.name}”；${advice}。`,
    cells,
    ...(found.expected === null ? {} : { expected: found.expected }),
    ...(fixes.length > 0 ? { textFixes: fixes } : {}),
  });
}

function repeated(table: BoundTable, block: BoundBlock, row: BoundRow, first: number): Draft {
  const [cell] = nameCell(table, block, row);
  const before = cell && nameCell(table, block, { ...row, row: first });
  return rowRepeatedRule.found({
    message: `${table.sheet} 第 ${row.row + 1} 行“${row.text}”与第 ${first + 1} 行完全相同，是重复的一行，没有计入校验；请删去其中一行，合计若已含它也要减去。`,
    cells: cell ? [cell, ...(before ?? [])] : [],
  });
}

function columnsOf(block: BoundBlock, role: string): number[] {
  return block.columns.filter(({ template }) => template.role === role).map(({ column }) => column);
}

function cellAt(table: BoundTable, row: number, column: number): FindingCell {
  return {
    sheet: table.sheet,
    address: cellAddress(row, column),
    value: table.view.text(row, column).trim(),
  };
}

function nameCell(table: BoundTable, block: BoundBlock, row: BoundRow): FindingCell[] {
  return columnsOf(block, 'name').map((column) => cellAt(table, row.row, column));
}

function codeCells(table: BoundTable, block: BoundBlock, row: BoundRow): FindingCell[] {
  return columnsOf(block, 'code')
    .map((column) => cellAt(table, row.row, column))
    .filter(({ value }) => value !== '')
    .reverse();
}

function nameFixes(table: BoundTable, block: BoundBlock, row: BoundRow, name: string): TextFix[] {
  return columnsOf(block, 'name').map((column) => {
    const raw = table.view.text(row.row, column);
    const indent = raw.slice(0, raw.length - raw.trimStart().length);
    return { sheet: table.sheet, row: row.row, column, text: indent + name };
  });
}

/** The code again, spread over 类, 款 and 项 as the row has it; only the cells that differ. */
function codeFixes(table: BoundTable, block: BoundBlock, row: BoundRow, code: string): TextFix[] {
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
