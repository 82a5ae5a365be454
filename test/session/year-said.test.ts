/** The year of tables that name none: as the text says it, and not as one slip in it does. */

import { readPlainText } from '../../src/narrative/read';
import { yearSaid } from '../../src/session/year-said';

const SENTENCES = [
  '2025年收入预算100.00万元，全部为财政拨款。',
  '2025年支出预算100.00万元，比上年增加1.00万元。',
  '2025年一般公共预算支出100.00万元。',
  '2025年基本支出预算60.00万元。',
  '2025年“三公”经费预算1.00万元。',
  '2025年政府性基金预算支出0.00万元。',
  '2025年政府采购预算0.50万元。',
];
const said = (title: string, sentences: readonly string[]) =>
  yearSaid(readPlainText([title, '', ...sentences].join('\n')));

test('the title says it', () => {
  expect(said('云川县档案馆2025年部门预算公开说明', SENTENCES)).toBe(2025);
});

test('a title alone against every sentence is what slipped', () => {
  expect(said('云川县档案馆2024年部门预算公开说明', SENTENCES)).toBe(2025);
  expect(said('云川县档案馆2024年部门预算公开说明', SENTENCES.slice(0, 3))).toBe(2024);
});

test('what came of the year before does not outvote the title', () => {
  for (const told of ['2024年预算执行数为1.00万元。', '2024年决算数为1.00万元，本年预算2.00万元。'])
    expect(said('云川县档案馆2025年部门预算公开说明', Array(7).fill(told))).toBe(2025);
  const outturn = SENTENCES.map((sentence) => sentence.replace('预算', '决算'));
  expect(said('云川县档案馆2024年度部门决算公开说明', outturn)).toBe(2025);
});
