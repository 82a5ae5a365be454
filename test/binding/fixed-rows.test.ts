import { matchFixed } from '../../src/binding/fixed-rows';
import type { FixedItem } from '../../src/template/template';

function item(text: string, label: FixedItem['label'] = {}): FixedItem {
  return { kind: 'fixed', text, cells: null, aliases: [], label, partial: false, optional: false };
}

function rows(...texts: (string | [string, 'amounts'])[]) {
  return texts.map((text, row) =>
    typeof text === 'string' ? { row, text, hasAmounts: false } : { row, text: text[0], hasAmounts: true },
  );
}

describe('rows that the form fixes', () => {
  test('are found with their numbering in another style', () => {
    const items = [item('一. 一般公共预算拨款收入'), item('(二) 外交支出'), item('三、国防支出')];
    expect(matchFixed(items, rows('一、一般公共预算拨款收入', '二、外交支出', '（三）国防支出'))).toEqual([
      0, 1, 2,
    ]);
  });

  test('are told apart by their order where two say the same', () => {
    const funds = ['一、一般公共预算拨款', '二、政府性基金预算拨款'];
    const texts = [...funds, '本年收入合计', '年初财政拨款结转和结余', ...funds];
    expect(
      matchFixed(
        texts.map((text) => item(text)),
        rows(...texts),
      ),
    ).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('are found in other words for the same, where no row has their own', () => {
    const items = [item('人员经费合计'), item('公用经费合计')];
    expect(matchFixed(items, rows('人员支出合计', '日常公用支出合计'))).toEqual([0, 1]);
    expect(matchFixed(items, rows('人员支出合计', '人员经费合计'))).toEqual([1, -1]);
  });

  test('are found retyped, unless the sheet has the retyped text for another row', () => {
    expect(matchFixed([item('年初财政拨款结转和结余')], rows('年初财政拨款结转结余'))).toEqual([0]);
    expect(matchFixed([item('公务用车运行维护费'), item('公务用车运行费')], rows('公务用车运行费'))).toEqual([
      -1, 0,
    ]);
  });
});

describe('a row of amounts that the form gives no name', () => {
  test('is the one that has amounts', () => {
    expect(matchFixed([item('')], rows('', ['', 'amounts'], ''))).toEqual([1]);
  });

  test('is there while nothing is filled in', () => {
    expect(matchFixed([item('')], rows(''))).toEqual([0]);
  });

  test('is no row that has a name, and no row that is only printed', () => {
    expect(matchFixed([item('')], rows(['合计', 'amounts']))).toEqual([-1]);
    expect(matchFixed([item('', null)], rows(['', 'amounts']))).toEqual([-1]);
  });
});
