/** 支出包括 may stand before its total: “收入包括：…。” and then “2024年收支总预算682.48万元。” */

import type { ReaderState } from '../state';
import type { OpenClaim } from '../types';
import type { Refiner } from './refiner';

export const laterWholes: Refiner = {
  name: 'later-wholes',
  refine: (state) => {
    const byList = itemsByList(state);
    for (const list of state.lists.all) {
      if (list.whole !== undefined || list.change !== undefined || !list.exhaustive) continue;
      const parts = byList.get(list.id) ?? [];
      const block = parts[0] ? state.blockOf(parts[0]) : undefined;
      const topic = block ? state.topics.find(block.path) : undefined;
      if (!topic || state.blockOf(topic)?.path.join('\n') !== block?.path.join('\n')) continue;
      list.whole = topic.id;
      for (const part of parts) if (part.id !== topic.id) part.partOf ??= topic.id;
    }
  },
};

function itemsByList({ claims }: ReaderState): Map<string, OpenClaim[]> {
  const items = new Map<string, OpenClaim[]>();
  for (const claim of claims) {
    if (claim.list?.of !== 'list' || claim.kind !== 'amount') continue;
    const known = items.get(claim.list.list);
    if (known) known.push(claim);
    else items.set(claim.list.list, [claim]);
  }
  return items;
}
