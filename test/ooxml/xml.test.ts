import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Token, XmlScanner } from '../../src/ooxml/xml';

function opened(xml: string): XmlScanner {
  const scanner = new XmlScanner(xml);
  expect(scanner.next()).toBe(Token.Open);
  return scanner;
}

describe('Attributes', () => {
  test('a name stands for the attribute without a prefix, unless any will do', () => {
    const scanner = opened('<c x:r="B1" r="A1" w:val = \'甲>&amp;\' rr="1"/>');
    expect(scanner.attribute('r')).toBe('A1');
    expect(scanner.attribute('r', true)).toBe('B1');
    expect(scanner.attribute('val')).toBeUndefined();
    expect(scanner.attribute('val', true)).toBe('甲>&');
    expect(scanner.attribute('l', true)).toBeUndefined();
  });
});

describe('Text', () => {
  test('entities are resolved, CDATA is taken as it is, comments and instructions are passed over', () => {
    const scanner = opened('<a>&lt;&#x4e00;<!-- > --><?x > ?><![CDATA[<&amp;]]>\r\n</a>');
    expect(scanner.innerText()).toBe('<一<&amp;\n');
    expect(scanner.next()).toBe(Token.End);
  });
});

describe('Memory', () => {
  test('what is kept of a part does not keep the part', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const kept: string[] = [];
    const read = (number: number): void => {
      const goal = `第${number}个单位全年的全部项目和目标`;
      const scanner = opened(`<t note="${goal}">${goal}<!--${'　'.repeat(1e6)}--></t>`);
      kept.push(scanner.attribute('note') ?? '', scanner.innerText());
    };
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let number = 0; number < 20; number++) read(number);
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(10e6);
    expect([kept[0], kept.length]).toEqual(['第0个单位全年的全部项目和目标', 40]);
  });
});
