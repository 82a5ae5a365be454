/** What belongs to another edition of the text, and what an edition must say: 部门 in a 单位's text, 批次 and 人次, 购置 and 运行. */

import type { Claim, Reading } from '../../../narrative/claim';
import { originalSpan } from '../../../narrative/read/clean';
import { unitKindRule } from '../../text/unit-kind';
import { faultAt, faultOn, type TextFault } from '../fault';
import { incompleteRule } from '../incomplete';

export function* checkEdition(reading: Reading): Generator<TextFault> {
  if (reading.edition.of === 'unit') yield* departments(reading);
  if (reading.edition.stage === 'outturn') yield* receptions(reading);
  yield* vehicles(reading);
}

const OF_DEPARTMENT =
  /(?:本|我|全)部门(?!的?职责)|部门(?:收入|支出)?(?:预算|决算)(?:收支|总|数|安排|支出|收入)/;

/** Once for the whole text: one of the two was made from the other. */
function* departments(reading: Reading): Generator<TextFault> {
  const places = reading.sentences.flatMap((sentence) => {
    const match = OF_DEPARTMENT.exec(sentence.clean.text);
    return match ? [{ sentence, match }] : [];
  });
  const [first] = places;
  if (!first) return;
  const { sentence, match } = first;
  const more = places.length > 1 ? `，全文共 ${places.length} 句` : '';
  yield faultOn(
    reading,
    originalSpan(sentence.clean, match.index, match.index + match[0].length),
    sentence.place,
    unitKindRule.found({
      message: `这是单位的说明，此处写的是“${match[0]}”${more}，请核对是否由部门的文字改来。`,
    }),
  );
}

const isOf = (claim: Claim, economic: string): boolean =>
  claim.kind === 'amount' && !claim.prior && claim.label.economic === economic;

/** 国内公务接待…批次、…人次 stand in every final account. */
function* receptions(reading: Reading): Generator<TextFault> {
  const spent = reading.claims.filter((claim) => isOf(claim, '30217'));
  const last = spent[spent.length - 1];
  if (!last) return;
  const section = reading.sentences.filter(({ block }) => {
    const own = reading.sentences[last.sentence]?.block;
    return block === own || (own !== undefined && Math.abs(block.number - own.number) <= 3);
  });
  const words = section.map(({ clean }) => clean.text).join('');
  // What is said of 外宾 alone says nothing of those received at home.
  const home = words.replace(/(?:其中[：:]?)?(?:接待)?(?:外宾|国（境）外)[^。；]*/g, '');
  if (/批次|\d批|批\d|(?:来访|接待|来宾)[^，。；出]{0,8}团组/.test(home) && /人次|\d人/.test(home)) return;
  const message = /外宾/.test(words)
    ? '公务接待只写了外宾的批次和人次，没有写国内公务接待的批次和人次。'
    : '公务接待费没有写国内公务接待的批次和人次。';
  yield faultAt(reading, [last], incompleteRule.found({ message }));
}

/** 公务用车购置及运行 is told in its two parts. */
function* vehicles(reading: Reading): Generator<TextFault> {
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
  yield faultAt(reading, [both], incompleteRule.found({ message }));
}
