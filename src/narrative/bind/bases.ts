/** What a share may be a share of, by its words or by the amount that it is said of. */
import { contains, DIMENSIONS, type Label } from '../../dimension/dimension';
import { labelKey } from '../../dimension/label';
import { THREE_PUBLIC } from '../../lexicon/catalogue';
import type { AmountBinder } from './amounts';
import { throughFundAndCarry } from './readings';
import type { Stated } from './stated';

export class Bases {
  private readonly known = new Map<string, readonly Stated[]>();

  constructor(private readonly amounts: AmountBinder) {}

  /**
   * Each amount once, though tables say it at many coordinates.
   * @param base what the words name
   */
  of(label: Label, base?: Label): readonly Stated[] {
    const key = `${base ? labelKey(base) : ''}/${labelKey(label)}`;
    const known = this.known.get(key) ?? [
      ...eachAmount(basesOf(base, label).flatMap((one) => this.amounts.statedAt(one))),
    ];
    this.known.set(key, known);
    return known;
  }
}

/** The first of those that are equal. */
function* eachAmount(wholes: readonly Stated[]): Generator<Stated> {
  const seen = new Set<string>();
  for (const whole of wholes) {
    const { low, high } = whole.range;
    const key = `${low.toString()} ${high.toString()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield whole;
  }
}

/** What the words name, of whatever money or of that of the part; without such words whatever may be meant. */
function basesOf(base: Label | undefined, label: Label): Label[] {
  const { source } = label;
  return base ? [base, defined({ source, ...base }), ...throughFundAndCarry(base)] : wholesOf(label);
}

/** What a coordinate may be a share of: less is said of it in one dimension, or in none but measure. */
function wholesOf(label: Label): Label[] {
  const wholes = new Map<string, Label>();
  const add = (whole: Label): void => void wholes.set(labelKey(whole), whole);
  add(label);
  for (const dimension of DIMENSIONS) {
    if (dimension === 'measure' || dimension === 'year' || label[dimension] === undefined) continue;
    add(defined({ ...label, [dimension]: undefined }));
  }
  const { measure, source } = label;
  add(defined({ measure, source }));
  add(defined({ measure }));
  if (label.nature?.includes('.')) add({ ...label, nature: 'basic' });
  // 公务接待费0.36万元，占0.61%: of “三公”, whether or not the words before opened it.
  if (label.economic !== undefined && contains('economic', THREE_PUBLIC, label.economic))
    for (const one of throughFundAndCarry({ ...label, economic: THREE_PUBLIC })) add(one);
  return [...wholes.values()];
}

function defined(label: Partial<Record<keyof Label, string | undefined>>): Label {
  return Object.fromEntries(Object.entries(label).filter(([, member]) => member !== undefined));
}
