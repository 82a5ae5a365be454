/** 设9个内设机构，包括：…, 行政单位1家，事业单位2家，具体包括：1.…2.…: as many as are named. */
import { SEEN } from '../sources';
import { rule } from './family';
import { faultOn, type FaultTold } from '../prose/fault';
import { matchesIn } from '../prose/matches';
import { numbered } from '../prose/headings';
import type { Reading } from '../../narrative/claim';
import { isUnitName } from '../../narrative/claim/unit-names';

export const listCountRule = rule('list-count', {
  severity: 'warning',
  title: '个数与列出的名称不符',
  reads: '“设9个内设机构，包括……”“下属单位2家，具体包括”与后面列出的名称',
  source: SEEN,
  clean: {
    says: '3 个科室，列了 3 个',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '本单位设3个内设机构，包括：办公室、保管科、利用科。'],
    alone: true,
  },
  failing: {
    says: '5 个科室，列了 3 个',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '本单位设5个内设机构，包括：办公室、保管科、利用科。'],
    alone: true,
  },
  *words(reading) {
    for (const { match, fault } of matchesIn(reading, OFFICES)) {
      const names = (match[2] ?? '').replace(/（[^）]*）/g, '').split('、');
      // 内设0个科室，即…: none is counted, and a lone name is no list.
      if (names.length < 2 || names.length === Number(match[1]) || !names.every((name) => OFFICE.test(name)))
        continue;
      yield fault({
        message: `写的是${match[1]}个，后面列出了${names.length}个，请核对。`,
        expected: `${names.length}个`,
      });
    }
    yield* projects(reading);
    yield* units(reading);
    yield* kinds(reading);
    yield* subordinates(reading);
  },
});

/** 等 leaves some unnamed, and 和 may join two or stand within a name. */
const OFFICES =
  /(?<!\d)(\d{1,2})个(?:内设(?:机构|科室|股室|处室)|职能(?:科室|股室|处室)|科室|股室|处室)[，（]?(?:分别)?(?:是|为|包括|即|具体为)[：:]?((?:[^。；：:，等和及\d（）]|（[^）]*）)+)(?=[。；]|$)/g;
const OFFICE = /^[一-龥]{2,14}(?:科|室|处|股|部|办|局|队|中心|所|站|组|委|会|厅|院|部门)$/;

/** 共3个项目：甲5万元、乙3万元: each with its amount. */
function* projects(reading: Reading): Generator<FaultTold> {
  for (const { match, fault } of matchesIn(reading, PROJECTS)) {
    const listed = [...(match[2] ?? '').matchAll(/元/g)].length;
    if (listed < 2 || listed === Number(match[1])) continue;
    yield fault({
      message: `写的是${match[1]}个项目，后面列出了${listed}个，请核对。`,
      expected: `${listed}个`,
    });
  }
}

/** No name has a digit or a mark in it, so that each amount is one item; 等 leaves some unnamed. */
const PROJECTS =
  /(?<!\d)(\d{1,2})个项目(?:，?(?:分别|具体)?(?:是|为|包括|即))?[：:]((?:[^，。；：、\d等]{2,40}\d+(?:\.\d+)?[万亿]?元[、，；]?)+)(?=。|$)/g;

/** 行政单位1家，事业单位1家，具体包括： and below it the numbered names. */
function* units({ document, sentences, ...reading }: Reading): Generator<FaultTold> {
  for (const { block, clean, place } of sentences) {
    const inline = UNITS_INLINE.exec(clean.text);
    if (!inline && !UNITS_LISTED.test(clean.text)) continue;
    const said = inline ? clean.text.slice(0, inline.index + inline[0].length) : clean.text;
    const counts = [...said.matchAll(UNITS)].map(([, many]) => Number(many));
    const listed = inline ? namesIn(inline[1] ?? '') : itemsBelow(document.blocks, block.number);
    const sum = counts.reduce((all, one) => all + one, 0);
    const most = Math.max(...counts);
    // 下属单位2家: with the department's own or without; 共3家，其中：…: a whole beside its parts.
    const able = new Set([sum, most, ...(counts.length === 1 ? [most + 1] : [sum - most])]);
    if (counts.length === 0 || listed < 2 || able.has(listed)) continue;
    yield faultOn({ ...reading, document, sentences }, place.span, place, {
      message: `写的单位数合计${sum}家，${inline ? '后' : '下'}面列出了${listed}家，请核对。`,
    });
  }
}

