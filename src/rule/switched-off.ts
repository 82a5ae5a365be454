/**
 * Rules that turned out wrong in the field and are not told for now: data with a reason and a date, of a pack or of a
 * bureau's own list (`--switch-off`). What they would have said is counted, and every report says which they are.
 */
import type { Pack, SwitchedOff } from '../template/schema';
import type { Draft, NotEvaluated } from './finding';
import { ruleTitle } from './titles';

let ofBureau: readonly SwitchedOff[] = [];

/** A bureau's own list, beside what packs say; an empty one ends it. */
export function useSwitchedOff(list: readonly SwitchedOff[]): void {
  ofBureau = list;
}

/** By the rule's code; a bureau's own word comes before its pack's. */
export function switchedOffIn({ switchedOff = [] }: Pack): ReadonlyMap<string, SwitchedOff> {
  return new Map([...switchedOff, ...ofBureau].map((one) => [one.rule, one]));
}

/** One line for each, with how much it would have said. */
export function saidOfSwitchedOff(
  off: ReadonlyMap<string, SwitchedOff>,
  drafts: readonly Draft[],
): NotEvaluated[] {
  const silent = new Map<string, number>();
  const countIn = (draft: Draft): void => {
    if (off.has(draft.rule)) silent.set(draft.rule, (silent.get(draft.rule) ?? 0) + 1);
    draft.follows?.forEach(countIn);
  };
  drafts.forEach(countIn);
  return [...off.values()].map(({ rule, reason, since, by }) => {
    const count = silent.get(rule) ?? 0;
    const told = count === 0 ? '本次没有因此漏报' : `本次有 ${count} 处因此没有列出，请人工核对`;
    const who = by === undefined ? '' : `，${by}`;
    return { rule, reason: `“${ruleTitle(rule)}”（${rule}）已停用（${since} 起${who}）：${reason}。${told}` };
  });
}
