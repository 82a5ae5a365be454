/** The books of made-up departments, as a 情况说明 prints them: everything adds up. In 万元, two digits. */

export interface Numbers {
  year: number;
  last: number;
  total: string;
  basic: string;
  project: string;
  personnel: string;
  operating: string;
  /** Last year's total, and the way from there. */
  before: string;
  change: string;
  more: boolean;
  rate: string;
  basicShare: string;
  projectShare: string;
  /** Three 类 that make up the total, with their shares. */
  classes: readonly [amount: string, share: string][];
  /** “三公”: all, cars, visitors; last year's. */
  public3: string;
  cars: string;
  visits: string;
  public3Before: string;
  public3Change: string;
  public3Rate: string;
  goods: string;
  works: string;
  services: string;
  purchases: string;
  operatingBefore: string;
  operatingChange: string;
  operatingRate: string;
}

const money = (cents: number): string => (cents / 100).toFixed(2);
const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);

export function numbers(seed: number): Numbers {
  let state = seed * 7919 + 17;
  const pick = (from: number, to: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return from + (state % (to - from));
  };
  const year = 2022 + (seed % 5);
  const [personnel, operating, project] = [pick(21000, 90000), pick(6100, 20000), pick(15000, 120000)];
  const basic = personnel + operating;
  const total = basic + project;
  const step = pick(1100, 9000);
  const more = seed % 2 === 0;
  const before = more ? total - step : total + step;
  const first = pick(Math.round(total * 0.4), Math.round(total * 0.6));
  const second = pick(Math.round(total * 0.1), Math.round(total * 0.25));
  const classes = [first, second, total - first - second];
  const [cars, visits, saved] = [pick(310, 900), pick(110, 300), pick(35, 100)];
  const public3 = cars + visits;
  const [goods, works, services] = [pick(500, 4000), pick(300, 2000), pick(700, 5000)];
  const operatingStep = pick(130, 900);
  return {
    year,
    last: year - 1,
    total: money(total),
    basic: money(basic),
    project: money(project),
    personnel: money(personnel),
    operating: money(operating),
    before: money(before),
    change: money(step),
    more,
    rate: share(step, before),
    basicShare: share(basic, total),
    projectShare: share(project, total),
    classes: classes.map((one) => [money(one), share(one, total)]),
    public3: money(public3),
    cars: money(cars),
    visits: money(visits),
    public3Before: money(public3 + saved),
    public3Change: money(saved),
    public3Rate: share(saved, public3 + saved),
    goods: money(goods),
    works: money(works),
    services: money(services),
    purchases: money(goods + works + services),
    operatingBefore: money(operating + operatingStep),
    operatingChange: money(operatingStep),
    operatingRate: share(operatingStep, operating + operatingStep),
  };
}
