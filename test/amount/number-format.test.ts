import { formatFace } from '../../src/amount/number-format/face';
import { shownText } from '../../src/amount/number-format/show';
import { parseAmount } from '../../src/amount/parse';
import { createXlsx } from '../../src/workbook/xlsx';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';

/** Alike in Excel and LibreOffice. */
const ALIKE: readonly (readonly [value: number | string, format: string, shown: string])[] = [
  [1234.5, '#,##0.00', '1,234.50'],
  [-1234.5, '#,##0.00', '-1,234.50'],
  [1234567.891, '#,##0', '1,234,568'],
  [1.005, '0.00', '1.01'],
  [0.5, '#.00', '.50'],
  [0, '#,##0.00;-#,##0.00;', ''],
  [-3, '#,##0.00;-#,##0.00;', '-3.00'],
  [-3, '0.00;(0.00)', '(3.00)'],
  [-3, '0.00_);(0.00)', '(3.00)'],
  [3, '00', '03'],
  [12, '000', '012'],
  [1234567, '000000000', '001234567'],
  [2080505, '000-00-00', '208-05-05'],
  [0.98, '0%', '98%'],
  [0.98, '"≥"0%', '≥98%'],
  [0.1234, '0.00%', '12.34%'],
  [2, '0"间"', '2间'],
  [2, '0\\间', '2间'],
  [2, '"≥"0"人次"', '≥2人次'],
  [2, 'General"个"', '2个'],
  [1234567, '#,##0.00,', '1,234.57'],
  [1234567, '0.0,,', '1.2'],
  [1234567, '0\\.0,', '123.5'],
  [1000000, '0\\.0000', '100.0000'],
  [45657, 'yyyy"年"m"月"d"日"', '2024年12月31日'],
  [45657, 'yyyy-mm-dd', '2024-12-31'],
  [45657, 'yyyy/m/d', '2024/12/31'],
  [45657, 'm"月"d"日"', '12月31日'],
  [45657, 'yy-m', '24-12'],
  [45657.75, 'yyyy/m/d h:mm', '2024/12/31 18:00'],
  [45657.75, 'h:mm AM/PM', '6:00 PM'],
  [0.0208333333333333, '[h]:mm:ss', '0:30:00'],
  [1.5, '[h]:mm', '36:00'],
  [61, 'yyyy/m/d', '1900/3/1'],
  ['甲', '@"处"', '甲处'],
  ['甲', '0.00;-0.00;0;"（"@"）"', '（甲）'],
  ['甲', '0.00', '甲'],
  [5, '[>=100]0"大";0"小"', '5小'],
  [500, '[>=100]0"大";0"小"', '500大'],
  [-1065.53, '[<0]"减少"0.00;[>0]"增加"0.00;"持平"', '减少1065.53'],
  [12.5, '0.00"%"', '12.50%'],
  [0.00001234, '0.00E+00', '1.23E-05'],
  [12345678, '0.00E+00', '1.23E+07'],
  [3.23159, '0.0##', '3.232'],
  [3.1, '0.0##', '3.1'],
  [12, '"第"0"批"', '第12批'],
  [7, '0"月底前"', '7月底前'],
  [-0.5, '0.00%', '-50.00%'],
];

/** What Excel and WPS show, and LibreOffice does not. */
const CHINESE: typeof ALIKE = [
  [1000000, '0!.0000', '100.0000'],
  [1234567, '0!.0,"万元"', '123.5万元'],
  [1234567890, '0\\.00,,"亿元"', '12.35亿元'],
  [-9.77, 'General"元"', '-9.77元'],
  [45657, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二四年十二月三十一日'],
  [45657.75, '上午/下午h"时"mm"分"', '下午6时00分'],
  [45657, '[$-804]aaaa', '星期二'],
  [1234.5, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', ' 1,234.50 '],
  [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', ' -   '],
  [60, 'yyyy/m/d', '1900/2/29'],
  // LibreOffice drops the minus.
  [-1065.53, '[=0]"—";#,##0.00', '-1,065.53'],
];

it.each([...ALIKE, ...CHINESE])('%p under %s shows %s', (value, format, shown) => {
  expect(shownText(value, format)).toBe(shown);
});

describe('an amount under a format that scales it', () => {
  it.each([
    [1000000, '0!.0000', '100', 4],
    [1000000, '0\\.0000', '100', 4],
    [1234567, '#,##0.00,', '1234.57', 2],
    [1234567, '0!.0,', '123.5', 1],
  ])('%p under %s is read as it is shown', (value, format, amount, digits) => {
    const read = parseAmount(value, format);
    expect(read).toMatchObject({ kind: 'amount', digits });
    expect(read.kind === 'amount' && read.value.toString()).toBe(amount);
    expect(read.kind === 'amount' && read.remarks).toContain('scaled');
  });

  it.each(['#,##0.00', '0.00_ ', '0"万元"', '0!.0,"万元"', 'General', '0%'])(
    '%s scales nothing',
    (format) => {
      const read = parseAmount(100, format);
      expect(read.kind === 'amount' && read.remarks).not.toContain('scaled');
    },
  );
});

it.each([
  ['#,##0.00', false],
  ['_ * #,##0.00_ ', false],
  ['0', false],
  ['0.00_ ', false],
  ['"¥"#,##0', false],
  ['00', true],
  ['0%', true],
  ['0"间"', true],
  ['yyyy/m/d', true],
])('%s adds to what is read: %p', (format, speaks) => {
  expect(formatFace(format).speaks).toBe(speaks);
});

// Excel shows 1065.5 as "1065 1/2": no decimals are hidden there, and 1066 is in nobody's table.
test('a format of fractions says nothing about decimals', () => {
  expect(formatFace('# ?/?').digits).toBeNull();
  expect(parseAmount(1065.5, '# ?/?')).toMatchObject({ kind: 'amount', remarks: [] });
});

describeWithLibreOffice('LibreOffice', () => {
  it('shows the same', async () => {
    const file = createXlsx();
    await file.apply([
      { kind: 'addSheet', sheet: '表' },
      { kind: 'write', sheet: '表', top: 0, left: 0, cells: ALIKE.map(([value]) => [value]) },
      ...ALIKE.map(([, format], row) => ({
        kind: 'style' as const,
        sheet: '表',
        area: { top: row, bottom: row, left: 0, right: 0 },
        style: { format },
      })),
    ]);
    // Text CSV, UTF-8, cells as shown.
    const filter = '"Text - txt - csv (StarCalc)":44,34,76,1,,2052,false,true';
    const csv = convertWithLibreOffice(await file.save(), 'csv', 'xlsx', filter.replaceAll('"', ''));
    const lines = new TextDecoder().decode(csv).split('\n');
    const shown = ALIKE.map(([value, format], row) => [
      value,
      format,
      (lines[row] ?? '').replace(/^"(.*)"$/, '$1').trim(),
    ]);
    expect(shown).toEqual(ALIKE.map(([value, format, text]) => [value, format, text.trim()]));
  }, 120_000);
});
