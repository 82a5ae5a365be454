/** What a template left behind: one finding for each kind of it. */
import { matchesOf } from '../../lexicon/matches';
import { findResidue, residueInCell, type Residue } from '../../passage/residue';
import { isTotal } from '../../binding/registry';
import { around, at, textCell, type TextCell } from './cells';
import { SEEN } from '../sources';
import { rule } from './family';
import type { Reading } from '../../narrative/claim';
import { originalSpan } from '../../narrative/read/clean';
import { GAP } from '../../narrative/read/gaps';
import { sentencesOf } from '../../narrative/read/sentence';
import { faultOn, type FaultTold } from '../prose/fault';

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
      if (isNoCode(cell)) continue;
      const all = residueInCell(cell.text);
      if (all.length === 0) continue;
      const seen = new Set<string>();
      for (const found of all) {
        if (seen.has(found.say)) continue;
        seen.add(found.say);
        const known = kinds.get(found.say) ?? [];
        known.push({ cell, found });
        kinds.set(found.say, known);
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
  *words(reading) {
    yield* openPlaces(reading);
    for (const { clean, place, block } of sentencesOf(reading.document)) {
      if (block.kind === 'contents' || (block.part === 'tables' && block.kind === 'cell')) continue;
      for (const { start, end, say, slip } of findResidue(clean.text, 'sentence'))
        yield faultOn(reading, originalSpan(clean, start, end), place, {
          ...(slip ? { grade: 'slip' as const } : {}),
          message: `${say}。`,
        });
    }
  },
});

/** ** for the code of a 合计, and above the columns that 1, 2, 3 count: printed so, and no gap. */
function isNoCode({ table, row, text, part }: TextCell): boolean {
  if (part === 'title' || part === 'note' || !/^[*＊×]{1,3}$/.test(text.trim())) return false;
  const beside = (table.view.sheet.rows[row] ?? []).map((_, column) => table.view.text(row, column));
  return part === 'header' ? beside.some((one) => /^[1-9]$/.test(one.trim())) : beside.some(isTotal);
}

/** A draft that still has open places (〔待填：…〕) is not ready to be published: one finding, however many. */
function* openPlaces(reading: Reading): Generator<FaultTold> {
  const gaps = sentencesOf(reading.document).flatMap(({ clean, place }) =>
    matchesOf(clean.text, GAP).map((match) => ({
      span: originalSpan(clean, match.index, match.index + match[0].length),
      place,
    })),
  );
  const [first] = gaps;
  if (!first) return;
  yield faultOn(reading, first.span, first.place, {
    message:
      gaps.length === 1 ? '这里还没有填写。' : `还是草稿，共有 ${gaps.length} 处没有填写，这里是第一处。`,
  });
}
