/** A cause in words: the cell, the amount that mends it, why, and under it all that follows. */
import type { Money } from '../../amount/money';
import { addressOf } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { difference, side } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import type { Cause } from './explanation';
import { investigate, slipped } from './detective';
import type { Clue } from './detective';
import type { Draft } from '../finding';
import { blankLineDraft } from './blank-line';
import { circumstances } from './circumstances';
import { cutDecimalsDraft } from './cut-decimals';
import { doubledRowDraft } from './doubled-row';
import { fixOf, isTyped } from './fix';
import { gapRowDraft } from './gap-row';
import { strangeTableDraft } from './strange-table';
import { textNumberDraft } from './text-number';
import { wrongCodeDraft } from './wrong-code';
import { missingRowDraft } from './missing-row';
import { relationInWords, ruleOf, shownCells, sidesOf } from './relation-words';
import { rollupRule } from './rollup';
import { tieRule } from './tie';
import {
  amount,
  cellInWords,
  cellName,
  columnCaption,
  figures,
  findingCell,
  rowCaption,
  voiceOf,
} from '../say';
import type { Voice } from '../say';

/** Causes that are more than an amount have drafts of their own. */
const DRAFTS: {
  readonly [K in Cause['kind']]?: (facts: Facts, cause: Cause, follows: readonly Draft[]) => Draft;
} = {
  'blank-column': blankLineDraft,
  'blank-row': blankLineDraft,
  'blank-block': blankLineDraft,
  'missing-row': missingRowDraft,
  'doubled-row': doubledRowDraft,
  'wrong-code': wrongCodeDraft,
  'text-number': textNumberDraft,
  'cut-decimals': cutDecimalsDraft,
  'gap-row': gapRowDraft,
  'other-table': strangeTableDraft,
};

export function causeDraft(facts: Facts, cause: Cause): Draft {
  const { digits } = facts.source;
  const voice = voiceOf(facts);
  const { cell, changes } = cause;
  const special = DRAFTS[cause.kind];
  if (special) return special(facts, cause, consequences(facts, cause, null));
  const by = changes.get(cell) as Money;
  const expected = cell.value.plus(by);
  const primary = primaryOf(cause);
  const follows = consequences(facts, cause, primary);
  if (cell.virtual) return missingRowDraft(facts, cause, follows);
  const slip = slipped(cell, changes);
  const found = slip ? [slip] : investigate(facts, cell, expected);
  const clues = found.map(({ text }) => text);
  const about = circumstances(cell);
  const clue = [...(about && !clues.includes(about) ? [about] : []), ...clues]
    .map((text) => `。${text}`)
    .join('');
  return ruleOf(primary).found({
    message:
      (slip && movedInWords(cause, slip, voice)) ??
      `${relationInWords(primary, cell, voice)}${advice(voice, cause, primary, expected)}${clue}。`,
    cells: [cell, ...shownCells(primary, cell)].map((one) => findingCell(one, digits)),
    ...figures(cell, expected, by.negated(), voice),
    ...fixOf(cause),
    ...(found[0] && { clue: found[0].short }),
    sides: sidesOf(primary, voice),
    follows,
  });
}

/** A whole amount that stands one cell off: where it belongs says all. */
function movedInWords({ cell, changes }: Cause, { cell: beside }: Clue, voice: Voice): string | null {
  const by = changes.get(cell);
  if (!beside || !by) return null;
  const [from, to] = by.isNegative() ? [cell, beside] : [beside, cell];
  if (!from.value.eq(by.abs()) || !to.value.isZero()) return null;
  const across = from.row === to.row;
  const off = across ? '偏了一列' : from.row > to.row ? '低了一行' : '高了一行';
  const named = (one: FactCell) => {
    const name = across ? columnCaption(one.table, one.column) : rowCaption(one);
    return name === '' ? addressOf(one) : `“${name}”（${addressOf(one)}）`;
  };
  return `${from.table.sheet} 的 ${amount(from, from.value, voice)} 填${off}：应在${named(to)}，不在${named(from)}。`;
}

/** What to put there, as far as it is known, and who else says so. */
function advice(voice: Voice, cause: Cause, primary: Relation, expected: Money): string {
  const { cell, forced, certain, open, mended } = cause;
  const right = amount(cell, expected, voice);
  const reached = [...primary.left, ...primary.right].includes(cell)
    ? ''
    : `；查下去，错在 ${cellInWords(cell)}的 ${amount(cell, cell.value, voice)}`;
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
    : !forced && mended.every((relation) => relation.kind !== 'rollup')
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
function consequences(facts: Facts, cause: Cause, primary: Relation | null): Draft[] {
  const told = new Set([cause.cell]);
  const broken = cause.mended
    .filter((relation) => relation !== primary)
    .map((relation) => consequence(facts, relation, cause, told));
  // A part larger than its whole says that one of them is wrong, not by how much.
  const sure = cause.mended.some((relation) => relation.kind !== 'bound');
  const silent = [...cause.changes.keys()].filter(
    (cell) => cause.kind === 'amount' && sure && !told.has(cell) && isTyped(cell),
  );
  return [...broken, ...silent.map((cell) => follower(facts, cause, cell))];
}

function consequence(facts: Facts, relation: Relation, cause: Cause, told: Set<FactCell>): Draft {
  const { digits } = facts.source;
  const voice = voiceOf(facts);
  const moved = [...cause.changes.keys()].find(
    (cell) => cell !== cause.cell && (relation.left.includes(cell) || relation.right.includes(cell)),
  );
  const subject = moved ?? (relation.left.length === 1 ? relation.left[0] : relation.right[0]);
  const by = moved && cause.changes.get(moved);
  if (moved) told.add(moved);
  const gap = difference(relation);
  // A format is mended, and the amount stays.
  const isCut = moved?.remarks.includes('hidden-digits') && cause.kind === 'cut-decimals';
  const then = moved && by && !isCut ? `，改正后应为 ${amount(moved, moved.value.plus(by), voice)}` : '';
  const later = cause.later.has(relation) ? '；别处还有一处错误，都改好才会对上' : '';
  return ruleOf(relation).found({
    message: `${relationInWords(relation, subject, voice)}${then}${later}。`,
    cells: [...(subject ? [subject] : []), ...shownCells(relation, subject)].map((cell) =>
      findingCell(cell, digits),
    ),
    ...(isCut
      ? {}
      : moved && by
        ? figures(moved, moved.value.plus(by), by.negated(), voice)
        : subject
          ? figures(subject, side(relation.right).middle, gap, voice)
          : {}),
    sides: sidesOf(relation, voice),
  });
}

/** A total or a copy that took the wrong amount over. */
function follower(facts: Facts, cause: Cause, cell: FactCell): Draft {
  const voice = voiceOf(facts);
  const by = cause.changes.get(cell) as Money;
  const expected = cell.value.plus(by);
  return (cell.table === cause.cell.table ? rollupRule : tieRule).found({
    message: `${cellInWords(cell)}的 ${amount(cell, cell.value, voice)} 里含有上面那个错数，改正后应为 ${amount(cell, expected, voice)}。`,
    cells: [findingCell(cell, voice.digits)],
    ...figures(cell, expected, by.negated(), voice),
  });
}
