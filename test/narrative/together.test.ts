/** Money that a form prints in one line, told apart in the text: each is at most what the line has. */
import { buildFacts } from '../../src/fact/facts';
import { checkNarrative } from '../../src/rule/narrative/check';
import { openAny } from '../../src/session/open';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

async function told(line: number, text: string) {
  const sheet = sheetOf('1', [
    ['2025年部门收支总表', '', '', ''],
    ['部门：云溪市档案馆', '', '', '单位：万元'],
    ['收入', '', '支出', ''],
    ['项目', '预算数', '项目', '预算数'],
    ['一、一般公共预算拨款收入', 100, '一、一般公共服务支出', 120 + line],
    ['二、事业收入', 20, '', ''],
    ['三、其他收入（含上级补助收入、附属单位上缴收入）', line, '', ''],
    ['收入总计', 120 + line, '支出总计', 120 + line],
  ]);
  const { binding } = await openAny(workbookOf(sheet), [], ROW_SETS as RowSets);
  const words = `云溪市档案馆2025年部门预算情况说明\n2025年收入预算${120 + line}万元，其中：一般公共预算拨款收入100万元，事业收入20万元，${text}。`;
  const { drafts } = checkNarrative(new TextEncoder().encode(words), buildFacts(binding));
  return drafts.map(({ rule, severity }) => `${severity} ${rule}`);
}

test('one of them is at most what the line has, and the whole of it where they agree', async () => {
  expect(await told(8, '其他收入8万元')).toEqual([]);
  expect(await told(8, '其他收入5万元，上级补助收入3万元')).toEqual([]);
  expect(await told(8, '其他收入18万元')).toContain('error narrative.amount');
});
