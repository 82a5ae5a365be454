import { bind } from '../../src/binding/bind';
import { buildFacts } from '../../src/fact/facts';
import { judge } from '../../src/fact/relation';
import { builtInTemplates } from '../../src/templates/built-in';
import { filledForm } from '../support/sheets';

const hebei = builtInTemplates().find((template) => template.id === 'hebei')!;

/** One purchase of 10.00 by two funds, with a share reserved for small enterprises. */
function broken(reserved: number, funds = 10): string[] {
  const line = [
    '办公设备',
    12,
    '台式机',
    'A02',
    '台',
    20,
    0.5,
    10,
    funds - 2,
    2,
    '',
    '',
    '',
    '',
    '',
    reserved,
  ];
  const facts = buildFacts(bind(filledForm(hebei, { procurement: [line] }), builtInTemplates()));
  return facts.relations.filter((relation) => judge(relation) === 'broken').map((relation) => relation.kind);
}

describe('a share set aside of a purchase', () => {
  test('does not have to make up the whole beside the funds that do', () => {
    expect(broken(4)).toEqual([]);
    expect(broken(10)).toEqual([]);
  });

  test('is never more than the whole', () => {
    expect(broken(11)).toEqual(['bound']);
  });

  test('leaves the funds to add up by themselves', () => {
    expect(broken(4, 9)).toEqual(['rollup']);
  });
});
