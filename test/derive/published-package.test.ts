/** Last year's amounts out of a package as it was exported, by what it is and not by what it is called. */
import { strToU8, zipSync } from 'fflate';
import { readPublished } from '../../src/derive/published';

const FACTS = '\ufeff表号,表名,单元格,收支,金额,金额单位\r\n1,部门收支总表,公开表1!B5,收入,809.20,万元\r\n';
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
const income = { measure: 'income' };

test('a package says its amounts and its year', () => {
  const last = readPublished(
    zip({
      '公开/开放数据/facts.csv': FACTS,
      '公开/开放数据/datapackage.json': '{ "name": "budget-sichuan-2023" }',
    }),
  );
  expect(last.year).toBe(2023);
  expect(last.at(income)).toMatchObject({ unit: '万元', from: '公开表1!B5' });
  expect(last.at(income)?.value.toFixed(2)).toBe('809.20');
});

test('its facts.csv alone says no year', () => {
  expect(readPublished(strToU8(FACTS)).year).toBeNull();
});

test.each([
  ['another zip', zip({ '说明.txt': '无' }), '没有开放数据（facts.csv）'],
  ['half a zip', zip({ 'facts.csv': FACTS }).slice(0, 60), '不是完整的压缩包'],
  ['a facts.csv without a row', zip({ 'facts.csv': FACTS.split('\r\n')[0] ?? '' }), '没有可用的金额'],
  ['a text', strToU8('a,b\r\n1,2\r\n'), '没有可用的金额'],
])('%s is refused in words', (_, bytes, why) => {
  expect(() => readPublished(bytes)).toThrow(why);
  expect(() => readPublished(bytes)).toThrow(expect.objectContaining({ name: 'WorkbookError' }) as Error);
});
