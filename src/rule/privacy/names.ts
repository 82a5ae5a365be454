import { PERSONAL } from '../sources';
import type { BoundTable } from '../../binding/bound';
import { fold } from '../../lexicon/fold';
import { maskName } from '../../passage/mask';
import { looksLikeName } from '../../passage/person-names';
import { findPersons, tellPersons } from '../../passage/private';
import type { FindingCell } from '../finding';
import type { Told } from '../rule';
import { rule } from './family';
import { maskedCell, placeOf, textCells } from './private-cells';
import { originalSpan } from '../../narrative/read/clean';
import { sentencesOf } from '../../narrative/read/sentence';
import { faultOn } from '../prose/fault';

export const namesRule = rule('names', {
  severity: 'error',
  grades: {
    inText: { severity: 'warning', when: '在情况说明里：单位可能本来就公布这些人' },
  },
  title: '列出了个人姓名',
  reads: '全部表格的文字：接在“干部、人员”一类词后的姓名列举，“姓名”一栏',
  source: PERSONAL,
  clean: { says: '只写人数', cells: { '公开表6!D5': '慰问困难职工3人。' } },
  failing: { says: '列出了姓名', cells: { '公开表6!D5': '慰问困难职工张某甲、李某乙、王某丙。' } },
  *check(binding) {
    for (const cell of textCells(binding)) {
      const persons = findPersons(cell.text);
      if (persons)
        yield {
          message: tellPersons(placeOf(cell), persons),
          cells: [maskedCell(cell, persons.masked)],
        };
    }
    for (const table of binding.tables) yield* nameColumns(table);
  },
  *tables({ reading }) {
    for (const { clean, place, block } of sentencesOf(reading.document)) {
      const persons = block.kind === 'contents' ? null : findPersons(clean.text);
      if (!persons) continue;
      const span = originalSpan(clean, persons.start, persons.end);
      const message = tellPersons('文字', persons);
      yield {
        ...faultOn(reading, span, place, { grade: 'inText' as const, message }),
        quote: persons.masked,
      };
    }
  },
});

/** A column headed 姓名 whose cells are names. */
function* nameColumns(table: BoundTable): Generator<Told> {
  for (let row = table.area.top; row < table.bodyTop; row++) {
    for (let column = 0; column < table.view.columnCount; column++) {
      if (!/^(?:姓名|人员姓名|领取人|受助人|补助对象)$/.test(fold(table.view.text(row, column)))) continue;
      const cells: FindingCell[] = [];
      for (let below = table.bodyTop; below <= table.bodyBottom; below++) {
        const text = fold(table.view.text(below, column));
        if (looksLikeName(text)) cells.push(maskedCell({ table, row: below, column }, maskName(text)));
      }
      if (cells.length === 0) continue;
      yield {
        message: `${table.sheet} 的“姓名”一栏列有 ${cells.length} 个人的姓名，公开前请删去这一栏。`,
        cells: cells.slice(0, 20),
      };
    }
  }
}