/** 二级单位3个，分别是：某某局（本级）、某某所、某某中心。 */
const UNITS_INLINE =
  /单位[^。；\d]{0,8}\d{1,2}[家个]，?(?:分别|具体)?(?:包括|是|为)[：:]?((?:[^。；：:，\d（）]|（[^（）]{0,12}）){8,400})(?=[。；]|$)/;

/** 0 where one of them is no name of a unit, or some are left unnamed. */
function namesIn(words: string): number {
  const names = words.replace(/（[^（）]*）/g, '').split(/[、和及]/);
  const isName = (name: string): boolean => name.length > SHORT && (isUnitName(name) || OF_LISTS.test(name));
  return /等/.test(words) || !names.every(isName) ? 0 : names.length;
}

const SHORT = 3;
/** What a list of units names, and a sentence may mean otherwise. */
const OF_LISTS = /(?:本级|机关|[中小]学|[园会部社场])$/;

const UNITS_LISTED = /单位[^。；]{0,8}\d+[家个][^。；]*(?:包括|如下|分别[是为]|名单)[：:]?$/;
const UNITS =
  /(?:行政|参公|事业|预算|下属|二级|所属|参照公务员法管理)[^，。；\d]{0,8}单位[^，。；\d]{0,6}(\d{1,2})[家个]/g;

/** 包括本部以及下属1家预算单位。本部门中，行政单位1家，事业单位1家: the department's own is one of them. */
function* kinds(reading: Reading): Generator<FaultTold> {
  for (const { match, block, fault } of matchesIn(reading, WITH_OWN)) {
    const below = reading.sentences.filter(
      (one) => one.block.number >= block.number && one.block.number <= block.number + 1,
    );
    const said = below.map(({ clean }) => clean.text).find((text) => KINDS_OF_UNITS.test(text)) ?? '';
    const counts = [...said.matchAll(EACH_KIND)].map(([, count]) => Number(count));
    const sum = counts.reduce((all, one) => all + one, 0);
    if (counts.length < 2 || sum === Number(match[1]) + 1) continue;
    yield fault({
      message: `“${match[0]}”，而后面各类单位合计${sum}家，请核对。`,
    });
  }
}

/** 包括局本级预算和3个下属事业单位预算, beside a list of three names of which one is the 本级. */
function* subordinates(reading: Reading): Generator<FaultTold> {
  const lists = reading.sentences.flatMap(({ clean }) => UNITS_INLINE.exec(clean.text)?.[1] ?? []);
  const [list] = lists;
  if (list === undefined || lists.length > 1 || !/本级|机关/.test(list)) return;
  const listed = namesIn(list);
  if (listed < 2) return;
  for (const { match, fault } of matchesIn(reading, OWN_AND_OTHERS)) {
    const many = Number(match[1]);
    if (listed === many + 1) continue;
    yield fault({
      message: `写的是本级和${many}个下属单位，列出的${listed}家里除本级外是${listed - 1}家，请核对。`,
      expected: `${listed - 1}个`,
    });
  }
}

const OWN_AND_OTHERS =
  /(?:本级|机关|本部)(?:预算|决算)?(?:以及|和|与|及)(?:所属|下属)?(\d{1,2})[家个](?:下属|所属|直属|二级)?[^，。；\d]{0,6}单位/g;

const WITH_OWN = /本(?:部|级|机关)(?:以?及|和)下属(?:的)?(\d{1,2})[家个](?=[^，。；]{0,6}单位)/g;
const KINDS_OF_UNITS = /行政单位\d+[家个]，(?:参[^，。；\d]{0,14}单位\d+[家个]，)?事业单位\d+[家个]/;
const EACH_KIND = /(?:行政|参公|事业|参照公务员法管理[^，。；\d]{0,4})单位(\d{1,2})[家个]/g;

function itemsBelow(blocks: Reading['document']['blocks'], number: number): number {
  let items = 0;
  for (const block of blocks.slice(number)) {
    const mark = numbered(block);
    if (mark === undefined || mark.number !== items + 1) return items;
    items += 1;
  }
  return items;
}
