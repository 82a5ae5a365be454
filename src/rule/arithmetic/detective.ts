/**
 * The detective: accountants hunt a difference by its shape. It equals one listed item, or twice an item
 * (added on the wrong side), is a factor of ten (decimal slip) or of 10,000 (元 for 万元), or two digits of
 * it changed places. Says which, where it fits; says nothing otherwise.
 */
import type { Money } from '../../amount/money';
import { slipOf } from '../../amount/slip';
import { shortRanges } from '../../binding/short-range';
import { memberName } from '../../lexicon/catalogue';
import { shape } from '../../fact/axis';
import { cellsOfAmount } from '../../fact/by-amount';
import { addressOf } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { cellAddress } from '../../workbook/address';
import { amount, cellName, columnCaption, inOwnUnit, lastMember, voiceOf } from '../say';

export interface Clue {
  readonly kind:
    | 'transposed'
    | 'factor'
    | 'yuan'
    | 'digit'
    | 'text'
    | 'sign'
    | 'extra'
    | 'item'
    | 'double-item'
    | 'slipped';
  readonly text: string;
  /** The same in a few words, for a line of a list. */
  readonly short: string;
  readonly cell?: FactCell;
}

/** Clues to why `found` stands where `expected` should. */
export function investigate(facts: Facts, culprit: FactCell, expected: Money): Clue[] {
  const found = culprit.value;
  const voice = voiceOf(facts);
  const { digits } = culprit.table.money ?? voice;
  const clues: Clue[] = [];
  if (culprit.remarks.includes('text')) {
    clues.push({
      kind: 'text',
      text: '这一格里是文本形式的数字，Excel 求和时会漏掉它',
      short: '文本形式的数字',
    });
  }
  if (!expected.isZero() && expected.eq(found.negated())) {
    const [text, short] = expected.isNegative()
      ? ['与应填数只差一个负号，像是漏了负号', '漏了负号']
      : ['与应填数只差一个负号，像是多了负号', '多了负号'];
    return [...clues, { kind: 'sign', text, short }];
  }
  if (!culprit.blank && !expected.isZero() && !found.isZero()) {
    const shape = byDigits(culprit.own, inOwnUnit(culprit, expected, voice), digits);
    if (shape) clues.push(shape);
  }
  if (expected.isZero() && culprit.boundRow?.kind === 'listed' && culprit.boundRow.item === null) {
    const short = shortRanges(culprit.table).find(({ beyond }) => beyond.includes(culprit.row));
    const text = short
      ? `合计里没有算这一行：公式（${culprit.table.sheet}!${cellAddress(short.row, short.columns[0] ?? 0)}）只加到第 ${short.reaches + 1} 行，这一行在它下面，请把公式改到包括这一行`
      : '合计里没有算这一行：多列的请删去这一行，不是多列的请补进合计';
    return [...clues, { kind: 'extra', text, short: '合计里没有算这一行' }];
  }
  const difference = found.minus(expected).abs();
  const item = itemOf(facts, culprit, difference);
  if (item) {
    clues.push({
      kind: 'item',
      cell: item,
      short: `${found.lt(expected) ? '像是漏计' : '像是重计'} ${itemName(item).replace(/^\d+ /, '')}`,
      text: `差额正好等于 ${itemName(item)} ${amount(item, difference, voice)}（${cellName(item)}），请核对这一项是否漏计或重计`,
    });
    return clues;
  }
  const half = difference.div(2);
  const double = half.decimalPlaces() <= digits ? itemOf(facts, culprit, half) : null;
  if (double) {
    clues.push({
      kind: 'double-item',
      cell: double,
      short: `差额是 ${itemName(double).replace(/^\d+ /, '')} 的两倍`,
      text: `差额正好是 ${itemName(double)} ${amount(double, half, voice)}（${cellName(double)}）的两倍，请核对是否加减号用反或重复计入`,
    });
  }
  return clues;
}

