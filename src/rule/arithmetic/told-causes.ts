/** A cause and what follows from it, as troubles that rules tell: the cell, the amount that mends it, and why. */
import { addressOf } from '../../fact/cell';
import { ZERO, type Money } from '../../amount/money';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { difference, side } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { amount, cellInWords, cellName, voiceOf } from '../say';
import type { Voice } from '../say';
import { circumstances } from './circumstances';
import { investigate, slipped } from './detective';
import type { Clue } from './detective';
import type { Cause } from '../../cause/explanation';
import { fixOf, isTyped } from './fix';
import { movedFrom, movedInWords, offBy, type Moved } from './moved';
import type { BrokenRelation } from './broken-relation';
import type { Found } from './trouble';

export function foundCause(facts: Facts, cause: Cause): Found {
  const { cell, changes } = cause;
  if (cause.kind !== 'amount')
    return { what: { kind: 'cause', cause }, follows: consequences(facts, cause, null) };
  const primary = primaryOf(cause);
  const follows = consequences(facts, cause, primary);
  if (cell.virtual) return { what: { kind: 'cause', cause }, follows };
  const voice = voiceOf(facts);
  const by = changes.get(cell) as Money;
  const expected = cell.value.plus(by);
  const slip = slipped(cell, changes);
  const over = isOverOnly(cause);
  const unsaid = over || isBelowZero(cause, cell) || rivalOf(cause, primary) !== undefined;
  const found = slip ? [slip] : unsaid ? [] : investigate(facts, cell, expected);
  const clues = found.map(({ text }) => text);
  const moved = slip && movedFrom(cause, slip);
  const about = circumstances(cell);
  const clue = [...(about && !clues.includes(about) ? [about] : []), ...clues]
    .map((text) => `。${text}`)
    .join('');
  const what: BrokenRelation = {
    kind: 'relation',
    relation: primary,
    subject: cell,
    besides: `${advice(voice, cause, primary, expected)}${clue}`,
    instead: moved && movedInWords(moved, voice),
    ...(unsaid ? {} : { amounts: { cell, expected, gap: by.negated() } }),
    fix: fixOf(cause),
    clue: clueOf(found[0], moved, cause, primary),
    move: moved && { from: addressOf(moved.from), to: addressOf(moved.to) },
  };
  return { what, follows };
}

/** Each side comes out by itself, and nothing says which of them is wrong. */
const isEven = ({ open, forced, mended }: Cause) =>
  !open && !forced && mended.every((relation) => relation.kind !== 'rollup');

/** All that is known is that a 科目 is more than all that was spent: less, and nobody says how much. */
const isOverOnly = ({ cell, mended }: Cause): boolean =>
  mended.every(
    ({ kind, left, right }) =>
      kind === 'bound' && left.includes(cell) && cell.label.economic !== right[0]?.label.economic,
  );

/** No budget has an amount below zero where none stands and nobody prints it: something else is wrong. */
function isBelowZero({ certain, changes, mended }: Cause, cell: FactCell): boolean {
  const right = cell.value.plus(changes.get(cell) ?? ZERO);
  if (certain || !right.isNegative() || right.isZero() || cell.value.isNegative()) return false;
  return !mended.some(({ left, right: other }) =>
    [...left, ...other].some((one) => one.value.eq(right) && !changes.has(one)),
  );
}

/** Another part of the sum that is just what its parts are too much: a row that was put in, as likely as any other slip. */
function rivalOf({ cell, certain, changes, mended }: Cause, primary: Relation): FactCell | undefined {
  const by = changes.get(cell);
  const isPart = primary.kind === 'rollup' && primary.right.includes(cell);
  if (certain || !by?.isNegative() || !isPart || cell.value.eq(by.negated())) return undefined;
  // What asks for this amount besides says more than that; totals follow from either.
  const isOwn = (one: FactCell) => one.table === cell.table && one.row === cell.row;
  const asked = mended.some(
    (relation) => relation !== primary && [...relation.left, ...relation.right].some(isOwn),
  );
  if (asked || [...changes.keys()].some((one) => one !== cell && isTyped(one))) return undefined;
  return primary.right.find((one) => one !== cell && !one.virtual && one.value.eq(by.negated()));
}

/** Why, in a few words, for a line of a list. */
function clueOf(
  clue: Clue | undefined,
  moved: Moved | null,
  cause: Cause,
  primary: Relation,
): string | undefined {
  if (moved) return `填${offBy(moved)}，应在 ${addressOf(moved.to)}`;
  if (clue) return clue.short;
  const [other] = primary.left.includes(cause.cell) ? primary.right : primary.left;
  return isEven(cause) && other && !other.virtual ? `与 ${cellName(other)} 不同，哪边对请核对` : undefined;
}

