/** The tables of the department whose 情况说明 `fixture.ts` has: figures that agree with it throughout. */

import { strToU8 } from 'fflate';
import { bind } from '../../../src/binding/bind';
import { buildFacts, type Facts } from '../../../src/fact/facts';
import { readPlainText, type Block } from '../../../src/narrative/read';
import {
  checkNarrative,
  checkNarrativeDocument,
  type NarrativeCheck,
} from '../../../src/rule/narrative/check';
import { builtInTemplates } from '../../../src/templates/built-in';
import { filledForm } from '../../support/sheets';

type Row = (string | number)[];

const template = builtInTemplates().find((one) => one.id === 'qinghai');

const CLASSES: Record<string, number> = {
  文化旅游体育与传媒支出: 410.8,
  社会保障和就业支出: 62.4,
  卫生健康支出: 20.8,
  住房保障支出: 26,
};

const FORM = [
  '一般公共服务支出 外交支出 国防支出 公共安全支出 教育支出 科学技术支出 文化旅游体育与传媒支出',
  '社会保障和就业支出 卫生健康支出 节能环保支出 城乡社区支出 农林水支出 交通运输支出',
  '资源勘探工业信息等支出 商业服务业等支出 金融支出 援助其他地区支出 自然资源海洋气象等支出',
  '住房保障支出 粮油物资储备支出 国有资本经营预算支出 灾害防治及应急管理支出 预备费 其他支出',
  '转移性支出 债务还本支出 债务付息支出 债务发行费用支出',
]
  .join(' ')
  .split(' ');

const NUMBERS = [...'一二三四五六七八九'].flatMap((one) => [one]);
const chinese = (n: number): string =>
  n < 10
    ? (NUMBERS[n - 1] ?? '')
    : `${n < 20 ? '' : (NUMBERS[Math.floor(n / 10) - 1] ?? '')}十${n % 10 === 0 ? '' : (NUMBERS[(n % 10) - 1] ?? '')}`;

const INCOME = [
  '一般公共预算拨款收入 政府性基金预算拨款收入 国有资本经营预算拨款收入 财政专户管理资金收入 事业收入',
  '上级补助收入 附属单位上缴收入 事业单位经营收入 其他收入',
]
  .join(' ')
  .split(' ');

const total: Row[] = [
  ...FORM.map((name, index): Row => {
    const income = INCOME[index];
    return [
      income === undefined ? '' : `${chinese(index + 1)}. ${income}`,
      index === 0 ? 500 : '',
      `${chinese(index + 1)}. ${name}`,
      CLASSES[name] ?? '',
    ];
  }),
  ['本年收入合计', 500, '本年支出合计', 520],
  ['上年结转', 20, '结转下年', ''],
  ['收入总计', 520, '支出总计', 520],
];

const fiscal: Row[] = [
  ['一、本年收入', 500, '一、本年支出', 520, 520, '', ''],
  ...FORM.map((name, index): Row => [
    ['一般公共预算拨款收入', '政府性基金预算拨款收入', '国有资本经营预算拨款收入'][index] ?? '',
    index === 0 ? 500 : '',
    `（${chinese(index + 1)}）${name}`,
    CLASSES[name] ?? '',
    CLASSES[name] ?? '',
    '',
    '',
  ]),
  ['二、上年结转', 20, '二、结转下年', '', '', '', ''],
  ['（一）一般公共预算拨款', 20, '', '', '', '', ''],
  ['收入总计', 520, '支出总计', 520, 520, '', ''],
];

const functional: Row[] = [
  ['', '合计', 520, 364, 156],
  ['207', '文化旅游体育与传媒支出', 410.8, 254.8, 156],
  ['20799', '其他文化旅游体育与传媒支出', 410.8, 254.8, 156],
  ['2079999', '其他文化旅游体育与传媒支出', 410.8, 254.8, 156],
  ['208', '社会保障和就业支出', 62.4, 62.4, ''],
  ['20805', '行政事业单位养老支出', 62.4, 62.4, ''],
  ['2080505', '机关事业单位基本养老保险缴费支出', 62.4, 62.4, ''],
  ['210', '卫生健康支出', 20.8, 20.8, ''],
  ['21011', '行政事业单位医疗', 20.8, 20.8, ''],
  ['2101101', '行政单位医疗', 20.8, 20.8, ''],
  ['221', '住房保障支出', 26, 26, ''],
  ['22102', '住房改革支出', 26, 26, ''],
  ['2210201', '住房公积金', 26, 26, ''],
];

