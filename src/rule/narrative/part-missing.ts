/** What every whole text tells of, and this one leaves out: 机关运行经费, 政府采购, 国有资产, 绩效. */
import { OPEN_RULES } from '../sources';
import { rule } from './family';
import type { Reading } from '../../narrative/claim';
import { faultOn } from '../prose/fault';
import { runningBlocks } from '../prose/headings';

/** A text with fewer may tell of one thing only. */
const FIGURES = 25;

export const partMissingRule = rule('part-missing', {
  severity: 'warning',
  title: '少了应当说明的一部分',
  reads: '整篇说明（到名词解释为止）',
  source: OPEN_RULES,
  clean: {
    says: '四部分都写了',
    text: wholeText([
      '机关运行经费预算60.00万元。',
      '政府采购预算20.00万元。',
      '共有车辆2辆。',
      '实行绩效目标管理。',
    ]),
    alone: true,
  },
  failing: {
    says: '没有说明政府采购',
    text: wholeText(['机关运行经费预算60.00万元。', '共有车辆2辆。', '实行绩效目标管理。']),
    alone: true,
  },
  *words(reading) {
    const running = runningBlocks(reading.document);
    const blocks = running.filter(({ part }) => part === 'narrative');
    const last = blocks[blocks.length - 1];
    if (!last || !isWhole(reading)) return;
    // 七、国有资产信息 behind a “第三部分” of a plan within the text: a heading is enough, wherever it stands.
    const headings = running.filter(({ part, kind }) => part === 'other' && kind === 'heading');
    const text = [...blocks, ...headings]
      .map(({ text: words }) => words)
      .join('\n')
      .replace(/\s/g, '');
    const missing = PARTS.filter(({ said }) => !said.test(text));
    const [only, ...others] = missing;
    // A text that leaves out more is a part itself.
    if (!only || others.length > 0 || (only.of !== undefined && !only.of.test(ownName(reading)))) return;
    const place = { path: last.path, paragraph: last.number, span: last.span };
    yield faultOn(reading, last.span, place, {
      message: `全文没有说明${only.name}，没有的也应写明没有。`,
    });
  },
});

function wholeText(parts: readonly string[]): string[] {
  const items = Array.from({ length: FIGURES }, (_, at) => `项目${at}安排${at + 1}.00万元。`);
  return [
    '云溪市档案局2024年部门预算',
    '第三部分 2024年部门预算情况说明',
    ...items,
    '“三公”经费预算1.00万元。',
    ...parts,
    '第四部分 名词解释',
    '一、基本支出：维持日常工作所需的支出。',
  ];
}

interface RequiredPart {
  readonly name: string;
  readonly said: RegExp;
  /** Whose texts have it. */
  readonly of?: RegExp;
}

const PARTS: readonly RequiredPart[] = [
  {
    name: '机关运行经费',
    said: /机[关构]运[行转]|运[行转]经费/,
    of: /(?:局|委员会|委|办公室|厅|政府|办事处|法院|检察院|人大|政协)$/,
  },
  { name: '政府采购情况', said: /采购/ },
  { name: '国有资产占用情况', said: /资产|(?:共有|保有)[^，。；]{0,6}车|车辆/ },
  { name: '预算绩效情况', said: /绩效(?!工资|奖)/ },
];

/** Terms are explained where a text ends. */
function isWhole({ document, claims }: Reading): boolean {
  const ends = document.blocks.some(({ part, kind }) => part === 'glossary' && kind !== 'contents');
  return ends && claims.length >= FIGURES && /[“"‘]?三公/.test(document.text);
}

const ownName = ({ unitNames, document }: Reading): string =>
  unitNames[0] ?? document.blocks[0]?.text.trim() ?? '';
