/** Names of units that a text uses where its own belongs: on the cover, and where it says whose amounts it tells. */
import type { Reading } from '../../narrative/claim';
import { unitBefore, unitBehindYear } from '../../narrative/claim/unit-names';
import { sentencesOf } from '../../narrative/read/sentence';

/** 某某局2024年收入预算…, once in the text: whose budget a sentence or a title says that it tells. */
/** @param own the names that the workbook has for its units, the department's first */
export function namesSaid({ document }: Reading, [own = '']: readonly string[]): string[] {
  const region = REGION.exec(own)?.[0] ?? '';
  const cover = document.blocks
    .slice(0, COVER)
    .flatMap(({ text }) => COVERED.exec(text.replace(/\s/g, '')) ?? []);
  const said = sentencesOf(document).flatMap(({ block, clean }) => {
    if (block.kind === 'cell' || block.kind === 'header') return [];
    const text = clean.text.replace(/^第[一二三四五六七八九十]{1,2}部[分份][：:]?/, '');
    const elsewhere = ELSEWHERE.exec(text)?.[1];
    if (
      elsewhere !== undefined &&
      !NO_NAME.test(elsewhere) &&
      // A college without a region in its name: its title is the place where another name is certainly wrong.
      (region !== '' || (own !== '' && block.number <= COVER)) &&
      !own.includes(REGION.exec(elsewhere)?.[0] ?? '')
    )
      return [elsewhere];
    const has = HAS_OWN.exec(text)?.[1];
    if (has !== undefined && !/预算|支出|收入|经费|^(?:[本我该各]|其他|所属|下属)/.test(has)) return [has];
    const behind = unitBehindYear(text);
    const name = behind ?? unitBefore(text);
    if (name === undefined || document.text.split(name).length !== 2) return [];
    return behind !== undefined || OF_BUDGET.test(text.slice(text.indexOf(name) + name.length)) ? [name] : [];
  });
  return [...cover, ...said];
}

/** Lines among which a cover has the name by itself. */
const COVER = 3;
const COVERED = /^[一-龥]{2,8}[省市县区旗州][一-龥]{2,20}(?:局|委员会|办公室|厅|法院|检察院|政府|办事处)$/;

/** 截至2023年底，某某县民政局共有车辆3辆: what a text counts is its own unit's; a region stands before the name. */
const HAS_OWN =
  /(?:^|[，。；：])([一-龥]{2,8}?[省市县区旗州][一-龥]{2,16}?(?:局|委员会|办公室|厅|院|中心|政府|站|所))(?=(?:20\d\d年度?(?:部门|单位)|(?:部门|单位)?(?:概况|简介|基本情况|主要职[责能]|机构设置)|是(?:国家|全|主管|负责|[一-龥]{2,10}(?:直属|所属|下属))|下设|内设|[属为][^，。；]{2,20}(?:下属|所属|事业单位)|财政拨款“三公”|共有|本年度?无|没有(?:安排|使用)|无(?:国有资本|政府性基金|因公)|实行绩效|公务用车保有|机关运行经费|政府采购预算|组织?对20\d\d年|20\d\d年度?(?:没有|无|未)|所有收入和支出|本级(?:$|[、，；。（])|（本级）))/;

const OF_BUDGET =
  /^20\d\d年度?用?(?:部门|单位)?(?:预算|决算|总?收入|总?支出|收支|一般公共|政府性基金|财政拨款|“三公”|机关运行|政府采购)/;

/** 根据某某区财政局…: words of a sentence. */
const NO_NAME = /^(?:根据|按照?|依据|依照|[经由为对与和向报在全我本该各])|关于|推进|贯彻|落实|加强|严格|要求/;

const REGION = /^(?:中共)?[一-龥]{2,8}?[省市县区旗州]/;

/** 某某县民政局单位编制28, in the text of another 县: a unit of its own 县 might be one of its parts. */
const ELSEWHERE = new RegExp(
  '(?:^|[。；]|看，|[日底]，|：|保障|^[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]|(?:^|[。；])20\\d\\d年度?，?)' +
    '((?:中共)?[一-龥]{2,8}?[省市县区旗州](?:[一-龥]{2,16}?(?:局|委员会|办公室|厅|法院|检察院|政府|办事处|医院|中学|小学|学校)|委[一-龥]{2,4}[部办]))' +
    '(?=$|20\\d\\d年|[（]|及所属|本级|概况|[部]门|单位|财政|收[入支]|支出|预算|决算|机[关构]|资产|共有|人员|编制|实有|主要|所有|全部|包括|是[一全公二国]|为[一全公二事财行]|无|没有|不[属涉]|一般公共|政府|公务|国有|年[初末]|本年|基本|项目|[内下]设|实行|纳入)',
);
