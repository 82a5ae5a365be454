/** Amounts: which whole they are part of, and what they inherit from it and from the heading. */

import { contains, type Label } from '../../../dimension/dimension';
import { within } from '../catalogued';
import { wordsFor } from '../clause';
import { sameWordsIn } from '../compare';
import type { FigureParser, Heard } from '../heard';
import { isOfProjects, REACH } from '../of-projects';
import { carried, inheritLabel, ownLabel } from '../labels';
import type { Lists } from '../lists';
import { sharedName } from '../row';
import { saidBehind } from '../said-behind';
import { asName, isRemainder, othersOf } from '../remainder';
import type { ReaderState } from '../state';
import { partOfItem } from '../item-parts';
import { standUnder } from '../stand-under';
import type { Subject } from '../subject';
import { openUnsaid } from '../unopened';
import { isSubjectLine, isTotal, levelOf } from '../topics';
import type { OpenClaim } from '../types';
import { chooseWhole, fundOfLine, namesake } from '../whole';
import { worthOf } from '../worth';
import { isSelection, partsOf } from '../../../dimension/member';

export const amount: FigureParser = {
  name: 'amount',
  reads: '金额',
  parse: (heard) => {
    const { state, text, figure, clause, comparison, tail } = heard;
    const same = comparison ? sameWordsIn(tail).pop() : undefined;
    const own = withoutOpener(state, same ? tail.slice(same.start + same.text.length) : clause);
    const name = state.pendingPrior?.phrase.replace(/(?:由|从)(?:(?:上|去|\d{4}年).*)?$/, '');
    // 其余3项18.00万元
    const rest =
      /^(?:项目|单位)?$/.test(own) &&
      /(?:其余|剩余)的?\d+[项个家](?:项目|单位)?$/.test(
        text.slice(Math.max(0, figure.start - 12), figure.start),
      )
        ? '其余'
        : '';
    const words =
      rest ||
      worthOf(heard, own) ||
      saidBehind(heard, own) ||
      spentOnGuests(heard, own) ||
      projectsOf(state, own) ||
      sharedName(heard) ||
      name ||
      wordsFor(state, text, figure, own);
    const touched = isOfProjects(heard, own);
    return readAmount(heard, touched ? `项目支出${words.startsWith('涉及') ? '' : '涉及'}${words}` : words);
  },
};

/** 国（境）外公务接待0批次、0人次，支出0万元: of those alone who were counted. */
function spentOnGuests({ text, figure }: Heard, own: string): string {
  if (!/^(?:共|合计)?支出$/.test(own)) return '';
  const guests = GUESTS.exec(text.slice(Math.max(0, figure.start - REACH), figure.start))?.[1];
  return guests === undefined ? '' : `${guests}支出`;
}

const GUESTS =
  /((?:国（境）外|外宾|外事)(?:公务)?接待)\d+(?:个|批次?|[^；。]{0,6}团组)[^；。元]{0,12}人次?，(?:共|合计)?支出$/;

/** 机关运行费中办公费6万元、印刷费1万元: the words that open the list are no part of its first name. */
function withoutOpener(state: ReaderState, own: string): string {
  const { opener = '', parts = [] } = state.lists.current() ?? {};
  return parts.length === 0 && opener.endsWith('中') && own.startsWith(opener)
    ? own.slice(opener.length)
    : own;
}

/** 社会保险业务管理事务9万元，其中人员和公用6万元，项目3万元: in the parts of a 科目 the bare word is 项目支出. */
function projectsOf(state: ReaderState, own: string): string {
  const whole = state.lists.current()?.whole;
  const label = whole === undefined ? undefined : state.byId(whole)?.label;
  return own === '项目' && label?.functional !== undefined && label.nature === undefined ? '项目支出' : '';
}

/** The next clause gives what came of the plan. */
const OUTTURN_FOLLOWS = /^，(?:全年|当年|年度|实际|累计)?(?:支出|收入)?(?:决算|执行)(?:数|额)?(?:为|是)?\d/;

