/** What the rules are called, written out from them: who names one (a report) need not load all of them. */
import titles from '../template/rule-titles.json';

const TITLES: Readonly<Record<string, string>> = titles;

/** The code itself where no rule has it. */
export function ruleTitle(code: string): string {
  return TITLES[code] ?? code;
}
