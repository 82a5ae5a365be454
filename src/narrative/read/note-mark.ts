/** Raised characters that refer to a note and are no part of what is said. */

const MARK = /^(?:\d{1,2}(?:[,，]\d{1,2})*|[①-⑳]|[[〔【]\d{1,2}[\]〕】]|[*＊†‡]{1,3})$/;

/** What the digits before are of, where they are of anything: 8 万元, 30 个. */
const UNIT = /^\s*(?:[百千万亿]|元|[%％‰]|人|个|[台辆项次批户家])/;

/**
 * 9.77 with a raised 2, [1] or ＊ is 9.77 and a note; m with a raised 2 is a measure, and 9. with a raised 77, or 8 with
 * a raised 9 and .00 behind it, an amount.
 * @param before what stands in front of it, the end of that at least
 * @param after what stands behind it, the beginning of that at least
 */
export function isNoteMark(raised: string, before: string, after: string): boolean {
  if (!MARK.test(raised) || !/[^\sA-Za-zａ-ｚ.．,，×]$/.test(before) || /×10$/.test(before)) return false;
  if (!/\d$/.test(raised)) return true;
  return !/^[\d.．]|^[,，]\d/.test(after) && (/\d$/.test(before) || !UNIT.test(after));
}
