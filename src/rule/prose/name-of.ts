/** What a figure is called where a finding speaks of it. */
import type { Claim } from '../../narrative/claim/types';

export function nameOf(claim: Claim): string {
  const mentions = claim.about.filter((mention) => mention.kind !== 'unit');
  const levels = mentions.find((mention) => mention.levels)?.levels;
  if (levels?.item !== undefined) return `${levels.item}（项）`;
  return (mentions[mentions.length - 1] ?? claim.about[0])?.text ?? claim.phrase;
}
