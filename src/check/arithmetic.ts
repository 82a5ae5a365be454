/** Broken relations → findings: each cause once, with the amount that mends it; what follows hangs under it. */
import type { Money } from '../amount/money';
import { plain, signed } from '../amount/print';
import { addressOf } from '../fact/cell';
import type { FactCell } from '../fact/cell';
import type { Facts } from '../fact/facts';
import { difference, judge, side } from '../fact/relation';
import type { Relation } from '../fact/relation';
import { explain } from './cause';
import type { Cause } from './cause';
import { dependentsOf } from './dependents';
import { investigate, slipped } from './detective';
import type { Draft, FindingCell, Fix } from './finding';
import { reclassified } from './reclassified';
import { relationInWords, ruleOf, shownCells } from './relation-words';
import { amount, cellInWords, cellName, findingCell, lastMember } from './say';

export interface ArithmeticResult {
  readonly drafts: readonly Draft[];
  readonly held: number;
  readonly evaluated: number;
}

/** More than this and nobody reads them; the rest is counted in one line. */
const MOST_UNEXPLAINED = 100;

export function checkArithmetic(facts: Facts): ArithmeticResult {
  const broken: Relation[] = [];
  const rounding: Relation[] = [];
  for (const relation of facts.relations) {
    const verdict = judge(relation);
    if (verdict === 'broken') broken.push(relation);
    else if (verdict === 'rounding') rounding.push(relation);
  }
  const moved = reclassified(facts, broken);
  const rest = broken.filter((relation) => !moved.explained.has(relation));
  const explanation = explain(facts.relations, rest, facts.source.scale, dependentsOf(facts));
  const drafts = [
    ...explanation.causes.map((cause) => causeDraft(facts, cause)),
    ...moved.drafts,
    ...unexplained(facts, explanation.unexplained),
    ...roundingDrafts(facts, rounding),
  ];
  return { drafts, evaluated: facts.relations.length, held: facts.relations.length - broken.length };
}

