/** 其他固定资产661件，价值285.98万元; 房屋3000平方米、44.15万元: the worth of the things counted. */

import type { Heard } from './heard';

const WORTH = /^(?:账面)?(?:价值|原值|净值)(?:为|共计|合计)?$/;

/** Things that have a worth, and are no people, cases or projects. */
const THINGS = /^(?:平方米|㎡|[台辆套件栋幢部])/;

/** The words that name them; empty where the amount is none of things just counted. */
export function worthOf({ state, before }: Heard, own: string): string {
  const counted = state.claims[state.claims.length - 1];
  if (counted?.kind !== 'count' || counted.sentence !== state.sentence.index) return '';
  const bare = /^[、，]$/.test(before) && THINGS.test(counted.unit);
  return bare || WORTH.test(own) ? counted.phrase + own : '';
}
