import { array, assert, integer, property } from 'fast-check';
import type { Facts } from '../../../src/fact/facts';
import { Money } from '../../../src/amount/money';
import { editableText, narrativeText, writeNarrative } from '../../../src/narrative/write';
import type { LastYear } from '../../../src/fact/last-year';
import type { NarrativeDocument, Paragraph } from '../../../src/narrative/write';
import { shares } from '../../../src/narrative/write/phrases';
import type { NarrativeOutline, Sentence } from '../../../src/template/narrative-schema';
import { builtInTemplates } from '../../../src/templates/built-in';
import { planScaffold } from '../../../src/scaffold/scaffold';
import { createXlsx } from '../../../src/workbook/xlsx';
import { outlineOf } from '../../../src/templates/narrative';
import { checkBytes, flowerInstitute, UNIT } from '../../publication/support/flower-institute';

let facts: Facts;
let outline: NarrativeOutline;

beforeAll(async () => {
  ({ facts } = await checkBytes(await flowerInstitute()));
  const template = builtInTemplates().find(({ id }) => id === 'sichuan');
  const own = template && outlineOf(template);
  if (!own) throw new Error('sichuan has an outline');
  outline = own;
});

/** An outline of one paragraph, with Sichuan's values. */
function say(sentences: Sentence[], lastYear?: LastYear, answers = {}): string {
  const one = {
    ...outline,
    sections: [{ id: 's', heading: '一', body: [{ id: 'p', say: sentences }] }],
  };
  const document = writeNarrative({ facts, outline: one, answers, ...(lastYear ? { lastYear } : {}) });
  return narrativeText(document).split('\n')[1] ?? '';
}

const lastYear = (amount: string): LastYear => ({ at: () => new Money(amount) });
const change = { change: { of: '收支总计', rate: true } };

describe('a change from last year', () => {
  test('says 增加 and 增长 where this year has more', () => {
    expect(say([change], lastYear('900'))).toBe('比2023年增加50.50万元，增长5.61%');
  });

  test('says 减少 and 下降 where it has less', () => {
    expect(say([change], lastYear('1000'))).toBe('比2023年减少49.50万元，下降4.95%');
  });

  test('says 持平 where nothing changed, and asks for no reason', () => {
    expect(say([{ change: { ...change.change, because: '，主要原因是' } }], lastYear('950.50'))).toBe(
      '与2023年持平',
    );
  });

  test('states no rate on a base of zero', () => {
    expect(say([change], lastYear('0'))).toBe('比2023年增加950.50万元');
  });

  test('asks for last year’s amount where nobody knows it, and computes the rest from the answer', () => {
    expect(say([change])).toBe('比2023年〔待填：2023年收支总计（万元）〕');
    expect(say([change], undefined, { '上年·收支总计': '1,000' })).toBe('比2023年减少49.50万元，下降4.95%');
  });

  test('takes last year’s total from its parts, so that the two cannot contradict', () => {
    const parts = { change: { of: '支出总计', from: ['基本支出', '项目支出'] } };
    const answers = { '上年·基本支出': '400', '上年·项目支出': '500.5' };
    expect(say([parts], undefined, answers)).toBe('比2023年增加50.00万元');
    expect(say([parts], undefined, { '上年·基本支出': '400' })).toContain('项目支出');
  });

  test('asks for last year’s 决算数 in final accounts', async () => {
    const form = builtInTemplates().find(({ id }) => id === 'final-accounts')!;
    const file = createXlsx();
    await file.apply(planScaffold(form, { year: 2024, unit: { name: UNIT, code: '' } }));
    const { facts: accounts } = await checkBytes(await file.save());
    const { missing } = writeNarrative({ facts: accounts, outline: outlineOf(form)!, answers: {} });
    const asked = missing.filter(({ id }) => id.startsWith('上年·')).map(({ prompt }) => prompt);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((prompt) => prompt.includes('预算数'))).toEqual([]);
  });

  test('brings what money is for without saying 用于 twice', () => {
    const answers = { 用途: '主要用于保障站点运行。' };
    expect(say(['主要用于{?用途}。'], undefined, answers)).toBe('主要用于保障站点运行。');
    expect(say(['主要方向：{?用途}。'], undefined, answers)).toBe('主要方向：主要用于保障站点运行。');
  });

  test('brings the officer’s reason without saying 主要原因是 twice', () => {
    const reason = { '原因·收支总计': '主要原因是人员增加。' };
    expect(
      say([{ change: { ...change.change, because: '，主要原因是' } }, '。'], lastYear('900'), reason),
    ).toBe('比2023年增加50.50万元，增长5.61%，主要原因是人员增加。');
  });
});

