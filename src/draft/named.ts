/** What the lexicon reads in a header or a row, as packs write labels. */
import { CATALOGUES, THREE_PUBLIC } from '../lexicon/catalogue';
import type { Dimension, Label } from '../dimension/dimension';
import { WORDED_OTHERWISE } from '../lexicon/form-words';
import { labelNamed } from '../lexicon/headings';
import { toPackLabel } from '../template/expand';
import type { PackLabel } from '../template/schema';
import { namedBelow } from '../dimension/member';

/** Null where the text names no member of these dimensions. `text` is folded. */
export function named(dimensions: readonly Dimension[], text: string): PackLabel | null {
  const label =
    wordedOtherwise(dimensions, text) ?? labelNamed(dimensions, text) ?? economicLabel(dimensions, text);
  return label && toPackLabel(label);
}

function wordedOtherwise(dimensions: readonly Dimension[], text: string): Label | null {
  const [, label] = WORDED_OTHERWISE.find(([pattern]) => pattern.test(text)) ?? [];
  return label && dimensions.some((dimension) => label[dimension] !== undefined) ? label : null;
}

/** 工资福利支出, 商品和服务支出 as columns: the 类 of 经济科目 by their names. */
function economicLabel(dimensions: readonly Dimension[], text: string): Label | null {
  if (!dimensions.includes('economic')) return null;
  const found = CATALOGUES.economic.byName(text).filter(({ code }) => code.length === 3);
  const [only] = found;
  return found.length === 1 && only && only.code !== '399' ? { economic: only.code } : null;
}

export const THREE_PUBLIC_LABEL: PackLabel = toPackLabel({ economic: THREE_PUBLIC });

/** A member that no catalogue knows, by its name; `parent`: what it lies in. */
export function ownMember(name: string, parent?: string): string {
  const own = namedBelow('', name.replace(/[~^+|=.\s]/g, '').slice(0, 30));
  return parent === undefined ? own : `${parent}.${own}`;
}
