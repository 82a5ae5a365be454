import fc from 'fast-check';
import { apportion } from '../../src/amount/apportion';
import { halfUnit, meet } from '../../src/amount/interval';
import { fromDouble, Money, round, sum } from '../../src/amount/money';
import { formatDigits, formatGroups, parseAmount, parseText } from '../../src/amount/parse';
import { plain, printed, signed } from '../../src/amount/print';
import { convert, unitNamed } from '../../src/amount/unit';

/** Cents up to a hundred thousand million, either sign. */
const cents = fc.bigInt({ min: -10_000_000_000_000n, max: 10_000_000_000_000n });
const amount = cents.map((one) => new Money(one.toString()).div(100));

function valueOf(text: string): string {
  const read = parseText(text);
  return read.kind === 'amount' ? read.value.toString() : read.kind;
}

describe('reading an amount', () => {
  test.each([
    ['1,149.80', '1149.8'],
    ['１，１４９．８０', '1149.8'],
    ['\u30001 149.80\u00a0', '1149.8'],
    ['-9.77', '-9.77'],
    ['−9.77', '-9.77'],
    ['（9.77）', '-9.77'],
    ['-', '0'],
    ['——', '0'],
    ['.5', '0.5'],
    ['12.', '12'],
    ['+3', '3'],
    ['\u3000 ', 'blank'],
    ['1,14.80', 'unreadable'],
    ['约120万', 'unreadable'],
    ['1.2.3', 'unreadable'],
  ])('%j is %s', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  test('tells blank, zero and unreadable apart', () => {
    expect(
      [null, undefined, '', 0, '0.00', true, { error: '#REF!' }].map((one) => parseAmount(one).kind),
    ).toEqual(['blank', 'blank', 'blank', 'amount', 'amount', 'unreadable', 'unreadable']);
  });

  test('remarks on what it forgave', () => {
    const remarks = (value: string | number, format?: string) => {
      const read = parseAmount(value, format);
      return read.kind === 'amount' ? read.remarks : [];
    };
    expect(remarks('１２')).toEqual(['text', 'full-width']);
    expect(remarks(' 12')).toEqual(['text', 'blanks']);
    expect(remarks('-')).toEqual(['dash']);
    expect(remarks(0.3333, '0.00')).toEqual(['hidden-digits']);
    expect(remarks(0.33, '0.00')).toEqual([]);
  });

  test('takes what a format shows as the amount, and keeps what is stored beside it', () => {
    expect(parseAmount(0.3333, '#,##0.00')).toMatchObject({
      digits: 2,
      value: new Money('0.33'),
      stored: new Money('0.3333'),
    });
  });

  test('takes a double at fifteen significant digits, as Excel shows it', () => {
    expect(fromDouble(0.1 + 0.2).toString()).toBe('0.3');
    expect(fromDouble(1149.8000000000002).toString()).toBe('1149.8');
  });

  test('undoes printing, with separators or without', () => {
    fc.assert(
      fc.property(amount, (one) => {
        expect(valueOf(printed(one))).toBe(one.toString());
        expect(valueOf(plain(one))).toBe(one.toString());
        expect(fromDouble(one.toNumber()).toString()).toBe(one.toString());
      }),
    );
  });

  test('never throws, whatever stands in a cell', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseText(text)));
  });

  test('reads number formats', () => {
    expect(
      ['0.00', '#,##0.00', '#,##0', '0.00;-0.00;', 'General', '@', 'yyyy"年"'].map(formatDigits),
    ).toEqual([2, 2, 0, 2, null, null, null]);
    expect(['#,##0.00', '0.00', undefined].map(formatGroups)).toEqual([true, false, false]);
  });
});

describe('rounding and printing', () => {
  test('round half up, away from zero', () => {
    expect(['0.005', '-0.005', '1.004', '2.675'].map((one) => round(new Money(one), 2).toString())).toEqual([
      '0.01',
      '-0.01',
      '1',
      '2.68',
    ]);
  });

  test('stay within half a unit of the last digit', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 4 }), (one, digits) => {
        const exact = new Money(one.toString()).div(1_000_000);
        expect(round(exact, digits).minus(exact).abs().lte(halfUnit(digits))).toBe(true);
      }),
    );
  });

  test('group thousands and say the sign of a difference', () => {
    expect(printed(new Money('-1234567.8'))).toBe('-1,234,567.80');
    expect([new Money(30), new Money('-9.77'), new Money(0)].map((one) => signed(one))).toEqual([
      '+30.00',
      '-9.77',
      '0.00',
    ]);
  });

  test('keep an amount of eighteen digits and more', () => {
    expect(new Money('123456789012345678.001').plus('0.001').toString()).toBe('123456789012345678.002');
  });
});

describe('intervals', () => {
  test('of a sum and of its rounded parts always meet', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 40 }), (parts) => {
        const exact = parts.map((one) => new Money(one.toString()).div(10_000));
        const slack = halfUnit(2);
        const total = { middle: round(sum(exact), 2), slack };
        const rounded = { middle: sum(exact.map((one) => round(one, 2))), slack: slack.times(parts.length) };
        expect(meet(total, rounded)).toBe(true);
      }),
    );
  });

  test('do not meet where printed digits cannot explain the difference', () => {
    const slack = halfUnit(2);
    expect(meet({ middle: new Money('1.00'), slack }, { middle: new Money('1.01'), slack })).toBe(true);
    expect(meet({ middle: new Money('1.00'), slack }, { middle: new Money('1.02'), slack })).toBe(false);
  });
});

describe('元 → 万元', () => {
  const yuan = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 30 });

  test('apportioned, the printed parts add up to the printed total', () => {
    fc.assert(
      fc.property(yuan, (amounts) => {
        const exact = amounts.map((one) => convert(new Money(one), '元', '万元'));
        const { parts, adjustments } = apportion(exact, 2);
        expect(sum(parts).toString()).toBe(round(sum(exact), 2).toString());
        parts.forEach((part, index) => {
          const before = exact[index] as Money;
          expect(part.minus(before).abs().lt('0.01')).toBe(true);
          expect((adjustments[index] as Money).toString()).toBe(part.minus(round(before, 2)).toString());
        });
      }),
    );
  });

  test('the largest remainders get what is missing', () => {
    const { parts } = apportion(
      ['0.334', '0.333', '0.333'].map((one) => new Money(one)),
      2,
      new Money(1),
    );
    expect(parts.map(String)).toEqual(['0.34', '0.33', '0.33']);
  });

  test('a total with too many decimals, or with no parts, is refused', () => {
    expect(() => apportion([new Money(1)], 2, new Money('1.005'))).toThrow(RangeError);
    expect(() => apportion([], 2, new Money(1))).toThrow(RangeError);
  });

  test('a caption names its unit', () => {
    expect(['金额单位：万元', '单位:元', '金额：万 元', '单位名称'].map(unitNamed)).toEqual([
      '万元',
      '元',
      '万元',
      null,
    ]);
  });
});
