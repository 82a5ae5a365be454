/** What the lexicon reads in a header or a row, as packs write labels. */
import { CATALOGUES, THREE_PUBLIC } from '../lexicon/catalogue';
import type { Dimension, Label } from '../dimension/dimension';
import { WORDED_OTHERWISE } from '../lexicon/form-words';
import { labelNamed } from '../lexicon/headings';
import { toPackLabel } from '../template/expand';
import type { PackLabel } from '../template/schema';
import { namedBelow, spelt } from '../dimension/member';

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
  const code = dimensions.includes('economic') ? soleCode(text, 3) : null;
  return code === null ? null : { economic: code };
}

/** 基本工资, 办公费 as columns: what one 款 alone is called, or one of those of the 类 above it. */
export function economicItem(text: string, within: PackLabel['economic']): PackLabel | null {
  const code = soleCode(text, 5) ?? (typeof within === 'string' ? soleCode(text, 5, within) : null);
  return code === null ? null : { economic: code };
}

function soleCode(name: string, length: number, within = ''): string | null {
  const named = CATALOGUES.economic
    .byName(name)
    .filter(({ code }) => code.length === length && code.startsWith(within));
  // 30104 was 其他社会保障缴费 until 2017: what is no longer printed under a code is not meant.
  const latest = Math.max(...named.map(({ printed }) => printed?.last ?? 0));
  const found = named.filter(({ printed }) => printed === undefined || printed.last + 3 > latest);
  const [only] = found;
  // 其他支出 is said of everything.
  return found.length === 1 && only && !only.code.startsWith('399') ? only.code : null;
}

export const THREE_PUBLIC_LABEL: PackLabel = toPackLabel({ economic: THREE_PUBLIC });

/** A member that no catalogue knows, by its name; `parent`: what it lies in. */
export function ownMember(name: string, parent?: string): string {
  const own = namedBelow('', spelt(name));
  return parent === undefined ? own : `${parent}.${own}`;
}
