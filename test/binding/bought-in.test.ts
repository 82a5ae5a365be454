import { boughtIn, type RawRow } from '../../src/binding/raw-row';

const row = (category: string) => ({ category, remark: '', hasAmounts: true }) as RawRow;

test('a row sums up what is bought where it says one of its three kinds, not where it begins with such a word', () => {
  expect(boughtIn(row('货物'))).toEqual({ kind: 'goods' });
  expect(boughtIn(row('C服务类'))).toEqual({ kind: 'services' });
  expect(boughtIn(row('服务器'))).toBeNull();
});
