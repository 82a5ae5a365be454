/** What a template left behind: one finding for each kind of it. */
import { findResidue, type Residue } from '../../passage/residue';
import { around, at, textCell, type TextCell } from './cells';
import { SEEN } from '../sources';
import { rule } from './family';

export const residueRule = rule('residue', {
  severity: 'error',
  grades: {
    slip: { severity: 'warning', when: '漏字、错位一类' },
  },
  title: '模板文字没有删除',
  reads: '标题、正文、说明里的填写说明、空位和网页代码',
  source: SEEN,
  clean: { says: '目标里没有填写说明', cells: { '公开表6!D5': '保障数字档案馆平台全年稳定运行。' } },
  failing: {
    says: '目标里留着“（本项必填）”',
    cells: { '公开表6!D5': '（本项必填）保障数字档案馆平台全年稳定运行。' },
  },
  *check({ cells }) {
    const kinds = new Map<string, { cell: TextCell; found: Residue }[]>();
    for (const cell of cells) {
      const seen = new Set<string>();
      for (const found of findResidue(cell.text, 'cell')) {
        if (seen.has(found.say)) continue;
        seen.add(found.say);
        kinds.set(found.say, [...(kinds.get(found.say) ?? []), { cell, found }]);
      }
    }
    for (const [say, hits] of kinds) {
      const [first] = hits;
      if (!first) continue;
      const { cell, found } = first;
      yield {
        message: `${at(cell)}${hits.length > 1 ? ` 等 ${hits.length} 处` : ''}的${say}：“${around(cell.text, found.start, found.end)}”。`,
        cells: hits.slice(0, 60).map((hit) => textCell(hit.cell)),
        quote: cell.text.slice(found.start, found.end),
      };
    }
  },
});
