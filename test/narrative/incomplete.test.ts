/** What an edition of the text must say, and what a budget says by halves. */

import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { verifyText } from '../../src/rule/narrative';

function missing(edition: '预算' | '决算', ...lines: string[]): string[] {
  const text = [
    `第三部分 云川县档案馆2024年度部门${edition}情况说明`,
    '七、“三公”经费情况说明',
    ...lines,
  ].join('\n');
  return verifyText(readClaims(readPlainText(text)))
    .filter(({ rule }) => rule === 'narrative.incomplete')
    .map(({ message }) => message);
}

const CARS =
  '公务用车购置及运行维护费支出24.00万元，其中：公务用车购置费18.00万元，公务用车运行维护费6.00万元';

test('final accounts say how many cars were bought and how many are kept', () => {
  expect(missing('决算', `${CARS}。`)).toEqual([
    '公务用车购置费没有写购置了几辆。',
    '公务用车运行维护费没有写公务用车保有量。',
  ]);
  expect(missing('决算', `${CARS}。全年购置公务用车1辆，年末公务用车保有量3辆。`)).toEqual([]);
  expect(missing('预算', `${CARS}。`)).toEqual([]);
});

test('what cars cost is told in its two parts, if anything of it is told', () => {
  expect(missing('预算', '公务用车购置及运行维护费24.00万元，比上年减少1.00万元。')).toEqual([
    '公务用车购置及运行费没有分开写购置费和运行维护费；没有购置的，也应写明 0 万元。',
  ]);
  expect(missing('预算', '公务用车购置及运行维护费0万元。')).toEqual([]);
});

test('what was spent on cars and not on buying them is told', () => {
  const both = '公务用车购置及运行维护费24.00万元';
  expect(missing('预算', `${both}，其中：公务用车购置费18.00万元。`)).toEqual([
    '公务用车购置及运行费只写了购置费，没有写运行维护费。',
  ]);
  expect(missing('预算', `${both}，其中：公务用车购置费24.00万元。`)).toEqual([]);
  expect(missing('预算', `${both}，其中：公务用车购置费18.00万元，运行维护费6.00万元。`)).toEqual([]);
});

test('批次 and 人次 may stand under a title of their own', () => {
  const far = ['1.因公出国（境）团组0个。', '2.公务用车保有量0辆。', '三、使用情况', '情况如下。'];
  expect(missing('决算', '公务接待费2.00万元。', ...far)).toHaveLength(1);
  expect(missing('决算', '公务接待费2.00万元。', ...far, '国内公务接待12批次；国内公务接待90人次。')).toEqual(
    [],
  );
});

test('a budget that gives 批次 or 人次 gives both', () => {
  expect(missing('预算', '公务接待费2.00万元，计划接待12批次。')).toEqual([
    '公务接待只写了批次，没有写人次。',
  ]);
  expect(missing('预算', '公务接待费2.00万元，国内公务接待批次为12次，共计接待90人次。')).toEqual([]);
  expect(missing('预算', '公务接待费2.00万元，用于上级调研。')).toEqual([]);
});

test('a whole text tells of purchases and the like, and a part of one need not', () => {
  const figures = Array.from({ length: 30 }, (_, at) => `项目${at}安排${at + 1}.00万元。`);
  const whole = (...last: string[]): string[] => {
    const lines = [...figures, '“三公”经费预算1.00万元。', '共有车辆2辆。', '实行绩效目标管理。', ...last];
    const text = ['云川县档案局2024年部门预算', '第三部分 2024年部门预算情况说明', ...lines].join('\n');
    return verifyText(readClaims(readPlainText(text)))
      .filter(({ rule }) => rule === 'narrative.part-missing')
      .map(({ message }) => message);
  };
  const terms = ['第四部分 名词解释', '一、基本支出：指为保障机构正常运转而发生的支出。'];
  expect(whole('机关运行经费预算9.00万元。', ...terms)).toEqual([
    '全文没有说明政府采购情况，没有的也应写明没有。',
  ]);
  expect(whole('机关运行经费预算9.00万元。政府采购预算0万元。', ...terms)).toEqual([]);
  expect(whole('机关运行经费预算9.00万元。')).toEqual([]);
  // A plan within the text has parts of its own; what comes after them is still told.
  const plan = ['机关运行经费预算9.00万元。', '五、绩效信息', '第三部分 项目绩效目标', '见附表。'];
  const after = (heading: string): string[] => whole(...plan, heading, '情况如下。', ...terms);
  expect(after('六、政府采购信息')).toEqual([]);
  expect(after('六、其他信息')).toEqual(['全文没有说明政府采购情况，没有的也应写明没有。']);
});