const economic: Row[] = [
  ['', '合计', 364, 291.2, 72.8],
  ['301', '工资福利支出', 291.2, 291.2, ''],
  ['30101', '基本工资', 150, 150, ''],
  ['30102', '津贴补贴', 80, 80, ''],
  ['30107', '绩效工资', 35.2, 35.2, ''],
  ['30113', '住房公积金', 26, 26, ''],
  ['302', '商品和服务支出', 72.8, '', 72.8],
  ['30201', '办公费', 30, '', 30],
  ['30205', '水费', 2.8, '', 2.8],
  ['30206', '电费', 10, '', 10],
  ['30211', '差旅费', 30, '', 30],
];

const department = '云川县档案馆';

export function archiveFacts(): Facts {
  if (!template) throw new Error('no template');
  const workbook = filledForm(
    template,
    {
      '1': total,
      '2': [
        ['合计', 520, 20, 500, '', '', '', '', '', '', '', ''],
        [department, 520, 20, 500, '', '', '', '', '', '', '', ''],
      ],
      '3': functional.map((row) => [...row, '', '', '']),
      '4': fiscal,
      '5': functional,
      '6': economic,
      '7': [[10, 0, 6.5, 0, 6.5, 3.5, 8, 0, 5, 0, 5, 3]],
      '10': [
        [
          department,
          '馆藏数字化',
          '特定目标类',
          100,
          '完成数字化',
          '产出指标',
          '数量指标',
          '扫描页数',
          '≥',
          '9',
          '万页',
          40,
        ],
        [
          department,
          '库房修缮',
          '特定目标类',
          56,
          '完成修缮',
          '产出指标',
          '数量指标',
          '修缮间数',
          '≥',
          '3',
          '间',
          40,
        ],
      ],
    },
    { department, year: 2024 },
  );
  return buildFacts(bind(workbook, builtInTemplates()));
}

/** A department that has 8.00 万元 of 国有资本经营预算 to spend, and no other table. */
export function capitalAgainst(line: string): NarrativeCheck {
  if (!template) throw new Error('no template');
  const rows: Row[] = [
    ['', '合计', 8, '', 8],
    ['223', '国有资本经营预算支出', 8, '', 8],
    ['22301', '解决历史遗留问题及改革成本支出', 8, '', 8],
    ['2230105', '国有企业退休人员社会化管理补助支出', 8, '', 8],
  ];
  const workbook = filledForm(template, { '9': rows }, { department, year: 2024 });
  return checkNarrative(strToU8(OPENING + line), buildFacts(bind(workbook, builtInTemplates())));
}

const OPENING = `第三部分 ${department}2024年部门预算情况说明\n`;
let facts: Facts | undefined;

/** Some lines of a 情况说明 against the tables of the archive. */
export function againstTables(...lines: string[]): NarrativeCheck {
  facts ??= archiveFacts();
  return checkNarrative(strToU8(OPENING + lines.join('\n')), facts);
}

/** A page saved from a site against the tables of the archive. */
export function pageAgainstTables(page: string): NarrativeCheck {
  facts ??= archiveFacts();
  return checkNarrative(strToU8(page), facts);
}

/** @param head a line that a PDF repeats at the head of its pages, placed as its reader does */
export function wholeAgainstTables(text: string, head?: string): NarrativeCheck {
  facts ??= archiveFacts();
  if (head === undefined) return checkNarrative(strToU8(text), facts);
  const read = readPlainText(text);
  const span = { start: read.text.length + 1, end: read.text.length + 1 + head.length };
  const block: Block = {
    kind: 'header',
    pieces: [span],
    span,
    text: head,
    path: [],
    part: 'other',
    number: 0,
  };
  const document = { ...read, text: `${read.text}\n${head}`, blocks: [...read.blocks, block] };
  return checkNarrativeDocument(document, facts);
}

/** `error narrative.amount`, consequences too. */
export function codes({ drafts }: NarrativeCheck): string[] {
  return drafts
    .flatMap((draft) => [draft, ...(draft.follows ?? [])])
    .map((draft) => `${draft.severity} ${draft.rule}`);
}