function readAmount({ state, figure, text }: Heard, words: string): OpenClaim {
  leaveForeign(state, words);
  openUnsaid(state, words);
  const list = state.lists.current();
  let whole = list?.whole === undefined ? undefined : state.byId(list.whole);
  const said = state.subject(words, whole?.label.nature?.startsWith('basic.') ?? false);
  const above = (list?.choice?.[0] ?? whole)?.label.functional;
  const found =
    above === undefined
      ? said
      : { ...said, mentions: said.mentions.map((mention) => within(mention, above)) };
  // 购置公务用车0辆，其中：轿车0辆，金额0万元: of the cars, and of nothing that the heading names.
  const ofThings = whole?.kind === 'count' && found.core === '' && found.mentions.length === 0;
  const remains = isRemainder(found, list?.parts ?? []);
  const others = othersOf(found, list?.parts ?? []);
  const subject =
    others ??
    partOfItem(remains || ofThings ? asName({ ...found, core: found.core || '金额' }) : found, whole);
  const claim = state.emit(figure.type === 'count' ? 'count' : 'amount', figure, words, subject.mentions);
  if (subject.concept) claim.concept = subject.concept;
  const { left } = state.lists;
  if (!list && left) claim.besides = left.id;
  if (list?.choice) {
    whole = chooseWhole(list.choice, claim);
    if (whole) list.whole = whole.id;
    delete list.choice;
  }
  place(state, claim, subject, list, whole);
  // 年初预算为6.00万元，支出决算为5.40万元: the outturn is what lists add up and what a section is about.
  const beside = claim.stage === 'budget' && OUTTURN_FOLLOWS.test(text.slice(figure.end));
  if (beside) {
    delete claim.list;
    delete claim.partOf;
  } else if (list) state.lists.add(claim);
  state.main = claim;
  state.lastChange = undefined;
  if (state.pendingPrior) {
    state.pendingPrior.of = claim.id;
    state.pendingPrior = undefined;
  }
  if (!beside && isTotal(claim) && state.lists.depth() === 0)
    state.topics.offer(state.sentence.block.path, claim);
  return claim;
}

/** “社会保障和就业支出”类9万元，其中：…。“卫生健康支出”类3万元: a 科目 of another 类, or another unit, stands beside the list. */
function leaveForeign(state: ReaderState, words: string): void {
  const id = state.lists.current()?.whole;
  const above = id === undefined ? undefined : state.byId(id)?.label;
  if (above?.functional === undefined && above?.unit === undefined) return;
  const { mentions } = state.subject(words, false);
  const own = mentions.find(({ levels }) => levels !== undefined)?.label.functional;
  const { unit } = ownLabel(mentions);
  const other =
    above.functional !== undefined && own !== undefined && !contains('functional', above.functional, own);
  if (!other && (unit === undefined || above.unit === undefined || unit === above.unit)) return;
  state.lists.backTo(state.lists.depth() - 1);
  leaveForeign(state, words);
}