describe('a list with shares', () => {
  const list = {
    list: {
      of: '收入总计',
      items: ['上年结转', '一般公共预算拨款收入', '事业收入', '其他收入'],
      item: '{名称}{金额}，占{占比}',
      separator: '；',
    },
  };

  test('leaves out what is zero', () => {
    expect(say([list])).toBe(
      '上年结转30.00万元，占3.16%；一般公共预算拨款收入800.00万元，占84.16%；事业收入120.50万元，占12.68%',
    );
  });

  test('apportions to 100 % whatever the parts are', () => {
    const amount = integer({ min: 0, max: 10_000_000 }).map((n) => new Money(n).div(100));
    assert(
      property(array(amount, { minLength: 1, maxLength: 12 }), (parts) => {
        const whole = parts.reduce((sum, part) => sum.plus(part), new Money(0));
        const said = shares(parts, whole);
        if (whole.isZero()) return said === null;
        return said?.reduce((sum, share) => sum.plus(share.replace('%', '')), new Money(0)).eq(100);
      }),
    );
  });

  test('states no share where the parts exceed their whole', () => {
    expect(shares([new Money(60), new Money(50)], new Money(100))).toBeNull();
  });
});

test('an amount knows its coordinate and its cells', () => {
  const document = writeNarrative({ facts, outline });
  const runs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  const total = runs.find((run) => run.kind === 'amount' && run.token === '收支总计');
  expect(total).toMatchObject({ value: '950.50', label: { measure: 'income' } });
  expect(total?.kind === 'amount' && total.cells[0]?.sheet).toMatch(/^公开表1/);
});

test('a 项 paid from this year’s and last year’s money says this year’s where this year’s is told', () => {
  expect(narrativeText(writeNarrative({ facts, outline }))).toContain(
    '科学技术普及（款）科普活动（项）：2024年预算数为570.00万元',
  );
});

test('a fund without money is said to be none', () => {
  expect(narrativeText(writeNarrative({ facts, outline }))).toContain(
    `${UNIT}2024年没有政府性基金预算拨款安排的支出。`,
  );
});

describe('questions', () => {
  const missing = (document: NarrativeDocument) => document.missing.map(({ id }) => id);

  test('are asked once however often they are used, and counted while unanswered', () => {
    const document = writeNarrative({ facts, outline });
    const vehicles = document.questions.filter(({ id }) => id === '车辆总数');
    expect(vehicles).toHaveLength(1);
    expect(vehicles[0]?.usedIn).toEqual(['三公-用车', '资产-文']);
    expect(missing(document)).toContain('车辆总数');
    expect(missing(writeNarrative({ facts, outline, answers: { 车辆总数: '3' } }))).not.toContain('车辆总数');
  });

  test('do not take an answer of the wrong kind, and say why', () => {
    const document = writeNarrative({ facts, outline, answers: { 车辆总数: '三辆' } });
    const question = document.questions.find(({ id }) => id === '车辆总数');
    expect(question).toMatchObject({ answered: false, fault: '这里填一个数，不带单位' });
  });

  test('decide what is said', () => {
    const about = (answer: string) =>
      narrativeText(writeNarrative({ facts, outline, answers: { 机关运行经费口径: answer } }));
    expect(about('没有')).toContain('未安排机关运行经费');
    expect(about('全部单位')).toContain('机关运行经费预算50.00万元');
  });
});

describe('an edited paragraph', () => {
  const paragraph = (document: NarrativeDocument): Paragraph | undefined =>
    document.blocks.find(
      (block): block is Paragraph => block.kind === 'paragraph' && block.id === '收入-构成',
    );
  const edit = (text: string) => writeNarrative({ facts, outline, overrides: { '收入-构成': text } });

  test('keeps its amounts bound and says that it is edited', () => {
    const generated = paragraph(writeNarrative({ facts, outline }));
    if (!generated) throw new Error('it is generated');
    const text = editableText(generated);
    expect(text).toContain('{收入总计}');
    const document = edit(`我所${text}`);
    expect(paragraph(document)).toMatchObject({ edited: true, unbound: [] });
    expect(document.edited).toEqual(['收入-构成']);
    expect(narrativeText(document)).toContain('我所2024年收入预算950.50万元');
  });

  test('reports figures that were typed in', () => {
    expect(paragraph(edit('收入950.50万元，占{上年结转占比}。'))?.unbound).toEqual(['950.50']);
  });

  test('may be struck out', () => {
    expect(paragraph(edit('　'))).toBeUndefined();
  });
});