/** The amount belongs one row up or down: what one cell has too much, its neighbour has too little. */
export function slipped(culprit: FactCell, changes: ReadonlyMap<FactCell, Money>): Clue | null {
  const by = changes.get(culprit);
  if (!by || culprit.virtual) return null;
  for (const [cell, amount] of changes) {
    if (cell.table !== culprit.table || cell.virtual || !amount.plus(by).isZero()) continue;
    // Between two blank cells nothing can have slipped.
    if (cell.blank && culprit.blank) continue;
    if (cell.row === culprit.row && Math.abs(cell.column - culprit.column) === 1) {
      const column = `“${columnCaption(cell.table, cell.column)}”列`;
      const to = by.isNegative()
        ? `应填在${column}，移到 ${addressOf(cell)}`
        : `误填在${column} ${addressOf(cell)}`;
      return { kind: 'slipped', cell, text: `像是填串了列，${to}`, short: '像是填串了列' };
    }
    if (cell.column !== culprit.column || Math.abs(cell.row - culprit.row) !== 1) continue;
    const row = cell.boundRow?.text.trim() ?? '';
    const where = by.isNegative() ? '应填在' : '误填在';
    const side = cell.row < culprit.row ? '上' : '下';
    const move = by.isNegative() ? `，移到 ${addressOf(cell)}` : '';
    return {
      kind: 'slipped',
      cell,
      text: `像是填串了行，${where}${side}一行${row ? `“${row}”` : ''}${move}`,
      short: '像是填串了行',
    };
  }
  return null;
}

const TIMES: Readonly<Record<number, readonly [kind: Clue['kind'], text: string, short: string]>> = {
  10_000: ['yuan', '是应填数的一万倍，像是把元填进了万元表', '像是元、万元弄混'],
  0.0001: ['yuan', '是应填数的万分之一，像是把亿元或重复换算后的数填进了表', '像是换算了两次'],
  10: ['factor', '是应填数的十倍，像是小数点错了一位', '小数点错位'],
  100: ['factor', '是应填数的一百倍，像是小数点错了两位', '小数点错位'],
  2: ['factor', '正好是应填数的两倍，像是明细和小计一起加了', '小计重复相加'],
  0.1: ['factor', '是应填数的十分之一，像是小数点错了一位', '小数点错位'],
  0.01: ['factor', '是应填数的百分之一，像是小数点错了两位', '小数点错位'],
};

export function byDigits(found: Money, expected: Money, digits: number): Clue | null {
  const slip = slipOf(found, expected, digits);
  if (!slip) return null;
  if (slip.kind === 'times') {
    const [kind, text, short] = TIMES[slip.factor] ?? [];
    return kind && text && short ? { kind, text, short } : null;
  }
  if (slip.kind === 'digit') {
    const says = `${slip.was} 写成 ${slip.is}`;
    return { kind: 'digit', text: `与应填数只差一个数字（${says}）`, short: says };
  }
  const both = [...slip.was].join(' 与 ');
  return { kind: 'transposed', text: `像是两个数字写颠倒了（${both}）`, short: `${both} 写颠倒` };
}

/** The listed item with just that amount: near the culprit first, one that names a 科目 or 项目 before others. */
function itemOf(facts: Facts, culprit: FactCell, amount: Money): FactCell | null {
  if (amount.isZero()) return null;
  let best: { cell: FactCell; rank: number } | null = null;
  for (const cell of cellsOfAmount(facts, amount)) {
    // Its own row says nothing new.
    if (cell.table === culprit.table && cell.row === culprit.row) continue;
    const rank = itemRank(cell, culprit);
    if (!best || rank > best.rank) best = { cell, rank };
  }
  return best && best.rank > 0 ? best.cell : null;
}

function itemRank(cell: FactCell, culprit: FactCell): number {
  const { label } = cell;
  if (label.measure !== culprit.label.measure) return 0;
  const named =
    (label.project ? 8 : 0) +
    ((label.economic?.length ?? 0) >= 5 ? 6 : 0) +
    ((label.functional?.length ?? 0) >= 5 ? 5 : 0);
  if (named === 0) return label.functional || label.economic ? 1 : 0;
  const sameTable = cell.table === culprit.table ? 4 : 0;
  // Between two cells of one item, the one that says more about it.
  return named + sameTable + 0.1 * shape(label).split('|').length;
}

function itemName(cell: FactCell): string {
  const { label } = cell;
  if (label.economic && !label.project) return memberName('economic', label.economic);
  return lastMember(label);
}
