/** 其中31.56万元为项目支出: named behind the amount. */

import type { Heard } from './heard';
import { ownLabel } from './labels';

/** 基本支出, 项目支出 and what they are made of; empty where the words name nothing of the kind. */
export function saidBehind({ state, after }: Heard, own: string): string {
  if (!/^(?:其中[：:，]?)?$/.test(own)) return '';
  const name = /^(?:为|是|系|属于?)([一-龥]{2,9})(?=[，。；、])/.exec(after)?.[1] ?? '';
  return ownLabel(state.subject(name, false).mentions).nature === undefined ? '' : name;
}
