/** The reason given is one for the other direction. */
import type { Claim, Reading } from '../../narrative/claim';
import { originalSpan } from '../../narrative/read/clean';
import type { Place, Span } from '../../narrative/read/document';

export interface ReasonAgainst {
  readonly change: Claim;
  readonly span: Span;
  readonly place: Place;
  /** 增加, 减少 of the reason. */
  readonly says: string;
  /** The change stands in the words just before, not in an earlier sentence. */
  readonly before: boolean;
}

export function* reasonsAgainst(reading: Reading): Generator<ReasonAgainst> {
  yield* afterwards(reading);
  yield* withinSentence(reading);
  yield* ofSides(reading);
}

const wayOf = (says: string): Claim['direction'] => (/增/.test(says) ? 'up' : 'down');

const isOpposite = ({ direction }: Claim, says: string): boolean =>
  (direction === 'up' || direction === 'down') && direction !== wayOf(says);

/** “‘三公’经费比上年减少主要原因是…” after an increase was stated. */
function* afterwards(reading: Reading): Generator<ReasonAgainst> {
  for (const { clean, index, block, place } of reading.sentences) {
    const match = /(?:比|较)(?:上年|\d{4}年)[^，。；\d]{0,6}?(增加|增长|减少|下降)的?(?:主要)?原因/.exec(
      clean.text,
    );
    if (!match) continue;
    const [whole, says = ''] = match;
    const next = reading.claims.findIndex((claim) => claim.sentence >= index);
    const earlier = reading.claims.slice(0, next < 0 ? undefined : next).reverse();
    const change = earlier.find(
      (claim) =>
        claim.kind === 'change' &&
        claim.partOf === undefined &&
        reading.sentences[claim.sentence]?.block === block,
    );
    if (!change || !isOpposite(change, says)) continue;
    const span = originalSpan(clean, 0, match.index + whole.length);
    yield { change, span, place, says, before: false };
  }
}

/** “同比减少1.00万元，下降33.33%，增加的主要原因是…”: the words go on from the change that stands before them. */
function* withinSentence(reading: Reading): Generator<ReasonAgainst> {
  for (const { clean, index, place } of reading.sentences)
    for (const match of clean.text.matchAll(/[，；](增加|增长|减少|下降)的?(?:主要)?原因/g)) {
      const [whole, says = ''] = match;
      const at = originalSpan(clean, match.index, match.index + whole.length);
      const change = reading.claims
        .filter(({ sentence, span }) => sentence === index && span.start < at.start)
        .pop();
      if (!change || !/^(?:change|rate)$/.test(change.kind) || !isOpposite(change, says)) continue;
      yield { change, span: { start: change.span.start, end: at.end }, place, says, before: true };
    }
}

/** “财政拨款收入支出增加的主要原因是…” behind a paragraph in which one of the two was less. */
function* ofSides(reading: Reading): Generator<ReasonAgainst> {
  for (const { clean, index, block, place } of reading.sentences) {
    const match = SIDES.exec(clean.text);
    if (!match) continue;
    const [whole, sides = '', says = ''] = match;
    const near = reading.claims.filter(
      ({ kind, direction, sentence }) =>
        kind === 'change' &&
        direction !== 'same' &&
        sentence < index &&
        block.number - (reading.sentences[sentence]?.block.number ?? 0) <= REACH &&
        reading.sentences[sentence]?.place.path.join() === place.path.join(),
    );
    for (const side of sides === '收支' ? [] : ['收入', '支出']) {
      const change = sides.includes(side)
        ? near.find((one) => sideOf(reading, one) === side && Number(one.value) !== 0)
        : undefined;
      if (!change || !isOpposite(change, says)) continue;
      const span = originalSpan(clean, match.index, match.index + whole.length);
      yield { change, span, place, says, before: false };
      break;
    }
  }
}

/** In paragraphs. */
const REACH = 3;

const SIDES =
  /^(?:本年度?|20\d\d年度?)?(?:财政拨款|部门|单位|预算)?(收入支出|收支|收入|支出)(?:预算)?(?:总[额计])?(增加|增长|减少|下降)的?(?:主要)?原因/;

/** The last of the two that its sentence names before it. */
function sideOf({ sentences }: Reading, { sentence, span }: Claim): string | undefined {
  const clean = sentences[sentence]?.clean;
  const before = clean?.text.slice(0, Math.max(0, clean.at.indexOf(span.start))) ?? '';
  return /.*(收入|支出)/s.exec(before)?.[1];
}
