/**
 * Number formats that have a number and no text in the file (18.8.30 numFmts), as a Chinese Excel shows them.
 * 41–44 are the accounting formats behind the “千位分隔” buttons; 27–36 and 50–58 exist only in East Asian editions.
 */
const LONG_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const NOON_MINUTE = '上午/下午h"时"mm"分"';
const NOON_SECOND = '上午/下午h"时"mm"分"ss"秒"';

const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: LONG_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: NOON_MINUTE,
  35: NOON_SECOND,
  36: LONG_MONTH,
  37: '#,##0;\\-#,##0',
  38: '#,##0;[Red]\\-#,##0',
  39: '#,##0.00;\\-#,##0.00',
  40: '#,##0.00;[Red]\\-#,##0.00',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: LONG_MONTH,
  51: MONTH_DAY,
  52: LONG_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: NOON_MINUTE,
  56: NOON_SECOND,
  57: LONG_MONTH,
  58: MONTH_DAY,
};

/** Format code of a built-in number, undefined for General (0) and for numbers nobody defines. */
export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id];
}

/** Number of a built-in format that means the same in every edition, so that files stay plain. */
export function builtInNumber(code: string): number | undefined {
  if (code === 'General') return 0;
  for (const id of [1, 2, 3, 4, 9, 10, 49]) if (BUILT_IN[id] === code) return id;
  return undefined;
}
