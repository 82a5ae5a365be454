/** From the words before a figure to what it is about. */

import type { Label } from '../../dimension/dimension';
import { levelOf } from '../../passage/level';
import { memberUnit, unitBefore } from './unit-names';
import { isOfProject, isProjectItself } from './project-heading';
import { catalogueSubject, itemSpent, leveledSubject, ofCode } from './catalogued';
import { remembered } from '../../lexicon/remembered';
import { COUNTED, TERM, TERM_BY_WORD } from '../../lexicon/terms';
import type { Concept, Mention } from './types';
import { GLUE_AFTER, GLUE_BEFORE, NO_GLUE } from '../../lexicon/grammar';

export interface Subject {
  mentions: Mention[];
  concept?: Concept;
  /** The words left when years, units and glue are gone; empty if the subject must be carried. */
  core: string;
}

/** What surrounds the words: 住房公积金 is an economic 科目 in a list of 人员经费, else a functional one. */
export interface Surroundings {
  economic: boolean;
  unitNames: readonly string[];
  /** Units of a department that have amounts of their own. */
  members?: readonly string[];
  /** The paragraph tells of several of them. */
  beside?: boolean;
  /** The line tells of a project by its name. */
  project?: boolean;
}

export function subjectOf(words: string, surroundings: Surroundings): Subject {
  const { members = [], unitNames, beside } = surroundings;
  const member = memberUnit(words, members, unitNames, beside);
  if (member === undefined) return subjectIn(words, surroundings);
  const rest = subjectIn(withoutMember(words, member.text), surroundings);
  const own: Mention = { kind: 'unit', text: member.text, label: { unit: member.name }, origin: 'words' };
  return { ...rest, mentions: [own, ...rest.mentions] };
}

/** 下属某某中心收入预算: 收入预算. */
function withoutMember(words: string, text: string): string {
  const [before = '', ...after] = words.split(text);
  return before.replace(/(?:下属|所属|直属)(?:[一二]级)?(?:预算)?(?:单位)?的?$/, '') + after.join(text);
}

function subjectIn(words: string, surroundings: Surroundings): Subject {
  const mentions: Mention[] = [];
  const unit = unitBefore(words);
  if (unit !== undefined && !surroundings.unitNames.some((name) => unit.endsWith(name)))
    mentions.push({ kind: 'unit', text: unit, label: {}, origin: 'words' });
  let core = plainWords(unit === undefined ? words : words.slice(words.indexOf(unit) + unit.length));
  for (const name of surroundings.unitNames) {
    if (!core.includes(name)) continue;
    core = core.replace(name, '');
    mentions.push({ kind: 'unit', text: name, label: {}, origin: 'words' });
    break;
  }
  const named = core;
  // 市本级800.00万元, 区级财政拨款0万元: of one treasury among others.
  const treasury = TREASURY.exec(core)?.[1];
  if (treasury !== undefined && !isOwn(treasury, surroundings.unitNames))
    return { mentions: [...mentions, { kind: 'name', text: treasury, label: {}, origin: 'words' }], core };
  core = stripGlue(core);
  if (isProjectItself(core) || (surroundings.project === true && isOfProject(named)))
    return { mentions, core: '' };
  // 其余3项18万元: what is left has no name.
  const rest = /^(?:其余|剩余)/.exec(named.replace(/^[，；：。、]+/, ''))?.[0];
  if (rest)
    return { mentions: [...mentions, { kind: 'name', text: rest, label: {}, origin: 'words' }], core: rest };
  const leveled = leveledSubject(core);
  if (leveled) return { mentions: [...mentions, ofCode(leveled, words)], core };
  // （其中本年9万元: 本年 alone is left.
  const loose = core === '' ? named.replace(/^[，；：（]*其中[：:，]?/, '') : stripBefore(named);
  if (core === '' && !HAS_TERM.test(loose)) return { mentions, core };
  const kind =
    KIND_WORDS[
      /采购|^购买|^(?:货物|工程|服务)类?支出$/.test(core)
        ? core.replace(/政府采购|采购|^购买|规模|预算|支出|类|金额/g, '')
        : core
    ];
  if (kind)
    return { mentions: [...mentions, { kind: 'term', text: core, label: kind, origin: 'words' }], core };
  // 对个人和家庭的补助 lost what looks like a word before it.
  const catalogued =
    catalogueSubject(core, surroundings.economic) ??
    (/对$/.test(named.slice(0, Math.max(0, named.indexOf(core))))
      ? catalogueSubject(`对${core}`, surroundings.economic)
      : undefined) ??
    catalogueSubject(core.replace(/(?:支出)?(?:决算|执行)(?:数|额)?$/, ''), surroundings.economic) ??
    itemSpent(core);
  if (catalogued) return { mentions: [...mentions, ofCode(catalogued, words)], core };
  const narrower = bracketed(core, surroundings.economic);
  if (narrower) return { mentions: [...mentions, ...narrower], core };
  const found = termsIn(loose);
  return {
    mentions: [...mentions, ...found.mentions],
    core,
    ...(found.concept ? { concept: found.concept } : {}),
  };
}

