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