/** What to put there, as far as it is known, and who else says so. */
function advice(voice: Voice, cause: Cause, primary: Relation, expected: Money): string {
  const { cell, certain, open, mended } = cause;
  // How much less than its whole it should be nobody says.
  if (isOverOnly(cause)) return '，部分不会大于整体，请核对两处，看是不是填错了数或弄混了元、万元';
  const rival = rivalOf(cause, primary);
  if (rival)
    return `；多出来的正好是 ${cellInWords(rival)}的数：是它没有算进合计，还是别的一项多了，看不出来，请逐项核对`;
  const right = amount(cell, expected, voice);
  const reached = [...primary.left, ...primary.right].includes(cell)
    ? ''
    : `；查下去，错在 ${cellInWords(cell)}的 ${amount(cell, cell.value, voice)}`;
  if (isBelowZero(cause, cell))
    return `${reached}；要对上，这里得填负数，多半不是这一格的数错了：请核对这一行的编码、名称和它所属的合计`;
  const others = new Set(
    mended
      .filter((relation) => relation !== primary)
      .flatMap((relation) => [...relation.left, ...relation.right])
      .filter((one) => one !== cell && !one.blank && one.value.eq(expected))
      .map(cellName),
  );
  const support = others.size > 0 ? `（${[...others].slice(0, 3).join('、')} 也是这个数）` : '';
  const doubt = open
    ? '；它与自己的各项加得起来，是其中一项错了，看不出是哪一项，请逐项核对'
    : isEven(cause)
      ? '；两边各自都加得起来，看不出哪一边错，请对照原始资料'
      : '';
  return `${reached}，${certain ? '' : '若以另一方为准'}应为 ${right}${support}${doubt}`;
}

/** The relation to tell it by: within the table first, for there an officer sees both sides at once. */
function primaryOf(cause: Cause): Relation {
  const own = cause.mended.filter((relation) => [...relation.left, ...relation.right].includes(cause.cell));
  const rank = (relation: Relation) =>
    relation.kind === 'rollup'
      ? relation.left.includes(cause.cell)
        ? 0
        : 1
      : relation.kind === 'tie'
        ? 2
        : 3;
  return [...(own.length > 0 ? own : cause.mended)].sort(
    (a, b) => rank(a) - rank(b) || a.right.length - b.right.length,
  )[0] as Relation;
}

/** Every other relation that comes right, and every amount that moved without breaking one. */
function consequences(facts: Facts, cause: Cause, primary: Relation | null): Found[] {
  const told = new Set([cause.cell]);
  const broken = once(
    cause.mended
      .filter((relation) => relation !== primary)
      .map((relation) => consequence(facts, relation, cause, told)),
  );
  // A part larger than its whole says that one of them is wrong, not by how much.
  const sure = cause.mended.some((relation) => relation.kind !== 'bound');
  const silent = [...cause.changes.keys()].filter(
    (cell) => cause.kind === 'amount' && sure && !told.has(cell) && isTyped(cell),
  );
  return [
    ...broken.map((what): Found => ({ what, follows: [] })),
    ...silent.map((cell): Found => ({ what: { kind: 'follower', cell, cause }, follows: [] })),
  ];
}

/** What the other side says of it. */
function asItStands(cell: FactCell, relation: Relation): NonNullable<BrokenRelation['amounts']> {
  const gap = difference(relation);
  return relation.left.length === 1
    ? { cell, expected: side(relation.right).middle, gap }
    : { cell, expected: side(relation.left).middle, gap: gap.negated() };
}

/** Several tables may say the same of one cell: the amount that it should be is told once. */
function once(broken: readonly BrokenRelation[]): BrokenRelation[] {
  const seen = new Set<string>();
  return broken.filter(({ amounts, subject }) => {
    if (!amounts || !subject || subject.virtual) return true;
    const { cell, expected, gap } = amounts;
    const key = `${cell.table.sheet}!${addressOf(cell)} ${expected.toFixed()} ${gap.toFixed()}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

function consequence(facts: Facts, relation: Relation, cause: Cause, told: Set<FactCell>): BrokenRelation {
  const moved = [...cause.changes.keys()].find(
    (cell) => cell !== cause.cell && (relation.left.includes(cell) || relation.right.includes(cell)),
  );
  const subject = moved ?? (relation.left.length === 1 ? relation.left[0] : relation.right[0]);
  const by = moved && cause.changes.get(moved);
  if (moved) told.add(moved);
  // A format is mended, and the amount stays.
  const isCut = moved?.remarks.includes('hidden-digits') && cause.kind === 'cut-decimals';
  const right =
    moved && by && !isCut && !isBelowZero(cause, moved)
      ? { cell: moved, expected: moved.value.plus(by), gap: by.negated() }
      : null;
  const then = right ? `，改正后应为 ${amount(right.cell, right.expected, voiceOf(facts))}` : '';
  const later = cause.later.has(relation) ? '；别处还有一处错误，都改好才会对上' : '';
  const amounts = right ?? (subject && !isCut ? asItStands(subject, relation) : null);
  return {
    kind: 'relation',
    relation,
    subject,
    besides: `${then}${later}`,
    ...(amounts ? { amounts } : {}),
  };
}
