/** What looks like a table of the form and differs too much from it; in a form without a pack, what its amounts contradict. */
import { differenceInWords, differenceOf } from '../../binding/unrecognised';
import type { LeftOut } from '../../template/template';
import { cellAddress } from '../../workbook/address';
import { atOdds } from '../at-odds';
import { amount, cellInWords, findingCell, voiceOf } from '../say';
import { rule } from './family';
import { tableName } from './table-name';

export const doubtfulRule = rule('doubtful', {
  severity: 'warning',
  class: 'binding',
  title: '像某张表但不能肯定',
  reads:
    '标题或表头与表样差得较多的表；没有模板、按表头读出的表里数大多对不上的、看不出是什么金额的列和行；没有写明是否含上年结转的表，合计不同而没有结转可以解释的',
  source: '表样',
  clean: { says: '表头与表样相同' },
  failing: {
    says: '表头改成了别的字',
    cells: {
      '公开表5!F3': '支出情况',
      '公开表5!F4': '甲',
      '公开表5!G4': '乙',
      '公开表5!H4': '丙',
      '公开表5!D4': '代号',
    },
  },
  *check({ facts }) {
    for (const place of facts.source.binding.doubtful) {
      const sheet = place.view.sheet.name;
      yield {
        message: `工作表“${sheet}”像“${tableName(place.table)}”，但${differenceInWords(differenceOf(place))}，没有用它校验；请核对表头，或在窗格里确认认领。`,
        cells: [{ sheet, address: cellAddress(Math.max(0, place.titleRow), 0), value: '' }],
      };
    }
    // Whether the amounts are wrong or the reading of them, nobody can tell but who looks.
    const { carried, places } = atOdds(facts);
    const unknown = (facts.source.binding.template.reading?.leftOut ?? []).filter(
      ({ why }) => why === 'unknown',
    );
    for (const place of [...places, ...unknown])
      yield {
        message: WORDS[place.why](`${place.sheet} ${place.what}`),
        cells: [{ sheet: place.sheet, address: place.address, value: '' }],
      };
    const voice = voiceOf(facts);
    for (const { current, all } of carried)
      yield {
        message: `${cellInWords(current)}是 ${amount(current, current.value, voice)}，${cellInWords(all)}是 ${amount(all, all.value, voice)}：只有一张表含上年结转，两个数才会不同，各表里却没有正好这么多的结转；请核对，两张表口径相同的应改成一样。`,
        cells: [findingCell(current, voice.digits), findingCell(all, voice.digits)],
      };
  },
});

const WORDS: Readonly<Record<LeftOut['why'], (place: string) => string>> = {
  contradicted: (place) =>
    `${place}的数与旁边、与其他表大多对不上：可能是几处数错了，也可能是表头的意思读错了，没有参加校验；请人工核对。`,
  apart: (place) =>
    `${place}有几处数与其他表不同，只有口径不同（如只算本年的、只算一部分资金的）才不矛盾，表上却没有这样写：可能是上年的表、另一稿，没有改过来；请人工核对。`,
  unknown: (place) => `${place}有数，但看不出是什么金额，没有参加校验；请人工核对。`,
};
