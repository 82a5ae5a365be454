/** Lines that say of what there is nothing, and headings without what they end in. */

/** 公务用车购置费：2024年未安排，比上年减少2.50万元: what the line compares is of what it begins with. */
export const DENIED =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?([^，；。：\d]{2,30})：(?:20\d\d年度?)?(?:预算)?(?:未|没有|不|无)(?:安排|编列|预算|此项|支出|[，。])/;

/** 本单位2024年无政府性基金预算支出，与上年持平: of what there is not, and of nothing before. */
export const NONE =
  /^[^，。；：\d]{0,30}(?:20\d\d年度?)?(?:没有|无|未安排|未使用|不涉及)[^，。；\d]{2,36}(?:支出|预算|收入|资金|拨款|费)[，。]/;

/** What a heading is of: 三、一般公共预算情况说明. */
export function withoutTail(heading: string): string {
  const cut = heading.replace(/(?:预算)?(?:安排)?(?:支出)?情况(?:的)?(?:总体)?(?:说明|情况)?.*$/, '');
  return /(?:一般公共|政府性基金|国有资本经营)$/.test(cut) ? `${cut}预算` : cut;
}
