/** Amounts beside the one spoken of: 完成预算84.00万元的73.2%, 年初预算为3.00万元, 差值为0.90万元. */

import { labelKey } from '../../../dimension/label';
import type { FigureParser } from '../heard';
import { planKind } from '../plan-kind';
import type { ReaderState } from '../state';
import type { OpenClaim } from '../types';

const PLAN =
  /^完成(?:了)?(?:年初|全年|年度|当年|调整后?的?)?预算(?:数|额)?(?:为)?$|^(?:年初|全年|调整后?的?)预算(?:数|额)?(?:为|是)?$/;

const GAP =
  /(?:大于|小于|高于|低于|超过?)(?:年初|全年|调整后?的?)?预算(?:数|额)?$|^(?:二者|两者|预决算)?(?:差值|差额|相差|(?:共)?节约(?:资金|预算)?)(?:为|是)?$/;

/** 完成年初预算的, before its percentage. */
export const COMPLETED = /^(?:为?完成|执行)了?(?:年初|全年|调整后?|年度)?预算(?:数)?的?$/;

/** 人均9.05万元, 每人每年3,000元, 80元/人: nobody adds these up. */
const PER =
  /(?:[人户车次批亩均]均|单价|每(?:人|户|辆|台|次|批|期|亩|月|年|天|日|间|册|件|家|个))[^，。；：\d]{0,10}$/;

/** An aside is no subject for what follows, and no part of a list. */
export const aside: FigureParser = {
  name: 'aside',
  reads: '预算数、差额等陪衬的金额',
  parse: ({ state, text, figure, clause, after }) => {
    const { main } = state;
    if (PER.test(clause) || /^[/／]/.test(after)) {
      const each = state.emit('aside', figure, clause, []);
      // 按640元/人补助，其中中央负担384元: of that, and of no amount before it.
      if (/^[^。；\d]{0,30}其中/.test(text.slice(figure.end))) state.main = each;
      return each;
    }
    if (main?.kind !== 'amount') return undefined;
    // …。完成年初预算的98%，低于年初预算6.90万元: of the sentence before, too.
    const near = main.sentence === state.sentence.index;
    if (!near && !(GAP.test(clause) && state.blockOf(main) === state.sentence.block)) return undefined;
    const planned = main.stage === 'outturn' && /^预算(?:数|额)?(?:为|是)?$/.test(clause);
    if (!planned && !PLAN.test(clause) && !GAP.test(clause)) return undefined;
    const claim = state.emit('aside', figure, clause, []);
    state.qualify(claim, main);
    return claim;
  },
};

/** The plan of which a percentage follows: 完成预算84.00万元的73.2%; 年初预算84.00万元，完成年初预算的73.2%. */
export function planBefore(
  state: ReaderState,
  clause: string,
  main: OpenClaim | undefined,
): OpenClaim | undefined {
  const last = state.claims[state.claims.length - 1];
  if (last?.kind !== 'aside') return undefined;
  const told = main?.stage === 'outturn' && last.of === main.id && /^(?:年初|全年)?预算/.test(last.phrase);
  return clause === '的' || (told && COMPLETED.test(clause)) ? last : undefined;
}

/**
 * 预算为6.00万元，支出决算为5.40万元，完成预算的90%: the plan that the sentence named first;
 * 年初预算…，调整预算…，决算…，完成调整预算的98%: the one that the share is of.
 */
export function planOf(
  state: ReaderState,
  main: OpenClaim,
  clause: string,
  /** Whether the figure is true of a plan: which is meant where none is named. */
  holds: (plan: OpenClaim) => boolean = () => false,
): OpenClaim | undefined {
  const plans = state
    .inBlock(state.sentence.block)
    .filter(
      (claim) =>
        claim.id !== main.id &&
        (claim.kind === 'amount' || (claim.kind === 'aside' && planKind(claim.phrase) !== undefined)) &&
        claim.sentence === main.sentence &&
        !claim.prior &&
        subjectOf(claim) === subjectOf(main),
    );
  const asked = planKind(clause);
  const held = asked === undefined && plans.length > 1 ? plans.find(holds) : undefined;
  if (held) return held;
  const meant = plans.find(({ phrase }) => planKind(phrase) === asked);
  return meant ?? plans.find(({ phrase }) => asked === undefined || planKind(phrase) === undefined);
}

/** 机关运行经费预算, 机关运行经费支出决算: that the second is 支出 tells nothing apart. */
function subjectOf({ label: { measure: _, ...label }, concept }: OpenClaim): string {
  return `${labelKey(label)} ${concept ?? ''}`;
}
