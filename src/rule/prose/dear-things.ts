/** 安排购置单价100万元以上设备3台 costs three millions at least; what is bought stands in 政府采购预算. */
import { Money } from '../../amount/money';
import type { Claim, Reading } from '../../narrative/claim';
import { rangeOf } from '../../narrative/claim/range';
import { matchesIn, type Match } from './matches';

export interface DearThings extends Match {
  readonly said: string;
  /** In 万元. */
  readonly least: Money;
  readonly purchases: Claim;
}

const BOUGHT =
  /购置(?:[^，。；\d]{0,6})单(?:位价值|价)(\d+)万元(?:[（(]含[^（）()]{0,4}[）)]|及|\(含\))?以上的?[^，。；\d]{0,16}?(\d+)台/g;

/** What there is already, and what another buys. */
const NOT_BOUGHT_NOW =
  /已|[未没不][^，。；]{0,3}购置|上年|去年|此前|截至|上级|主管部门|统一|调拨|无偿|捐赠|划入|跨年|不再|分[期年]/;

/** Of a budget: final accounts tell what was paid, and not of what year. */
export function* dearThings(reading: Reading): Generator<DearThings> {
  if (reading.edition.stage === 'outturn') return;
  const purchases = purchasesIn(reading);
  if (!purchases) return;
  for (const one of matchesIn(reading, BOUGHT)) {
    const { input } = one.match;
    const [said, price = '0', count = '0'] = one.match;
    const least = new Money(price).times(count);
    if (NOT_BOUGHT_NOW.test(input)) continue;
    if ((input.match(/20\d\d(?=年)/g) ?? []).some((year) => Number(year) !== reading.budgetYear)) continue;
    if (least.gt(rangeOf(purchases).high)) yield { ...one, said, least, purchases };
  }
}

/** The most that the text gives for goods, or for all that is bought. */
function purchasesIn({ claims }: Reading): Claim | undefined {
  const told = claims.filter(
    ({ kind, prior, label }) => kind === 'amount' && !prior && label.measure === 'procurement',
  );
  const goods = told.filter(({ label }) => label.kind === 'goods');
  const whole = told.filter(({ label }) => label.kind === undefined);
  return [...(goods.length > 0 ? goods : whole)].sort((a, b) =>
    rangeOf(b).high.comparedTo(rangeOf(a).high),
  )[0];
}
