/** Figures against the tables: amounts, shares, changes and rates on last year's amounts, numbers of things. */

import { halfUnit } from '../../../amount/interval';
import { cellInWords } from '../../say';
import type { Bound, Evidence } from '../../../narrative/bind';
import type { Claim } from '../../../narrative/claim';
import { faultAt, type FaultWords, type TextFault } from '../fault';
import { claimOf } from '../words/lookup';
import { isApportioned } from '../words/share';
import { isMoney, printLike, rangeOf, say } from '../../../narrative/claim/range';
import { nameOf } from '../words/sum';
import { Clues } from './clues';
import { amountRule } from '../amount';
import { boundRule } from '../bound';
import { countRule } from '../count';
import { notInTablesRule } from '../not-in-tables';
import { roundingRule } from '../rounding';
import { completionFault } from '../completion';
import { shareRule } from '../share';
import { directionRule } from '../direction';
import { rateRule } from '../rate';
import { changeRule } from '../change';

export function* checkFigures(bound: Bound): Generator<TextFault> {
  const clues = new Clues(bound);
  for (const claim of bound.reading.claims) {
    const evidence = bound.of(claim);
    if (evidence.by !== 'fact') continue;
    if (evidence.holds && !evidence.rounded) continue;
    const words = evidence.holds ? rounded(bound, claim, evidence) : wordsFor(bound, clues, claim, evidence);
    if (!words) continue;
    const target = claim.kind === 'amount' ? undefined : claimOf(bound.reading, claim.of);
    const fault = faultAt(bound.reading, target ? [target, claim] : [claim], {
      ...words,
      cells: evidence.cells,
    });
    yield { ...fault, claims: [claim.id] };
  }
}

/** An amount with as many digits as the cells was not rounded for the text: no cell has it, so it was mistyped. */
function rounded({ facts }: Bound, claim: Claim, evidence: Evidence): FaultWords | undefined {
  if (claim.kind !== 'amount' || !evidence.stated) return undefined;
  const { digits, unit } = facts.source;
  const copied =
    claim.unit === unit && claim.digits >= digits && !claim.approximate && evidence.cells.length === 1;
  return roundingRule.found({
    ...(copied ? { grade: 'copied' as const } : {}),
    message: `“${nameOf(claim)}”文中为${claim.text}，${otherSide(claim, evidence)}，${copied ? '末位不同' : '只差尾数'}。`,
    expected: say(evidence.stated.middle, claim),
  });
}

function wordsFor(bound: Bound, clues: Clues, claim: Claim, evidence: Evidence): FaultWords | undefined {
  switch (claim.kind) {
    case 'amount':
      return claim.concept === 'operatingCosts'
        ? beyond(clues, claim, evidence)
        : amount(clues, claim, evidence);
    case 'share':
      return share(bound, claim, evidence);
    case 'change':
    case 'rate':
      return movement(claim, evidence);
    case 'count':
      return count(claim, evidence);
    default:
      return undefined;
  }
}

function amount(clues: Clues, claim: Claim, evidence: Evidence): FaultWords | undefined {
  const { stated, tables, label, doubtful } = evidence;
  if (!stated) return undefined;
  const difference = say(rangeOf(claim).middle.minus(stated.middle), claim);
  if (evidence.cells.length === 0 && doubtful) {
    return amountRule.found({
      grade: 'doubtful',
      message: `“${nameOf(claim)}”文中为${claim.text}，而${tables[0]?.sheet ?? '表'}没有填数。`,
      expected: say(stated.middle, claim),
      difference,
    });
  }
  if (evidence.cells.length === 0) {
    const sheets = [...new Set(tables.map((table) => table.sheet))].slice(0, 3).join('、');
    return notInTablesRule.found({
      // Names of projects are retyped freely; a 科目 is not.
      ...(label?.project === undefined ? {} : { grade: 'project' as const }),
      message: `“${nameOf(claim)}”${claim.text}，而${sheets}没有这一项，可能是别的单位或往年的内容。`,
      expected: say(stated.middle, claim),
      difference,
    });
  }
  const year = claim.prior ? '上年数' : '';
  return amountRule.found({
    ...(doubtful ? { grade: 'doubtful' as const } : {}),
    message: `“${nameOf(claim)}”${year}文中为${claim.text}，${otherSide(claim, evidence)}${clues.of(claim, evidence)}。`,
    expected: say(stated.middle, claim),
    difference,
  });
}

