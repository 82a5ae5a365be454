/** Blanks behind a text: VLOOKUP and SUM do not forgive them. Indents in front are layout. */
import { at, textCell, textFix, type TextCell } from './cells';
import { rule } from './family';

/** U+3000 and no-break spaces too. */
const TRAILING = /[\s\u3000\u00a0\u200b\ufeff]+$/;

export const blanksRule = rule('blanks', {
  severity: 'info',
  title: '末尾有看不见的空格',
  reads: '表内各格',
  source: '查找、求和与导入要求逐字相同',
  clean: { says: '名称末尾没有空格', cells: { '公开表1-2!E9': ' 事业运行' } },
  failing: { says: '名称末尾有一个全角空格', cells: { '公开表1-2!E9': ' 事业运行　' } },
  *check({ cells }) {
    for (const group of byTable(cells.filter((cell) => cell.part === 'body' && TRAILING.test(cell.text)))) {
      const [first] = group as [TextCell];
      yield {
        message: `${at(first)}${group.length > 1 ? ` 等 ${group.length} 格` : ''}末尾有看不见的空格，查找、求和与导入时会出错，可以一次清除。`,
        cells: group.slice(0, 60).map((cell) => textCell(cell)),
        textFixes: group.map((cell) => textFix(cell, cell.text.replace(TRAILING, ''))),
      };
    }
  },
});

function byTable(cells: readonly TextCell[]): TextCell[][] {
  const groups = new Map<string, TextCell[]>();
  for (const cell of cells) {
    const known = groups.get(cell.table.sheet) ?? [];
    known.push(cell);
    groups.set(cell.table.sheet, known);
  }
  return [...groups.values()];
}
