/** What stands below a list and is no row of it: who signed it (单位负责人：… 制表人：…), when it was filled in. */
import { fold } from '../lexicon/fold';
import type { SheetView } from './sheet-view';

/** A caption of the foot, with or without what was written behind it. */
const SIGNED =
  /^(?:(?:单位|部门|财务|科室|股室|处室|分管|主管|经办|项目)?(?:负责人|领导|主管)|(?:制表|填表|填报|编制|经办|审核|复核|审批|校对|联系)人?(?:员)?|(?:会计|财务)主管|法定代表人|(?:联系)?电话|联系方式|(?:填报|填表|编制|制表|上报|报送|报出|打印|审核)?(?:日期|时间)|(?:填报|填表|编制|制表|报送)(?:单位|部门))(?:\((?:签[字名章]|盖章|公章|签字盖章)\))?(?:[:：]|$)/;
/** So many captions make a foot without a colon behind any. */
const CAPTIONS = 2;

/** Whether a row holds signatures: it begins with one and its captions say so, by a colon or by their number. */
export function isSigned(view: SheetView, row: number): boolean {
  const texts: string[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    const text = fold(view.text(row, column));
    if (text !== '') texts.push(text);
  }
  const captions = texts.filter((text) => SIGNED.test(text));
  if (texts[0] === undefined || texts[0] !== captions[0]) return false;
  return captions.length >= CAPTIONS || captions.some((text) => /[:：]/.test(text));
}
