/**
 * A list of amounts that the text itself adds up: …奖金4万，伙食费15840，保险4.4万。合计约45万. An item said per
 * month may count once or twelve times, an item with two amounts may count by either; only a total that no
 * reading comes near to is wrong.
 */
import { Money } from '../../amount/money';
import type { Money as Amount } from '../../amount/money';
import { figuresIn } from './text';
import type { Figure } from './text';

export interface ListSum {
  readonly start: number;
  readonly end: number;
  readonly items: number;
  /** The reading nearest to the total. */
  readonly nearest: Amount;
  readonly total: Figure;
}

const TOTAL = /(?:合计|总计|共计)(?:约|为|约为)?\d/;
const FEWEST = 4;
const MOST_READINGS = 4096;

interface Clause {
  readonly start: number;
  readonly text: string;
}

export function listSums(text: string): ListSum[] {
  if (!TOTAL.test(text)) return [];
  const clauses = split(text);
  const found: ListSum[] = [];
  clauses.forEach((clause, index) => {
    const match = /^(?:以上)?(?:合计|总计|共计)(?:约|为|约为)?(?=\d)/.exec(clause.text.trim());
    if (!match) return;
    const [total] = amounts(clause.text);
    if (!total) return;
    const items: Figure[][] = [];
    let from = clause.start;
    for (let at = index - 1; at >= 0; at--) {
      const before = clauses[at] as Clause;
      const values = amounts(before.text);
      if (values.length === 0 || /[*+=]/.test(before.text)) break;
      items.push(values);
      from = before.start;
    }
    if (items.length < FEWEST) return;
    const readings = combine(items);
    if (readings === null) return;
    const slack = total.value.times('0.01');
    const nearest = readings.reduce((best, one) =>
      one.minus(total.value).abs().lt(best.minus(total.value).abs()) ? one : best,
    );
    if (nearest.minus(total.value).abs().lte(slack)) return;
    found.push({
      start: from,
      end: clause.start + total.end,
      items: items.length,
      nearest,
      total: { ...total, start: total.start + clause.start, end: total.end + clause.start },
    });
  });
  return found;
}

/** Money, and bare numbers large enough to be 元. */
function amounts(text: string): Figure[] {
  return figuresIn(text).filter(
    (figure) => figure.money || (figure.value.gte(1000) && !/^[年人名户个件]/.test(text.slice(figure.end))),
  );
}

function combine(items: readonly (readonly Figure[])[]): Amount[] | null {
  let sums: Amount[] = [new Money(0)];
  for (const item of items) {
    const values = item.flatMap((figure) =>
      figure.perMonth ? [figure.value, figure.value.times(12)] : [figure.value],
    );
    if (sums.length * values.length > MOST_READINGS) return null;
    sums = sums.flatMap((sum) => values.map((value) => sum.plus(value)));
  }
  return sums;
}

/** Clauses end at ，。； and at a full stop that stands between no digits. */
function split(text: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const match of text.matchAll(/[，,。；;\n]|\.(?!\d)/g)) {
    clauses.push({ start: from, text: text.slice(from, match.index) });
    from = match.index + 1;
  }
  clauses.push({ start: from, text: text.slice(from) });
  return clauses.filter((clause) => clause.text.trim() !== '');
}
