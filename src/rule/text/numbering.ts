/** `一、` may not stand twice in one column of a form. */
import type { BoundBlock } from '../../binding/bound';
import { fold } from '../../lexicon/fold';
import { cellAddress } from '../../workbook/address';
import { chineseValue } from './chinese-number';
import { FORMS } from '../sources';
import { rule } from './family';

export const numberingRule = rule('numbering', {
  severity: 'warning',
  title: '编号重复或跳号',
  reads: '固定行前的“一、二、三”',
  source: FORMS,
  clean: { says: '“一、”之后是“二、”', cells: { '公开表1!A6': '二、政府性基金预算拨款收入' } },
  failing: { says: '“一、”之后又是“一、”', cells: { '公开表1!A6': '一、政府性基金预算拨款收入' } },
  *check({ binding }) {
    for (const { sheet, blocks } of binding.tables) {
      for (const block of blocks) {
        const column = block.columns.find(({ template }) => template.role === 'name')?.column;
        if (column === undefined) continue;
        for (const { row, before, wanted } of repeatedNumbers(block)) {
          yield {
            message: `${sheet}!${cellAddress(row.row, column)}“${row.text.trim()}”的编号与前面的“${before.text.trim()}”重复，表样为“${wanted}”。`,
            cells: [row, before].map((one) => ({
              sheet,
              address: cellAddress(one.row, column),
              value: one.text.trim(),
            })),
            expected: wanted,
            textFixes: [{ sheet, row: row.row, column, text: wanted }],
          };
        }
      }
    }
  },
});

interface Numbered {
  readonly row: number;
  readonly text: string;
}

function* repeatedNumbers({
  rows,
}: BoundBlock): Generator<{ row: Numbered; before: Numbered; wanted: string }> {
  const seen = new Map<string, Numbered>();
  for (const row of rows) {
    const match = /^(\(?)([一二三四五六七八九十]+)(?:[、.]|\))/.exec(fold(row.text));
    if (!match || !row.item || chineseValue(match[2] ?? '') === null) continue;
    const key = `${match[1]}${match[2]}`;
    const before = seen.get(key);
    // A form may itself begin again at 一、 (河北 表4: 本年 and 年初结转 by fund).
    if (before && !fold(row.item.text).startsWith(match[0]))
      yield { row, before, wanted: row.item.text.trim() };
    else if (!before) seen.set(key, row);
  }
}
