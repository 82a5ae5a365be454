/** 市级 in the captions of a 区. Of the body only goals speak in words, and 市级 there may rightly be another body's. */
import type { Binding } from '../../binding/bound';
import { findOtherLevel, levelOf } from '../../passage/level';
import { at, captionsOf, textCell } from './cells';
import { SEEN } from '../sources';
import { rule } from './family';
import { originalSpan } from '../../narrative/read/clean';
import { sentencesOf } from '../../narrative/read/sentence';
import { faultOn } from '../prose/fault';

export const levelRule = rule('level', {
  severity: 'warning',
  title: '级次与本单位不符',
  reads: '标题、表头、说明里的省级、市级、区级',
  source: SEEN,
  clean: { says: '市级单位的表写“市级当年财政拨款安排”', cells: { '公开表2-1!F3': '市级当年财政拨款安排' } },
  failing: {
    says: '市级单位的表写“省级当年财政拨款安排”',
    cells: { '公开表2-1!F3': '省级当年财政拨款安排' },
  },
  *check({ binding, cells }) {
    const unit = unitOf(binding);
    const own = unit === null ? null : levelOf(unit);
    if (own === null) return;
    for (const cell of captionsOf(cells)) {
      // The title of a document names the body that issued it.
      const text = cell.text.replace(/《[^》]*》/g, (title) => ' '.repeat(title.length));
      const other = findOtherLevel(text, own, 'caption');
      if (!other) continue;
      yield {
        message: `${at(cell)} 写的是“${cell.text.slice(other.start, other.end)}”，而本单位“${unit}”是${own}单位，请核对是否沿用了别级的表样。`,
        cells: [textCell(cell)],
        expected: own,
      };
    }
  },
  // 指市级财政当年拨付的资金, in a document of a 区.
  *tables({ reading, names }) {
    const [unit = ''] = names.unitNames();
    const own = levelOf(unit);
    // The courts and procuratorates below a province are paid by it.
    if (own === null || /(?:法院|检察院)$/.test(unit)) return;
    for (const { clean, block, place } of sentencesOf(reading.document)) {
      if (block.part !== 'narrative' && block.part !== 'glossary') continue;
      const term = findOtherLevel(clean.text, own, 'term');
      // 市本级 in a text of a 区: money that came from there says so.
      const isFromThere = /上级|下达|转移支付|补助/.test(clean.text);
      const other = term ?? (isFromThere ? null : findOtherLevel(clean.text, own, 'own'));
      if (!other) continue;
      yield faultOn(reading, originalSpan(clean, other.start, other.end), place, {
        message: term
          ? `写的是“${other.said}财政”，本单位属于${own}。`
          : `写的是“${clean.text.slice(other.start, other.end)}”，本单位属于${own}，请核对是否沿用了别级的文字。`,
        expected: term ? `${own}财政` : own,
      });
    }
  },
});

/** The unit by its name: the binding's, or the one that its tables name. */
function unitOf(binding: Binding): string | null {
  const names = [binding.unit ?? '', ...binding.registry.units.map((unit) => unit.name)];
  return names.find((name) => levelOf(name) !== null) ?? null;
}
