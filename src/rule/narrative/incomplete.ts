/** What an edition of the text must say: 批次 and 人次, 购置 and 运行. */
import { OPEN_RULES } from '../sources';
import { rule } from './family';
import type { Claim, Reading } from '../../narrative/claim';
import { faultAt, type FaultTold } from '../prose/fault';

export const incompleteRule = rule('incomplete', {
  severity: 'warning',
  title: '应当说明的内容没有写',
  reads: '“三公”经费的说明：公务用车购置与运行分列，决算中接待的批次、人次',
  source: `${OPEN_RULES}：“三公”经费分项公开，公务用车分购置和运行`,
  clean: {
    says: '写明接待的批次和人次',
    text: [
      '云溪市档案服务中心2024年度单位决算说明',
      '“三公”经费财政拨款支出决算情况说明',
      '公务接待费支出决算为3.20万元，完成预算的64.00%，国内公务接待12批次、56人次。',
    ],
    alone: true,
  },
  failing: {
    says: '没有写接待的批次和人次',
    text: [
      '云溪市档案服务中心2024年度单位决算说明',
      '“三公”经费财政拨款支出决算情况说明',
      '公务接待费支出决算为3.20万元，完成预算的64.00%。',
    ],
    alone: true,
  },
  *words(reading) {
    if (reading.edition.stage === 'outturn') yield* receptions(reading);
    yield* vehicles(reading);
  },
});

const isOf = (claim: Claim, economic: string): boolean =>
  claim.kind === 'amount' && !claim.prior && claim.label.economic === economic;

/** In paragraphs; the cells of a table are some. */
const NEAR = 3;
const TABLE = 30;

/** 国内公务接待…批次、…人次 stand in every final account. */
function* receptions(reading: Reading): Generator<FaultTold> {
  const spent = reading.claims.filter((claim) => isOf(claim, '30217'));
  const last = spent[spent.length - 1];
  if (!last) return;
  const section = reading.sentences.filter(({ block }) => {
    const own = reading.sentences[last.sentence]?.block;
    // A table stands far above the words that go with it.
    const reach = own?.kind === 'cell' ? TABLE : NEAR;
    return block === own || (own !== undefined && Math.abs(block.number - own.number) <= reach);
  });
  const words = section.map(({ clean }) => clean.text).join('');
  // What is said of 外宾 alone says nothing of those received at home.
  const home = words.replace(/(?:其中[：:]?)?(?:接待)?(?:外宾|国（境）外)[^。；]*/g, '');
  if (/批次|\d批|批\d|(?:来访|接待|来宾)[^，。；出]{0,8}团组/.test(home) && /人次|\d人/.test(home)) return;
  const message = /外宾/.test(words)
    ? '公务接待只写了外宾的批次和人次，没有写国内公务接待的批次和人次。'
    : '公务接待费没有写国内公务接待的批次和人次。';
  yield faultAt(reading, [last], { message });
}

/** 公务用车购置及运行 is told in its two parts. */
function* vehicles(reading: Reading): Generator<FaultTold> {
  const both = reading.claims.find((claim) => isOf(claim, '30231+31013') && Number(claim.value) !== 0);
  if (!both) return;
  const text = reading.sentences.map(({ clean }) => clean.text).join('');
  const bought =
    /车辆?购置(?:费|支出|预算|经费|数|公务|金额)|购置(?:公务用车|公务车辆|车辆|费)|更新购置|新购|未(?:安排)?购置|无购置|购置\d/.test(
      text.replace(/购置(?:及|和|、)?运行/g, ''),
    );
  const run = /(?:公务用车|公务车辆|公车|车辆)?运行(?:维护)?(?:费|支出)/.test(
    text.replace(/购置(?:费)?(?:及|和|、)?运行(?:维护)?费?/g, ''),
  );
  if (bought || !run) return;
  const message = '公务用车购置及运行费只写了运行维护费，没有写购置费；没有购置的，也应写明 0 万元。';
  yield faultAt(reading, [both], { message });
}