/** Without numbers, years, codes and what else names nothing; levels in brackets, however they are printed. */
const plainWords = remembered((words) =>
  words
    .replace(/^（?[一二三四五六七八九十\d]{1,3}[）、.．]|^[一二三四五六七八九十]是/, '')
    .replace(/(?:19|20)\d\d年度?(?:初|末|底)?/g, '')
    // 收入全部为一般公共预算拨款9万元
    .replace(/^(?:[，；]?(?:其)?(?:收入|资金)(?:来源)?)(?:全部|均)(?:为|是|来自|来源于)(?=[一-龥])/, '')
    .replace(/^所属(?:各|全部)?(?:预算)?单位(?=.)/, '')
    .replace(CODED, (_, name: string, code: string) => `${name}（${LEVEL_OF[code.length] ?? ''}）`)
    .replace(NAMED_CODE, (_, code: string, name: string) => `${name}（${LEVEL_OF[code.length] ?? ''}）`)
    // 年末一般公共预算财政拨款结转和结余: 财政拨款年末结转和结余
    .replace(/(年[初末])([^年]{0,10}财政拨款)(?=结转|结余)/g, '$2$1')
    .replace(/（\d{3,7}）/g, '')
    .replace(/^[“"]?\d{3,7}(?:（[类款项]）)?[-－—]?(?=[一-龥])/, '')
    // 20899其他社会保障和就业支出（款）2089999其他社会保障和就业支出（项）
    .replace(/(（[类款项]）[“"]?)2\d{2}(?:\d{2}){0,2}(?=[一-龥])/g, '$1')
    .replace(/[“"]([一-龥、（）]+)[”"](?=（[类款项]）)/g, '$1')
    // “社会保障和就业支出”类
    .replace(/[“"]([一-龥、（）]+)[”"]([类款项])(?:级科目|科目|级)?(?![一-龥])/g, '$1（$2）')
    // 教育支出类科目
    .replace(/([一-龥、（）]{2,})([类款项])级?科目(?=支出|预算|$)/g, '$1（$2）')
    // 社会保障和就业支出最大，为…; 卫生健康支出的58.57万元
    .replace(/(?:最大|最多|最高|最小|最少|次之|居首|居次)[，,]?(?:为|是)?$/, '')
    .replace(/([一-龥]{2})的$/, '$1')
    .replace(/[”"](?:科目)?(?:支出)?(?:预算)?$/, '')
    .replace(/今年度?(?=[一-龥])/, '')
    .replace(/(个人和家庭)(?=补助)/, '$1的')
    // 收、支总计各增加…, 收入支出总计
    .replace(/收(?:入)?(?:[、和与](?:总计、)?)?支(?:出)?(?=(?:预算|决算)?总)/, '收支')
    .replace(/按?(?:同|可比)口径|[一二三四]季度|[上下]半年/g, '')
    // 出国经费、接待费、公车费（以下简称“三公”经费）: the bracket says what the list before it is.
    .replace(/^.*（(?:(?:以下)?简称)?([“"]三公[”"]?经费[”"]?)）/, '$1'),
);

const TREASURY = /^(?:其中[：:，]?)?((?:中央|省|自治区|市|州|区|县|旗|镇|乡)本?级)/;

/** 市级财政拨款 in a 市's text is its own; where the names do not tell, it is too. */
function isOwn(treasury: string, unitNames: readonly string[]): boolean {
  // 镇本级 in a 镇's text, whatever 区 its name says before.
  if (/^[镇乡]/.test(treasury) && unitNames.some((name) => /[镇乡](?:人民政府)?$/.test(name))) return true;
  const own = unitNames.map(levelOf).find((level) => level !== null) ?? null;
  return (
    own === null || own.startsWith(treasury.charAt(0)) || (/区|县/.test(own) && /^[区县旗]/.test(treasury))
  );
}

/** 一般公共服务支出（201）…（20103）行政运行（2010301）: the length of the code says the level. */
const CODED = /([一-龥）])（(2\d{2}(?:\d{2}){0,2})）/g;
/** 2040599（其他法院支出） */
const NAMED_CODE = /(2\d{6})（([一-龥、]+(?:（[一-龥]+）[一-龥、]*)?)）/g;
const LEVEL_OF: Readonly<Record<number, string>> = { 3: '类', 5: '款', 7: '项' };

/** 货物, 工程, 服务 by themselves are kinds of purchase; inside a name they are not. */
const KIND_WORDS: Readonly<Record<string, Label>> = {
  货物: { measure: 'procurement', kind: 'goods' },
  工程: { measure: 'procurement', kind: 'works' },
  服务: { measure: 'procurement', kind: 'services' },
};

const HAS_TERM = new RegExp(TERM.source);

function stripBefore(words: string): string {
  let core = words;
  for (let before = ''; before !== core;) {
    before = core;
    core = core.replace(/^[，；：。、,;:\s”"（]+(?![三类款项])/, '').replace(GLUE_BEFORE, '');
  }
  return core;
}

export function stripGlue(words: string): string {
  let core = words;
  for (let before = ''; before !== core;) {
    before = core;
    core = core.replace(/^[，；：。、,;:\s“”"（]+(?![三类款项])/, '').replace(GLUE_BEFORE, '');
    if (!NO_GLUE.test(core)) core = core.replace(GLUE_AFTER, '');
  }
  return core;
}

/** Terms in the words; what they leave over makes it a name (a project, a 科目 the catalogue lacks). */
const termsIn = remembered((core): { readonly mentions: readonly Mention[]; readonly concept?: Concept } => {
  // “…以及其他费用等机关运行经费”: the head is what stands after 等.
  const behindList = /等(?=[一-龥“]{4,})/.test(core) ? core.slice(core.lastIndexOf('等') + 1) : core;
  // What a bracket leaves out or takes in is not the subject: 财政拨款（不含教育收费）安排….
  const plain = behindList.replace(/（(?:不?含|包括)[^（）]*）/g, '');
  // 经费拨款（一般公共预算拨款）: the bracket says it in the words of the form.
  const said = /^[^（）]{2,12}（([^（）]+)）$/.exec(plain)?.[1] ?? '';
  const words = TERM_BY_WORD.has(said) ? said : plain;
  const mentions: Mention[] = [];
  let concept: Concept | undefined;
  let rest = words;
  for (const match of words.matchAll(TERM)) {
    const term = TERM_BY_WORD.get(match[0]);
    if (!term) continue;
    mentions.push({ kind: 'term', text: match[0], label: term.label, origin: 'words' });
    concept = term.concept ?? concept;
    rest = rest.replace(match[0], '\u0001');
  }
  const counted = COUNTED.find(([pattern]) => pattern.test(words));
  if (counted)
    return {
      mentions: [...mentions, { kind: 'name', text: counted[1], label: {}, origin: 'words' }],
      ...(concept ? { concept } : {}),
    };
  if (mentions.length === 0)
    return { mentions: [{ kind: 'name', text: stripGlue(words), label: {}, origin: 'words' }] };
  const [head = '', ...tails] = rest.split('\u0001');
  const beside = tails.join('').replace(FILLER, '').length >= 2 || !isModifier(head.replace(FILLER, ''));
  // A name that contains a term is a name: “公务用车运行维护费以及其他费用” is not 30231.
  if (beside) {
    const name: Mention = { kind: 'name', text: stripGlue(words), label: {}, origin: 'words' };
    return {
      mentions: [...mentions.map((mention) => ({ ...mention, label: narrowed(mention.label) })), name],
    };
  }
  return { mentions, ...(concept ? { concept } : {}) };
});

/** 商品和服务支出（基本支出）: a 科目, and in brackets which part of it. */
function bracketed(core: string, economic: boolean): Mention[] | undefined {
  const [, name = '', bracket = ''] = /^([^（）]{2,14})（([^（）]{2,8})）$/.exec(core) ?? [];
  const { label = {} } = TERM_BY_WORD.get(bracket) ?? {};
  const subject = label.nature === undefined ? undefined : catalogueSubject(name, economic);
  return subject && [subject, { kind: 'term', text: bracket, label, origin: 'words' }];
}

/** Words before a term that say whose it is: 1家参公管理事业单位的, 乐山市…中心. */
function isModifier(head: string): boolean {
  // 纳入绩效自评的项目支出: some of it.
  if (/纳入|列入|自评|评价|监控|抽取|选取|重点/.test(head)) return false;
  return (
    head.length < 2 ||
    /(?:的|单位|部门|局|中心|办|委|厅|院|校|学|园|所|站|机关|[省市州县区镇乡级]|上年末|年末)$/.test(head)
  );
}

/** Inside a longer name a term still says 收入 or 支出 and the fund, but no 科目. */
function narrowed(label: Label): Label {
  return {
    ...(label.measure ? { measure: label.measure } : {}),
    ...(label.source ? { source: label.source } : {}),
  };
}

/** Words that are neither names nor terms. */
const FILLER =
  /财务(?=总)|(?:年初|当年|本年|全年)?预算|决算|执行|实际|完成|规模|拨入|使用|授予|面向|预留|份额?|采购|合同|资金|安排|总额|总数|数|金额|财政|拨款|计划|年初|共计|（含所属单位）|上年末|[拟各（）“”：、为是约共计达了]/g;