function beyond(clues: Clues, claim: Claim, evidence: Evidence): FaultWords | undefined {
  const { stated } = evidence;
  if (!stated) return undefined;
  if (rangeOf(claim).middle.lt(stated.middle)) return amount(clues, claim, evidence);
  return boundRule.found({
    message: `机关运行经费${claim.text}大于公用经费（${otherSide(claim, evidence)}）${clues.of(claim, evidence)}，机关运行经费应在公用经费之内。`,
    expected: `≤${say(stated.middle, claim)}`,
    difference: say(rangeOf(claim).middle.minus(stated.middle), claim),
  });
}

function share(bound: Bound, claim: Claim, { stated }: Evidence): FaultWords | undefined {
  if (!stated) return undefined;
  const gap = rangeOf(claim).middle.minus(stated.middle);
  const slip = gap.abs().lte(halfUnit(claim.digits).times(3));
  if (slip && isApportioned(bound.reading, claim)) return undefined;
  const part = claimOf(bound.reading, claim.of);
  if (claim.by === 'completion')
    return completionFault(
      claim,
      stated.middle,
      slip,
      part ? `“${nameOf(part)}”按表中的两个数` : '按表中的两个数',
    );
  return shareRule.found({
    // Where the text names no whole, the one meant may be another.
    ...(slip || claim.partOf === undefined ? { grade: 'lastDigit' as const } : {}),
    message: `${part ? `“${nameOf(part)}”` : ''}按表中的数计算占${say(stated.middle, claim)}，文中写的是${claim.text}${slip ? '，末位进位不对' : ''}。`,
    expected: say(stated.middle, claim),
    difference: `${printLike(gap, claim)}个百分点`,
  });
}

function movement(claim: Claim, { stated, cells }: Evidence): FaultWords | undefined {
  if (!stated || (claim.kind === 'rate' && isMoney(claim.unit))) return undefined;
  const size = say(stated.middle.abs(), claim);
  const direction = stated.middle.isZero() ? '持平' : stated.middle.isNegative() ? '减少' : '增加';
  const said = { up: '增加', down: '减少', same: '持平', both: '增减' }[claim.direction ?? 'both'];
  const reversed = rangeOf(claim).middle.eq(stated.middle.abs());
  const last = cells[0] ? `上年数${cellInWords(cells[0])}` : '上年数';
  const what = claim.direction === 'same' ? said : `${said}${claim.text}`;
  return (reversed ? directionRule : claim.kind === 'rate' ? rateRule : changeRule).found({
    message: `按表中${last}计算，应${direction}${stated.middle.isZero() ? '' : size}，文中写的是${what}。`,
    expected: `${direction}${stated.middle.isZero() ? '' : size}`,
  });
}

function count(claim: Claim, { stated, cells, tables, doubtful }: Evidence): FaultWords | undefined {
  if (!stated) return undefined;
  if (doubtful) {
    return countRule.found({
      message: `文中写${claim.text}，而${cells[0] ? cellInWords(cells[0]) : (tables[0]?.sheet ?? '表中')}没有安排这项费用。`,
    });
  }
  const table = cells[0]?.table.sheet;
  return countRule.found({
    message: `“${nameOf(claim)}”文中为${claim.text}，${table ?? '表中'}列有${stated.middle.toString()}${claim.unit}。`,
    expected: `${stated.middle.toString()}${claim.unit}`,
    difference: `${rangeOf(claim).middle.minus(stated.middle).toString()}${claim.unit}`,
  });
}

/** 公开表1!D14（…）为31.06万元. */
export function otherSide(claim: Claim, { cells, stated, tables }: Evidence): string {
  // 元 in the text is a slip more often than not; the amount is said in 万元, as tables print it.
  const like: Claim = claim.unit === '元' ? { ...claim, unit: '万元' } : claim;
  const amount = stated ? say(stated.middle, like) : '';
  const [first] = cells;
  if (first?.blank && cells.length === 1) return `${cellInWords(first)}没有数`;
  if (!first) return `${tables[0]?.sheet ?? '表中'}为${amount}`;
  return cells.length === 1
    ? `${cellInWords(first)}为${amount}`
    : `${cellInWords(first)}等 ${cells.length} 格合计${amount}`;
}