function causeDraft(facts: Facts, cause: Cause): Draft {
  const { digits } = facts.source;
  const by = cause.changes.get(cause.cell) as Money;
  const expected = cause.cell.value.plus(by);
  const primary = primaryOf(cause);
  const follows = cause.mended
    .filter((relation) => relation !== primary)
    .map((relation) => consequence(facts, relation, cause));
  if (cause.cell.virtual) return missingRow(facts, cause, expected, follows);
  const slip = slipped(cause.cell, cause.changes);
  const clues = slip ? [slip] : investigate(facts, cause.cell, expected);
  const others = new Set(
    cause.mended
      .filter((r) => r !== primary)
      .flatMap((r) => [...r.left, ...r.right])
      .filter((c) => c !== cause.cell && !c.blank && c.value.eq(expected))
      .map(cellName),
  );
  const support =
    others.size > 0 ? `；${[...others].slice(0, 3).join('、')} 也是 ${amount(expected, digits)}` : '';
  const advice = cause.forced
    ? `，应为 ${amount(expected, digits)}`
    : `，若以另一方为准应为 ${amount(expected, digits)}`;
  const clue = clues.map((one) => `。${one.text}`).join('');
  return {
    rule: ruleOf(primary),
    message: `${relationInWords(primary, cause.cell, digits)}${advice}${support}${clue}。`,
    cells: [cause.cell, ...shownCells(primary, cause.cell)].map((cell) => findingCell(cell, digits)),
    expected: plain(expected, digits),
    difference: plain(by.negated(), digits),
    ...(cause.forced ? { fix: fixFor(cause.cell, expected) } : {}),
    follows,
  };
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

function fixFor(cell: FactCell, value: Money): Fix {
  return { sheet: cell.table.sheet, row: cell.row, column: cell.column, value };
}

function missingRow(facts: Facts, cause: Cause, expected: Money, follows: readonly Draft[]): Draft {
  const { digits } = facts.source;
  const elsewhere = cause.mended
    .flatMap((relation) => [...relation.left, ...relation.right])
    .find((cell) => cell.table !== cause.cell.table && cell.value.eq(expected));
  const source = elsewhere ? `，而 ${cellInWords(elsewhere)} 有 ${amount(expected, digits)}` : '';
  const total = cause.mended.find((relation) => relation.kind === 'rollup');
  const gap = total ? `；本表合计与各行相加正好差 ${amount(expected, digits)}` : '';
  return {
    rule: 'fact.missing-row',
    message: `${cause.cell.table.sheet} 缺少“${lastMember(cause.cell.label)}”一行${source}${gap}，请补上这一行。`,
    cells: [
      placeOfMissing(cause.cell),
      ...[...(elsewhere ? [elsewhere] : []), ...(total ? total.left : [])].map((cell) =>
        findingCell(cell, digits),
      ),
    ],
    expected: plain(expected, digits),
    difference: plain(expected.negated(), digits),
    follows,
  };
}

/** Where the row would stand: before the first listed row of a higher code, else below the last. */
function placeOfMissing({ table, label }: FactCell): FindingCell {
  const code = label.functional ?? label.economic ?? '';
  const block = table.blocks[0];
  const rows = block?.rows.filter((row) => row.kind === 'listed') ?? [];
  const codeOf = (row: (typeof rows)[number]) => row.label?.functional ?? row.label?.economic ?? '';
  const after = code === '' ? undefined : rows.find((row) => codeOf(row) > code);
  const row = after?.row ?? (rows[rows.length - 1]?.row ?? table.bodyBottom) + 1;
  const column = block?.columns.find(({ template }) => template.role === 'name')?.column ?? table.area.left;
  return { sheet: table.sheet, address: addressOf({ row, column }), value: '' };
}

function consequence(facts: Facts, relation: Relation, cause: Cause): Draft {
  const { digits } = facts.source;
  const moved = [...cause.changes.keys()].find(
    (cell) => cell !== cause.cell && (relation.left.includes(cell) || relation.right.includes(cell)),
  );
  const subject = moved ?? (relation.left.length === 1 ? relation.left[0] : relation.right[0]);
  const by = moved && cause.changes.get(moved);
  const gap = difference(relation);
  return {
    rule: ruleOf(relation),
    message: `${relationInWords(relation, subject, digits)}${moved && by ? `，随之应为 ${amount(moved.value.plus(by), digits)}` : ''}。`,
    cells: [...(subject ? [subject] : []), ...shownCells(relation, subject)].map((cell) =>
      findingCell(cell, digits),
    ),
    ...(moved && by
      ? { expected: plain(moved.value.plus(by), digits), difference: plain(by.negated(), digits) }
      : { expected: plain(side(relation.right).middle, digits), difference: plain(gap, digits) }),
  };
}

/** Broken and not explained: one finding for each knot of relations that share a cell. */
function unexplained(facts: Facts, relations: readonly Relation[]): Draft[] {
  const { digits } = facts.source;
  const knots: Relation[][] = [];
  const knotOf = new Map<FactCell, Relation[]>();
  for (const relation of relations) {
    const ends = [relation.left, relation.right]
      .filter((cells) => cells.length === 1)
      .map((cells) => cells[0] as FactCell);
    const known = ends.map((cell) => knotOf.get(cell)).find((knot) => knot !== undefined);
    const knot = known ?? [];
    if (!known) knots.push(knot);
    knot.push(relation);
    for (const cell of ends) if (!knotOf.has(cell)) knotOf.set(cell, knot);
  }
  const drafts = knots.slice(0, MOST_UNEXPLAINED).map((knot): Draft => {
    const [first, ...others] = [...knot].sort(
      (a, b) => a.left.length + a.right.length - (b.left.length + b.right.length),
    );
    const head = plainDraft(facts, first as Relation);
    return { ...head, follows: others.map((relation) => plainDraft(facts, relation)) };
  });
  if (knots.length > MOST_UNEXPLAINED) {
    drafts.push({
      rule: 'fact.tie',
      message: `另有 ${knots.length - MOST_UNEXPLAINED} 处数额不一致没有逐一列出；不一致的地方太多，多半是有的表还没有填完或口径不同，请先填完各表再校验。`,
      cells: (knots[MOST_UNEXPLAINED]?.[0]?.left ?? []).map((cell) => findingCell(cell, digits)),
    });
  }
  return drafts;
}

function plainDraft(facts: Facts, relation: Relation): Draft {
  const { digits } = facts.source;
  const subject = relation.left.length === 1 ? relation.left[0] : relation.right[0];
  const onLeft = subject !== undefined && relation.left.includes(subject);
  const other = side(onLeft ? relation.right : relation.left).middle;
  const gap = onLeft ? difference(relation) : difference(relation).negated();
  const clues =
    subject && relation.left.length + relation.right.length <= 60
      ? investigate(facts, subject, subject.value.minus(gap))
      : [];
  return {
    rule: ruleOf(relation),
    message: `${relationInWords(relation, subject, digits)}${clues.map((clue) => `。${clue.text}`).join('')}。`,
    cells: [...(subject ? [subject] : []), ...shownCells(relation, subject)].map((cell) =>
      findingCell(cell, digits),
    ),
    expected: plain(other, digits),
    difference: plain(gap, digits),
  };
}

/** 尾差, one line a table: checkers that list each drown their users. */
function roundingDrafts(facts: Facts, relations: readonly Relation[]): Draft[] {
  const { digits } = facts.source;
  const byTable = new Map<string, Relation[]>();
  for (const relation of relations) {
    const cell = relation.left[0] ?? relation.right[0];
    if (!cell) continue;
    byTable.set(cell.table.sheet, [...(byTable.get(cell.table.sheet) ?? []), relation]);
  }
  return [...byTable].map(([sheet, list]) => {
    const gaps = list.map((relation) => difference(relation));
    const largest = gaps.reduce((a, b) => (b.abs().gt(a.abs()) ? b : a));
    return {
      rule: 'fact.rounding',
      message: `${sheet} 有 ${list.length} 处尾差（四舍五入造成，最大 ${signed(largest, digits)}），不算错误；如要消除，可按“元 → 万元”分摊后重填。`,
      cells: list
        .slice(0, 20)
        .flatMap((relation) => relation.left.slice(0, 1))
        .map((cell) => findingCell(cell, digits)),
    };
  });
}
