/** The detective on a figure of the text: last year's, another row's, a unit or digit slip, one item too much. */

import { Money } from '../../amount/money';
import { convert } from '../../amount/unit';
import { byDigits } from '../arithmetic/detective';
import { gather } from '../../collect/gather';
import { lastMember } from '../say';
import { DIMENSIONS, type Label } from '../../dimension/dimension';
import { side } from '../../fact/relation';
import type { Bound, Evidence } from '../../narrative/bind';
import { throughFundAndCarry } from '../../narrative/bind/readings';
import type { Claim } from '../../narrative/claim';
import { isMoney, rangeOf, say } from '../../narrative/claim/range';

export class Clues {
  /** What is stated, by amount in 万元: a wrong figure is often the right one of something else. */
  private readonly byAmount = new Map<string, Label[]>();
  private readonly told = new Map<Evidence, string>();

  constructor(private readonly bound: Bound) {
    const { unit } = bound.facts.source;
    for (const statements of bound.facts.stated.values()) {
      for (const { cells, label } of statements) {
        const amount = convert(side(cells).middle, unit, '万元');
        if (amount.isZero()) continue;
        gather(this.byAmount, amount.toString(), bound.facts.collapse.label(label));
      }
    }
  }

  /** A half sentence that begins with a comma; empty where nothing fits. Amounts that share their evidence share it. */
  of(claim: Claim, evidence: Evidence): string {
    const clue = this.told.get(evidence) ?? this.find(claim, evidence);
    this.told.set(evidence, clue);
    return clue;
  }

  private find(claim: Claim, evidence: Evidence): string {
    const { stated, label, doubtful } = evidence;
    if (!stated || !label || !isMoney(claim.unit)) return '';
    const said = rangeOf(claim).middle;
    if (said.isZero()) return '';
    const last = [...throughFundAndCarry({ ...label, year: 'last' })].flatMap((one) =>
      this.bound.amounts.statedAt(one),
    );
    if (last.some(({ range }) => range.middle.eq(said))) return '，与表中上年数相同，像是没有更新';
    const slip = this.slip(claim, stated.middle);
    if (slip !== '') return slip;
    const alike = this.byAmount.get(said.toString()) ?? [];
    const own = this.bound.facts.collapse.label(label);
    const fund = doubtful ? undefined : alike.find((one) => isOfOtherMoney(one, own));
    if (fund) return `，与表中“${lastMember({ source: fund.source ?? '' })}”的这一项相同，像是取错了表`;
    const other = alike.find((one) => nearMiss(one, own));
    if (other) return `，与表中“${lastMember(other)}”的数相同，${doubtful ? '说的可能是它' : '像是取错了行'}`;
    if (doubtful) return '，请看说的是哪一个数';
    const gap = said.minus(stated.middle).abs();
    const item = (this.byAmount.get(gap.toString()) ?? []).find(
      (one) => one.measure === label.measure && isItem(one),
    );
    return item ? `，差额正好等于“${lastMember(item)}”${say(gap, claim)}` : '';
  }

  private slip(claim: Claim, expected: Money): string {
    if (expected.isZero()) return '';
    const said = new Money(claim.value);
    const wanted = isMoney(claim.unit) ? convert(expected, '万元', claim.unit) : expected;
    if (said.eq(expected) && claim.unit !== '万元') return '，数字相同而单位不同，单位应为“万元”';
    const found = byDigits(said, wanted, Math.max(claim.digits, wanted.decimalPlaces()));
    if (!found) return '';
    if (found.kind === 'yuan') return '，两者相差一万倍，像是“元”与“万元”混用';
    return `，${found.text.replace(/填数/g, '为数').replace('应为数', '表中数')}`;
  }
}

/** All the same but for the money: 公用经费 of 一般公共预算 where all 公用经费 is spoken of. */
function isOfOtherMoney(other: Label, label: Label): boolean {
  return (
    other.source !== undefined &&
    other.source !== label.source &&
    DIMENSIONS.every((dimension) => dimension === 'source' || other[dimension] === label[dimension])
  );
}

/** The same but for one dimension: another 科目, another nature, another fund. */
function nearMiss(other: Label, label: Label): boolean {
  const different = DIMENSIONS.filter((dimension) => other[dimension] !== label[dimension]);
  const differsIn = new Set<string>(different);
  differsIn.delete('source');
  differsIn.delete('carry');
  return (
    differsIn.size === 1 &&
    other.measure === label.measure &&
    [...differsIn].every((dimension) => other[dimension as keyof Label] !== undefined)
  );
}

function isItem(label: Label): boolean {
  return (
    label.project !== undefined || (label.economic?.length ?? 0) >= 5 || (label.functional?.length ?? 0) >= 5
  );
}
