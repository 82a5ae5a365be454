/** From the words before a figure to what it is about. */

import { CATALOGUES } from '../../dimension/catalogue';
import type { Label } from '../../dimension/dimension';
import { foldSubject } from '../../dimension/text';
import { COUNTED, TERM, TERM_BY_WORD } from './terms';
import type { Concept, Mention } from './types';
import { GLUE_AFTER, GLUE_BEFORE, NO_GLUE } from './words';

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
}

const LEVELS =
  /(?:(?<class>[^（）]+)（类）)?(?:(?<division>[^（）]+)（款）)?(?<item>(?:[^（）]|（[^类款项）]{1,4}）)+)（项）|(?:(?<class2>[^（）]+)（类）)?(?<division2>[^（）]+)（款）|(?<class3>[^（）]+)（类）/;

export function subjectOf(words: string, surroundings: Surroundings): Subject {
  const mentions: Mention[] = [];
  let core = words
    .replace(/^[一二三四五六七八九十\d]{1,3}[、.．]/, '')
    .replace(/(?:19|20)\d\d年度?(?:初|末|底)?/g, '')
    .replace(/按?(?:同|可比)口径/g, '')
    // 出国经费、接待费、公车费（以下简称“三公”经费）: the bracket says what the list before it is.
    .replace(/^.*（(?:(?:以下)?简称)?([“"]三公[”"]?经费[”"]?)）/, '$1');
  for (const name of surroundings.unitNames) {
    if (!core.includes(name)) continue;
    core = core.replace(name, '');
    mentions.push({ kind: 'unit', text: name, label: {}, origin: 'words' });
    break;
  }
  const named = core;
  core = stripGlue(core);
  const leveled = leveledSubject(core);
  if (leveled) return { mentions: [...mentions, leveled], core };
  const loose = core === '' ? named : stripBefore(named);
  if (core === '' && !HAS_TERM.test(loose)) return { mentions, core };
  const kind =
    KIND_WORDS[/采购/.test(core) ? core.replace(/政府采购|采购|规模|预算|支出|类|金额/g, '') : core];
  if (kind)
    return { mentions: [...mentions, { kind: 'term', text: core, label: kind, origin: 'words' }], core };
  const catalogued = catalogueSubject(core, surroundings.economic);
  if (catalogued) return { mentions: [...mentions, catalogued], core };
  const found = termsIn(loose);
  return {
    mentions: [...mentions, ...found.mentions],
    core,
    ...(found.concept ? { concept: found.concept } : {}),
  };
}

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

/** 社会保障和就业（类）行政事业单位养老支出（款）…（项） */
function leveledSubject(core: string): Mention | undefined {
  const match = LEVELS.exec(core);
  if (!match?.groups) return undefined;
  const { class: item1, class2, class3, division, division2, item } = match.groups;
  const levels = {
    class: trimName(item1 ?? class2 ?? class3),
    division: trimName(division ?? division2),
    item: trimName(item),
  };
  const code = functionalCode(levels);
  return {
    kind: 'subject',
    text: match[0],
    label: { measure: 'expense', ...(code === undefined ? {} : { functional: code }) },
    origin: 'words',
    levels: Object.fromEntries(Object.entries(levels).filter(([, name]) => name !== undefined)),
  };
}

function trimName(name: string | undefined): string | undefined {
  const trimmed = name?.replace(/^[、.\s）]+/, '');
  // A stray 一 before the name, as in “(款)一其他…(项)”; 一般公共服务 keeps its own.
  if (!trimmed?.startsWith('一') || CATALOGUES.functional.byName(trimmed).length > 0) return trimmed;
  const without = trimmed.slice(1);
  return CATALOGUES.functional.byName(without).length > 0 ? without : trimmed;
}

/** The code of the lowest level named; of codes with one name, the one whose 款 and 类 are those named. */
function functionalCode(levels: NonNullable<Mention['levels']>): string | undefined {
  const name = levels.item ?? levels.division ?? levels.class ?? '';
  const length = levels.item ? 7 : levels.division ? 5 : 3;
  const codes = CATALOGUES.functional
    .byName(name)
    .map((subject) => subject.code)
    .filter((code) => code.length === length);
  if (codes.length <= 1) return codes[0];
  return (
    codes.find((code) => fits(code, 5, levels.division) && fits(code, 3, levels.class)) ??
    codes.find((code) => fits(code, 5, levels.division)) ??
    codes.find((code) => fits(code, 3, levels.class))
  );
}

/** Whether the first `level` digits of a code stand for that name. */
function fits(code: string, level: number, wanted: string | undefined): boolean {
  const name = CATALOGUES.functional.byCode(code.slice(0, level))?.name;
  return wanted !== undefined && name !== undefined && foldSubject(name) === foldSubject(wanted);
}

function catalogueSubject(core: string, economic: boolean): Mention | undefined {
  if (TERM_BY_WORD.has(core) && !economic) return undefined;
  for (const dimension of economic ? (['economic'] as const) : (['functional', 'economic'] as const)) {
    const codes = CATALOGUES[dimension].byName(core).map((subject) => subject.code);
    // Among namesakes (其他支出) the shortest code is the 类, which is what stands alone in a list.
    const code = codes.sort((a, b) => a.length - b.length)[0];
    if (code === undefined) continue;
    const label: Label =
      dimension === 'economic'
        ? { measure: 'expense', economic: code }
        : { measure: 'expense', functional: code };
    return { kind: 'subject', text: core, label, origin: 'words' };
  }
  return undefined;
}

/** Terms in the words; what they leave over makes it a name (a project, a 科目 the catalogue lacks). */
function termsIn(core: string): { mentions: Mention[]; concept?: Concept } {
  // “…以及其他费用等机关运行经费”: the head is what stands after 等.
  const words = /等(?=[一-龥“]{4,})/.test(core) ? core.slice(core.lastIndexOf('等') + 1) : core;
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
}

/** Words before a term that say whose it is: 1家参公管理事业单位的, 乐山市…中心. */
function isModifier(head: string): boolean {
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
  /(?:年初|当年|本年|全年)?预算|决算|执行|实际|规模|拨入|授予|面向|预留|采购|合同|资金|安排|总额|总数|数|金额|财政|拨款|计划|年初|共计|（含所属单位）|上年末|[拟各（）“”：、为是约共计达了]/g;
