/** Numbers of things: 一级项目3个, 3个一级项目, 共有车辆3辆. */

import type { FigureParser, Heard } from '../heard';
import { carried } from '../labels';
import { stripGlue } from '../subject';
import type { OpenClaim } from '../types';

export const count: FigureParser = {
  name: 'count',
  reads: '数量',
  parse: (heard) => {
    const { clause, after } = heard;
    const beforeWords = stripGlue(clause.replace(/(?:19|20)\d\d年度?/g, ''));
    const behind = /^[一-龥]{2,12}/.exec(after)?.[0] ?? '';
    const joined = /[和及与、]$/.test(clause);
    const isBehind =
      beforeWords === '' ||
      joined ||
      // 会务、运维等12个项目, 归入3个一级项目
      (PROJECTS.test(behind) && !/项目/.test(beforeWords)) ||
      /^(?:确定|和|将|设立|内设|下设|共有|安排国内|共安排)/.test(beforeWords);
    return countOf(heard, isBehind ? behind : beforeWords);
  },
};

const PROJECTS = /^(?:[一二]级)?项目/;

function countOf(heard: Heard, words: string): OpenClaim {
  const { state, figure, clause } = heard;
  const main = state.main;
  const list = state.lists.current();
  const whole = countedWhole(heard, list?.whole === undefined ? undefined : state.byId(list.whole));
  const subject = state.subject((words === '' ? clause : words).replace(/^以[上下]的?/, ''), false);
  const claim = state.emit('count', figure, clause, subject.mentions);
  // 上年购置车辆1辆: of last year's things.
  if (/(?:上年|去年)度?(?![末底]|年[末底])[^，。；]{0,12}$/.test(clause)) claim.prior = true;
  if (subject.mentions.length === 0 && isAllProjects(heard, words))
    claim.about.push({ kind: 'name', text: PROJECTS.exec(words)?.[0] ?? words, label: {}, origin: 'words' });
  if (subject.mentions.length === 0) {
    // 因公出国（境）0组、0人: the second number is of what the first is.
    const before = state.claims[state.claims.length - 2];
    const from = before?.kind === 'count' && before.sentence === claim.sentence ? before : main;
    if (from) claim.about.push(...carried(from));
  }
  if (claim.about.length === 0) claim.about.push(...state.headingMentions);
  // A number of things has no coordinate: 0辆 under “三公” is no amount of it.
  claim.label = {};
  if (list && whole?.kind === 'count' && whole.unit === claim.unit) {
    list.whole = whole.id;
    claim.partOf = whole.id;
    claim.list = { of: 'list', list: list.id };
    state.lists.add(claim);
  } else if (!list && !isInReason(heard)) state.main = claim;
  return claim;
}

/** 费用减少5万元，主要原因是上年购置1辆执法车，其中…: the sentence goes on about the money. */
function isInReason({ state, text, figure }: Heard): boolean {
  const before = text.slice(Math.max(0, figure.start - AROUND), figure.start);
  return state.main?.kind === 'amount' && /(?:原因(?:是|为)?[：:]?|主要是|由于)[^，。；]*$/.test(before);
}

/** 车辆4辆，价值86.40万元，其中：执法用车2辆…: what is counted is part of what was counted, not of what it is worth. */
function countedWhole({ state, figure, text }: Heard, whole: OpenClaim | undefined): OpenClaim | undefined {
  const list = state.lists.current();
  // 购置费0万元，保有车辆38辆，其中：执法用车34辆…: of what was counted just before, whatever was spoken of.
  const last = state.claims[state.claims.length - 1];
  // 其中：一级项目6个，二级项目11个；使用本年拨款40万元: the second is no part of the first.
  const isFirst =
    list?.parts.length === 0 &&
    list.opener.startsWith('其中') &&
    !/\d/.test(text.slice(text.lastIndexOf('其中', figure.start), figure.start));
  if (
    isFirst &&
    last?.kind === 'count' &&
    last.unit === figure.unit &&
    last.sentence === state.sentence.index
  )
    return last;
  if (whole?.kind !== 'amount' || list?.parts.length !== 0 || !list.opener.startsWith('其中')) return whole;
  const before = state.inBlock(state.sentence.block);
  const counted = before
    .slice(0, before.indexOf(whole))
    .filter(
      ({ kind, unit, sentence }) => kind === 'count' && unit === figure.unit && sentence === whole.sentence,
    );
  return counted.pop() ?? whole;
}

/** 对5个项目支出实行绩效目标管理: of all there are; some are chosen, and some belong to one 科目. */
function isAllProjects({ state, text, figure }: Heard, words: string): boolean {
  if (!/^[个项]$/.test(figure.unit) || !PROJECTS.test(words)) return false;
  const { sentence, main } = state;
  if (main?.sentence === sentence.index && main.label.functional !== undefined) return false;
  const around = text.slice(Math.max(0, figure.start - AROUND), figure.end + AROUND);
  return !/评价|自评|监控|选[取择]|抽[取查]|重点|试点|其中|部分|新增|上年/.test(around);
}

/** What is done with the projects stands near their number. */
const AROUND = 40;