/** Finds the whole, and inherits from it and from the heading what the own words leave open. */
function place(
  state: ReaderState,
  claim: OpenClaim,
  subject: Subject,
  list: ReturnType<Lists['current']>,
  whole: OpenClaim | undefined,
): void {
  let label = ownLabel(claim.about);
  const fund = label.carry === undefined || label.source !== undefined ? undefined : fundBeside(state);
  if (fund !== undefined) label = { ...label, source: fund };
  label = { ...fundOfLine(state, claim, label), ...label };
  const parent = parentInList(label, list?.parts ?? []) ?? (whole && namesake(state, claim, whole)) ?? whole;
  const subjectFree =
    claim.about.every((mention) => mention.kind === 'unit') && subject.concept === undefined;
  const isOfMoney = parent?.kind === 'amount' || parent?.kind === 'aside';
  if (list && claim.kind === 'amount' && isOfMoney) claim.partOf = parent.id;
  if (list && claim.kind === 'count' && parent?.kind === 'count') claim.partOf = parent.id;
  if (list)
    claim.list =
      parent === whole || !parent
        ? { of: 'list', list: list.id }
        : { of: 'item', list: list.id, item: parent.id };
  else if (isSubjectLine(claim)) {
    const topic = state.topicOf(claim);
    if (topic && topic.id !== claim.id) {
      claim.partOf = topic.id;
      claim.list = { of: 'level', whole: topic.id, level: levelOf(claim) };
    }
  } else if (label.use === 'forward' && isClassLine(state.main)) {
    // 支出方面：…支出20.02万元、结转下年123.45万元: what is left stands beside the 类.
    if (state.main?.partOf !== undefined) claim.partOf = state.main.partOf;
    if (state.main?.list) claim.list = state.main.list;
  } else if (
    (subjectFree || isSpentOn(claim, state.main)) &&
    state.main &&
    state.main.sentence === claim.sentence
  ) {
    claim.about.push(...carried(state.main));
    label = { ...ownLabel(claim.about), ...(label.unit === undefined ? {} : { unit: label.unit }) };
  }
  const above = claim.partOf === undefined ? undefined : state.byId(claim.partOf);
  if (above) {
    label = inheritLabel(label, above.label);
    standUnder(claim, above, label, subjectFree);
    // 机关运行经费9万元（其中：一般公共预算支出9万元；政府性基金预算支出0万元）: of that, which no table sorts by its money.
    if (above.concept === 'operatingCosts' && FUND.test(claim.phrase))
      claim.about.push({ kind: 'name', text: '机关运行经费', label: {}, origin: 'whole' });
  }
  if (claim.concept === undefined) {
    label = inheritLabel(label, state.headingLabel);
    if (claim.about.every((mention) => mention.kind === 'unit')) claim.about.push(...state.headingMentions);
  }
  // 五、一般公共预算财政拨款支出决算情况 speaks of 财政拨款支出 and means its own.
  if (state.general && label.source === 'fiscal') label = { ...label, source: 'fiscal.general' };
  claim.label = label;
}

/** 基金预算本年收入12万元、上年结转0万元: of the money of which this year's is told before it, else of what its item began with. */
function fundBeside({ lists }: ReaderState): Label['source'] {
  const segment = lists.segmentOf();
  const last = segment.at(-1);
  return (last?.label.carry === 'current' ? last : segment[0])?.label.source;
}

/** 公务接待24批次，210人次，支出2.05万元: spent on what was counted. */
function isSpentOn(claim: OpenClaim, main: OpenClaim | undefined): boolean {
  const names = (mention: OpenClaim['about'][number]): boolean =>
    mention.kind !== 'unit' && Object.keys(mention.label).some((key) => key !== 'measure');
  return main?.kind === 'count' && main.about.some(names) && !claim.about.some(names);
}

const FUND = /^(?:其中[：:，]?)?(?:一般公共|政府性基金|国有资本经营)预算/;

/** A part of a part follows it closely. */
const NEAR = 40;

/** 公务用车运行维护费 after 公务用车购置及运行费 in one list is part of it, not of the list's whole. */
function parentInList(label: Label, parts: readonly OpenClaim[]): OpenClaim | undefined {
  const code = label.economic;
  if (code === undefined || isSelection(code)) return undefined;
  // What a part only inherits from the whole (公务用车某某经费) makes it no whole of its own.
  return parts.slice(-NEAR).find((part) => {
    const own = ownLabel(part.about.filter((mention) => mention.origin === 'words')).economic;
    return part.kind === 'amount' && own !== code && own !== undefined && partsOf(own).includes(code);
  });
}

function isClassLine(claim: OpenClaim | undefined): boolean {
  return claim?.list?.of === 'level' && claim.list.level === '类';
}
