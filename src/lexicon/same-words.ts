/** Two wordings of one member of the budget: 人员支出合计 and 人员经费合计, 公共预算财政拨款收入 and 一般公共预算拨款收入. */
import type { Dimension } from '../dimension/dimension';
import { foldItem } from './fold';
import { TOTAL } from './form-words';
import { labelNamed } from './headings';
import { remembered } from './remembered';

const SAID: readonly Dimension[] = ['source', 'nature', 'carry', 'use', 'economic'];
const SUM = /(?:合计|总计|小计)$/;
/** A sentence, or what is compared, is no name. */
const LONGEST = 16;

const said = remembered((text) => {
  const item = foldItem(text);
  if (TOTAL.test(item.replace(/\([^()]*元\)$/, ''))) return item === '小计' ? item : 'total';
  const core = item.replace(SUM, '');
  const label = core.length > LONGEST ? null : labelNamed(SAID, core);
  return label && JSON.stringify([SUM.test(item), SAID.map((dimension) => label[dimension])]);
});

/** Whether both name the same, as far as the words of members go; a sum is no part, and 小计 the sum of a part. */
export function sameWords(a: string, b: string): boolean {
  const one = said(a);
  return one !== null && one === said(b);
}
