/** Every word of an instruction that was left standing is found: what is asked first (`needs`) holds none back. */
import { findResidue } from '../../src/passage/residue';

test.each([
  '名词解释（以下为举例说明，请修改）。',
  '一、填表说明在此列出。',
  '填报说明：本表由各单位报送。',
  '本部门职责请在此填写。',
  '采购情况请按实际填写。',
  '国有资产按实际情况填写。',
  '政府性基金如无此项请删除。',
  '名词解释请参照上级部门的公开信息。',
  '项目不予公开的，按此说明：',
])('%s', (sentence) => {
  expect(findResidue(sentence, 'sentence')).not.toEqual([]);
});
