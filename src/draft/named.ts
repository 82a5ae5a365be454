/** What the lexicon reads in a header or a row, as packs write labels. */
import { THREE_PUBLIC } from '../lexicon/catalogue';
import type { Dimension } from '../dimension/dimension';
import { labelNamed } from '../lexicon/headings';
import { toPackLabel } from '../template/expand';
import type { PackLabel } from '../template/schema';

/** Null where the text names no member of these dimensions. `text` is folded. */
export function named(dimensions: readonly Dimension[], text: string): PackLabel | null {
  const label = labelNamed(dimensions, text);
  return label && toPackLabel(label);
}

export const THREE_PUBLIC_LABEL: PackLabel = toPackLabel({ economic: THREE_PUBLIC });
