/** One amount in 元 where all others are in 万元, or the other way round. */
import { SEEN } from '../sources';
import type { Reading } from '../../narrative/claim';
import { matchesIn, type Match } from '../prose/matches';
import { rule } from './family';

export const unitMixedRule = rule('unit-mixed', {
  severity: 'warning',
  grades: {
    zero: { severity: 'info', when: '数为 0，只是写法不一' },
  },
  title: '个别金额的单位与全文不同',
  reads: '全文金额的单位',
  source: SEEN,
  clean: {
    says: '各处都用万元',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '预留资金1.20万元，其中：库房0.60万元，设备0.40万元，耗材0.20万元，其他0万元，比上年执行数增加2,000.15万元，主要是新增。',
    ],
    alone: true,
  },
  failing: {
    says: '只有一处用元',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '预留资金1.20万元，其中：库房0.60万元，设备0.40万元，耗材0.20万元，其他0万元，比上年执行数增加2,000.15元，主要是新增。',
    ],
    alone: true,
  },
  *words(reading) {
    const { 万元: wan, 元: yuan } = amountsByUnit(reading);
    yield* odd(reading, yuan, wan, '万元');
    yield* odd(reading, wan, yuan, '元');
  },
});

/** Fewer amounts show no habit. */
const MANY = 5;

/** So many other zeros show how the text writes one. */
const ZEROS = 2;

function* odd(reading: Reading, few: readonly Match[], many: readonly Match[], usual: string) {
  const [one, ...others] = few.filter(({ match }) => !FOR_ONE.test(match.input.slice(0, match.index)));
  if (!one || others.length > 0 || many.length < MANY) return;
  const [said, figure = ''] = one.match;
  const isZero = isNought(figure);
  const zeros = isZero ? many.filter(({ match }) => isNought(match[1])).length : 0;
  // A rate for one (每人每月300元) is a whole number; what is summed has its decimals.
  if (!isZero && !/\.\d\d$/.test(figure)) return;
  const claims = reading.claims.filter(({ span }) => span.start === one.span.start).map(({ id }) => id);
  yield {
    ...one.fault({
      ...(isZero && zeros < ZEROS ? { grade: 'zero' as const } : {}),
      message: `全文的金额都用${usual}，只有这一处写“${said}”，请核对单位。`,
    }),
    claims,
  };
}

const isNought = (figure = ''): boolean => Number(figure.replace(/,/g, '')) === 0;

/** 人均88.54元, 按每人每年1,200.00元的标准. */
const FOR_ONE = /(?:[人每均次]|标准|单价)[^，。；\d]{0,8}$/;

function amountsByUnit(reading: Reading): Record<'万元' | '元', Match[]> {
  const found: Record<'万元' | '元', Match[]> = { 万元: [], 元: [] };
  for (const one of matchesIn(reading, AMOUNT)) found[one.match[2] as '万元' | '元'].push(one);
  return found;
}

/** A limit (单价50万元以上) is named in its own unit. */
const AMOUNT = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)(万?元)(?![（(]含|以上|以下|及以上|以内|[/／每])/g;
