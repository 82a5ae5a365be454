/** A change needs its reason (地方预决算公开操作规程). */
import { OPEN_RULES } from '../sources';
import { gather } from '../../collect/gather';
import { rule } from './family';
import { movementsOf } from '../prose/movements';
import type { Claim } from '../../narrative/claim';
import { isMoney } from '../../narrative/claim/range';
import type { Sentence } from '../../narrative/read/sentence';
import { faultAt } from '../prose/fault';

export const reasonRule = rule('reason', {
  severity: 'warning',
  title: '有增减而没有说明原因',
  reads: '增减额及其后的文字',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
  clean: {
    says: '增加之后说明原因',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '增加之后没有原因',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元。',
    ],
  },
  *words(reading) {
    const silent = new Map<string, { now: Claim; change: Claim }[]>();
    const explained = new Set<string>();
    const giving = reading.sentences.filter((sentence) => REASON.test(sentence.clean.text));
    for (const { now, change } of movementsOf(reading)) {
      if (!change || change.partOf !== undefined || Number(change.value) === 0) continue;
      const first = reading.sentences[change.sentence];
      // What is owned, and how many there are, is told without reasons.
      if (!first || !isMoney(change.unit) || ELSEWHERE.test(first.place.path.join())) continue;
      // A table tells how much, and the words beside it why.
      if (first.block.kind === 'cell') continue;
      const isExplained = giving.some(
        (sentence) =>
          sentence.index >= change.sentence &&
          (isWithin(sentence, first) || sentence.block.number - first.block.number <= 1),
      );
      if (isExplained) {
        explained.add(sizeOf(change));
        continue;
      }
      gather(silent, sectionOf(first), { now, change });
    }
    for (const unexplained of silent.values()) {
      // What another section gives the reason for is no riddle in the next: totals go up by the same amount.
      const movements = unexplained.filter(({ change }) => !explained.has(sizeOf(change)));
      const [first] = movements;
      if (!first) continue;
      const more = movements.length > 1 ? `这一节共 ${movements.length} 处增减都` : '';
      yield faultAt(reading, [first.now, first.change], {
        message: `写了增减${first.change.text}，${more}没有说明原因。`,
      });
    }
  },
});

const ELSEWHERE = /资产|绩效|人员(?:情况|构成)/;

const REASON =
  /原因|主要情况|由于|因为|因此|主要是|主要为|主要用于|系|所致|为了|严格|(?:上年|去年)(?:度)?(?:没有|未|无)/;

const sizeOf = ({ value, unit, direction }: Claim): string => `${direction} ${Number(value)} ${unit}`;

/** In the same section, below it, or beside it under a heading of reasons: （三）增减变化原因. */
function isWithin({ place: { path } }: Sentence, { place }: Sentence): boolean {
  const own = place.path;
  if (own.every((heading, i) => path[i] === heading)) return true;
  const parent = own.slice(0, -1);
  return /原因/.test(path[parent.length] ?? '') && parent.every((heading, i) => path[i] === heading);
}

function sectionOf({ place }: Sentence): string {
  return place.path.join('\n');
}
