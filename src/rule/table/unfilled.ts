/** A table without an amount, while others state what belongs into it. */
import { side } from '../../fact/relation';
import { cellAddress } from '../../workbook/address';
import { amount, cellInWords, figures, findingCell, voiceOf, titledSheet } from '../say';
import type { FindingCell } from '../finding';
import { clip } from '../wording';
import { emptyTables, type DueTable } from './empty-tables';
import { rule } from './family';

export const unfilledRule = rule('unfilled', {
  severity: 'error',
  title: '应填而未填的表',
  reads: '空着的表，而别的表说明它应当有数',
  source: '预算法实施条例第六条；整体支出绩效目标随部门预算公开',
  clean: { says: '整体支出绩效目标表的资金总额 809.20', cells: { '公开表7!C11': 809.2 } },
  failing: {
    says: '整体支出绩效目标表的资金总额没有填，支出合计 809.20',
    cells: { '公开表7!C11': null, '公开表7!D11': null },
  },
  *check({ facts }) {
    const { digits } = facts.source;
    const voice = voiceOf(facts);
    for (const empty of emptyTables(facts)) {
      if (empty.kind !== 'due' && empty.kind !== 'due-cells') continue;
      const { sheet, table, bodyTop, area } = empty.table;
      const [from] = empty.stated.cells;
      const value = side(empty.stated.cells).middle;
      if (empty.kind === 'due')
        yield {
          message: `${titledSheet(sheet, table.title)}一行也没有填${from ? `，而 ${cellInWords(from)} 为 ${amount(from, value, voice)}` : ''}，${cure(empty)}`,
          cells: [
            { sheet, address: cellAddress(bodyTop, area.left), value: '' },
            ...(from ? [findingCell(from, digits)] : []),
            ...noteOf(empty),
          ],
        };
      const [widest, ...others] = empty.kind === 'due-cells' ? empty.cells : [];
      if (!widest) continue;
      yield {
        message: `${titledSheet(sheet, table.title)}一个数也没有填，而 ${from ? cellInWords(from) : ''} 为 ${amount(from ?? widest, value, voice)}，${cure(empty)}`,
        cells: [
          ...[widest, ...others, ...(from ? [from] : [])].slice(0, 8).map((one) => findingCell(one, digits)),
          ...noteOf(empty),
        ],
        expected: figures(widest, value, value, voice).expected ?? '',
      };
    }
  },
});

/** A note that stands there is not asked for: it is the other side. */
function cure({ table: { sheet }, denied }: DueTable): string {
  if (!denied) return '这张表也应填报；确实不填的，请在表下说明原因。';
  const place = `${sheet}!${cellAddress(denied.row, denied.column)}`;
  return `表下（${place}）却写着“${clip(denied.text, 30)}”，两处不符：应填的请补填并删去这句说明，别的表多列的请改别的表。`;
}

function noteOf({ table: { sheet }, denied }: DueTable): FindingCell[] {
  if (!denied) return [];
  return [{ sheet, address: cellAddress(denied.row, denied.column), value: denied.text }];
}
