/** Amounts beside the one spoken of: 完成预算84.00万元的73.2%, 年初预算为3.00万元, 差值为0.90万元. */

import type { Figure } from './figure';
import type { ReaderState } from './state';
import type { Claim } from './types';

const PLAN =
  /^完成(?:了)?(?:年初|全年|年度|当年|调整后?的?)?预算(?:数|额)?(?:为)?$|^(?:年初|全年|调整后?的?)预算(?:数|额)?(?:为|是)?$/;

const GAP =
  /(?:大于|小于|高于|低于|超过?)(?:年初|全年|调整后?的?)?预算(?:数|额)?$|^(?:二者|两者)?(?:差值|差额|相差|(?:共)?节约(?:资金|预算)?)(?:为|是)?$/;

/** 支出决算为…: names no subject, only that it is the outturn of what was named before. */
export const OUTTURN = /^(?:支出|收入)?(?:决算|执行|实际支出)(?:数|额)?(?:为|是)?$/;

/** An aside is no subject for what follows, and no part of a list. */
export function readAside(state: ReaderState, figure: Figure, clause: string): boolean {
  const { main } = state;
  if (main?.kind !== 'amount' || main.sentence !== state.sentence.index) return false;
  if (!PLAN.test(clause) && !GAP.test(clause)) return false;
  state.qualify(state.emit('aside', figure, clause, []), main);
  return true;
}

/** The plan of which a percentage follows: 完成预算84.00万元的73.2%. */
export function planBefore(state: ReaderState, clause: string): Claim | undefined {
  const last = state.claims[state.claims.length - 1];
  return clause === '的' && last?.kind === 'aside' ? last : undefined;
}

/** 预算为6.00万元，支出决算为5.40万元，完成预算的90%: the plan that the sentence named first. */
export function planOf(state: ReaderState, main: Claim): Claim | undefined {
  return state
    .inBlock(state.sentence.block)
    .find(
      (claim) =>
        claim.id !== main.id &&
        claim.kind === 'amount' &&
        claim.sentence === main.sentence &&
        !claim.prior &&
        JSON.stringify(claim.label) === JSON.stringify(main.label),
    );
}
