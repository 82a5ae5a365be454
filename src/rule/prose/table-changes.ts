/** 增减额 and 增减率 that last year's amounts in the tables deny, as they are told by whichever rule it concerns. */
import type { Bound } from '../../narrative/bind';
import { isMoney, rangeOf, say } from '../../narrative/claim/range';
import { cellInWords } from '../say';
import type { FaultTold } from './fault';
import { figureFault, wrongFigures } from './figures';

/** `direction`: the size is right and the word is not. */
export function* tableChanges(bound: Bound, rule: 'direction' | 'change' | 'rate'): Generator<FaultTold> {
  for (const figure of [...wrongFigures(bound, 'change'), ...wrongFigures(bound, 'rate')]) {
    const { claim, stated, evidence } = figure;
    if (claim.kind === 'rate' && isMoney(claim.unit)) continue;
    const reversed = rangeOf(claim).middle.eq(stated.middle.abs());
    if ((reversed ? 'direction' : claim.kind) !== rule) continue;
    const size = say(stated.middle.abs(), claim);
    const direction = stated.middle.isZero() ? '持平' : stated.middle.isNegative() ? '减少' : '增加';
    const said = { up: '增加', down: '减少', same: '持平', both: '增减' }[claim.direction ?? 'both'];
    const [first] = evidence.cells;
    const base = evidence.label?.stage === 'initial' ? '预算数' : '上年数';
    const last = first ? `${base}${cellInWords(first)}` : base;
    const what = claim.direction === 'same' ? said : `${said}${claim.text}`;
    yield figureFault(bound, figure, {
      message: `按表中${last}计算，应${direction}${stated.middle.isZero() ? '' : size}，文中写的是${what}。`,
      expected: `${direction}${stated.middle.isZero() ? '' : size}`,
    });
  }
}
