import { bind } from '../../src/binding/bind';
import { buildFacts } from '../../src/fact/facts';
import { judge } from '../../src/fact/relation';
import { builtInTemplates } from '../../src/templates/built-in';
import { filledForm } from '../support/sheets';

const qinghai = builtInTemplates().find((template) => template.id === 'qinghai')!;

/** 100 of this year and 8 carried over; 表5 shows `shown` of them. */
function facts(shown: number, carried = 8) {
  const bodies = {
    '1': [
      ['一. 一般公共预算拨款收入', 100, '五. 教育支出', 100 + carried],
      ['本年收入合计', 100, '本年支出合计', 100 + carried],
      ['上年结转', carried || '', '结转下年', ''],
      ['收入总计', 100 + carried, '支出总计', 100 + carried],
    ],
    '4': [
      ['一、本年收入', 100, '一、本年支出', 100 + carried, 100 + carried, '', ''],
      ['一般公共预算拨款收入', 100, '(五) 教育支出', 100 + carried, 100 + carried, '', ''],
      ['二、上年结转', carried || '', '二、结转下年', '', '', '', ''],
      ['(一) 一般公共预算拨款', carried || '', '', '', '', '', ''],
      ['收入总计', 100 + carried, '支出总计', 100 + carried, 100 + carried, '', ''],
    ],
    '5': [
      ['', '合计', shown, shown, ''],
      ['205', '教育支出', shown, shown, ''],
    ],
  };
  return buildFacts(bind(filledForm(qinghai, bodies), builtInTemplates()));
}

function scopeOf5(built: ReturnType<typeof facts>) {
  return built.models.find((model) => model.grid.table.table.id === '5')?.grid.block.template.scope;
}

describe('a form that is filled by more than one scope', () => {
  test('is read as the pack says where that agrees with the other tables', () => {
    expect(scopeOf5(facts(100))?.carry).toBe('current');
  });

  test('is read with what was carried over where that agrees', () => {
    const built = facts(108);
    expect(scopeOf5(built)?.carry).toBeUndefined();
    expect(built.relations.filter((relation) => judge(relation) === 'broken')).toEqual([]);
  });

  test('has one reading where nothing is carried over', () => {
    const built = facts(100, 0);
    expect(scopeOf5(built)?.carry).toBe('current');
    expect(built.relations.filter((relation) => judge(relation) === 'broken')).toEqual([]);
  });

  test('is no refuge for a wrong amount', () => {
    for (const wrong of [101, 107, 180]) {
      expect(facts(wrong).relations.some((relation) => judge(relation) === 'broken')).toBe(true);
    }
  });
});
