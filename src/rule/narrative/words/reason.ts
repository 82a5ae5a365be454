/** A change needs its reason (地方预决算公开操作规程), and the reason must go the same way as the change. */

import type { Claim, Reading } from '../../../narrative/claim';
import { originalSpan } from '../../../narrative/read/clean';
import type { Sentence } from '../../../narrative/read/sentence';
import { movementsOf } from '../../../narrative/claim/movement';
import { faultAt, faultOn, type TextFault } from '../fault';
import { directionRule } from '../direction';
import { reasonRule } from '../reason';

const REASON = /原因|由于|因为|因此|主要是|主要为|主要用于|系|所致|为了|严格/;

export function* checkReasons(reading: Reading): Generator<TextFault> {
  const silent = new Map<string, { now: Claim; change: Claim }[]>();
  const explained = new Set<string>();
  for (const { now, change } of movementsOf(reading)) {
    if (!change || change.partOf !== undefined || Number(change.value) === 0) continue;
    const first = reading.sentences[change.sentence];
    if (!first) continue;
    const section = sectionOf(first);
    const following = reading.sentences.slice(change.sentence);
    const near = following.filter(
      (sentence) => isWithin(sentence, first) || sentence.block.number - first.block.number <= 1,
    );
    if (near.some((sentence) => REASON.test(sentence.clean.text))) {
      explained.add(sizeOf(change));
      continue;
    }
    silent.set(section, [...(silent.get(section) ?? []), { now, change }]);
  }
  for (const unexplained of silent.values()) {
    // What another section gives the reason for is no riddle in the next: totals go up by the same amount.
    const movements = unexplained.filter(({ change }) => !explained.has(sizeOf(change)));
    const [first] = movements;
    if (!first) continue;
    const more = movements.length > 1 ? `这一节共 ${movements.length} 处增减都` : '';
    yield faultAt(
      reading,
      [first.now, first.change],
      reasonRule.found({
        message: `写了增减${first.change.text}，${more}没有说明原因。`,
      }),
    );
  }
  yield* checkReasonDirection(reading);
  yield* checkOwnReason(reading);
}

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

/** “‘三公’经费比上年减少主要原因是…” after an increase was stated. */
function* checkReasonDirection(reading: Reading): Generator<TextFault> {
  for (const sentence of reading.sentences) {
    const match = /(?:比|较)(?:上年|\d{4}年)[^，。；\d]{0,6}?(增加|增长|减少|下降)的?(?:主要)?原因/.exec(
      sentence.clean.text,
    );
    if (!match) continue;
    const says = /增/.test(match[1] ?? '') ? 'up' : 'down';
    const before = reading.claims.findIndex((claim) => claim.sentence >= sentence.index);
    const earlier = reading.claims.slice(0, before < 0 ? undefined : before).reverse();
    const change = earlier.find(
      (claim) =>
        claim.kind === 'change' &&
        claim.partOf === undefined &&
        reading.sentences[claim.sentence]?.block === sentence.block,
    );
    if (!change || (change.direction !== 'up' && change.direction !== 'down') || change.direction === says)
      continue;
    const span = originalSpan(sentence.clean, 0, match.index + match[0].length);
    yield faultOn(
      reading,
      span,
      sentence.place,
      directionRule.found({
        message: `前文说比上年${change.direction === 'up' ? '增加' : '减少'}${change.text}，此处却说明${match[1]}的原因，方向相反。`,
      }),
      [change.id],
    );
  }
}

/** “同比减少1.00万元，下降33.33%，增加的主要原因是…”: the words go on from the change that stands before them. */
function* checkOwnReason(reading: Reading): Generator<TextFault> {
  for (const sentence of reading.sentences) {
    for (const match of sentence.clean.text.matchAll(/[，；](增加|增长|减少|下降)的?(?:主要)?原因/g)) {
      const says = /增/.test(match[1] ?? '') ? 'up' : 'down';
      const at = originalSpan(sentence.clean, match.index, match.index + match[0].length);
      const change = reading.claims
        .filter(({ sentence: index, span }) => index === sentence.index && span.start < at.start)
        .pop();
      const { direction } = change ?? {};
      if (!change || !/^(?:change|rate)$/.test(change.kind) || direction === says) continue;
      if (direction !== 'up' && direction !== 'down') continue;
      yield faultOn(
        reading,
        { start: change.span.start, end: at.end },
        sentence.place,
        directionRule.found({
          message: `前面写的是${direction === 'up' ? '增加' : '减少'}${change.text}，后面说明的却是${match[1]}的原因，方向相反。`,
        }),
        [change.id],
      );
    }
  }
}
