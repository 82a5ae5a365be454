import { strToU8, zipSync } from 'fflate';
import { NarrativeRefusal, readDocx, readNarrative } from '../../src/narrative/read';
import { docx, documentXml, heading, paragraph, run } from './support/docx';

function refusal(bytes: Uint8Array): { code: string; message: string } {
  try {
    readNarrative(bytes);
  } catch (error) {
    if (error instanceof NarrativeRefusal) return { code: error.code, message: error.message };
    throw error;
  }
  return { code: 'read', message: '' };
}

const ole = (stream: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...[...stream].flatMap((c) => [c.charCodeAt(0), 0])]);

describe('a broken or hostile document', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['an old .doc', ole('WordDocument'), 'old-word'],
    ['an encrypted .docx', ole('EncryptedPackage'), 'encrypted'],
    ['a PDF', strToU8('%PDF-1.7 ...'), 'not-word'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'no-document'],
    ['a truncated package', docx({ body: paragraph(run('甲')) }).subarray(0, 500), 'truncated'],
    [
      'XML that ends early',
      zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p>') }),
      'bad-xml',
    ],
    ['XML that closes the wrong tag', zipSync({ 'word/document.xml': strToU8('<a><b></a></b>') }), 'bad-xml'],
    ['tags nested without end', zipSync({ 'word/document.xml': strToU8('<a>'.repeat(100_000)) }), 'bad-xml'],
    [
      'an external entity',
      docx({ body: paragraph(run('&x;')), prolog: '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
      'unsafe-xml',
    ],
    [
      'entities that grow',
      docx({ body: '', prolog: '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' }),
      'unsafe-xml',
    ],
  ])('%s is refused with a clear line', (_, bytes, code) => {
    const refused = refusal(bytes);
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/[一-龥].*。$/);
  });

  test('a package whose bytes were damaged anywhere ends in a refusal or a reading, never in another error', () => {
    const whole = docx({ body: heading('1', '情况说明') + paragraph(run('收入预算10万元。'.repeat(50))) });
    for (let at = 0; at < whole.length; at += 3) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      expect(typeof refusal(damaged).code).toBe('string');
    }
  });

  test('a zip bomb is stopped while it inflates', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 1 });
    expect(['too-large', 'bad-xml']).toContain(refusal(bomb).code);
  });

  test('a bomb of words is stopped as well', () => {
    const body = paragraph(run('预算'.repeat(10_000))).repeat(600);
    expect(refusal(docx({ body })).code).toBe('too-large');
  });

  test('a million runs are read', () => {
    const { text } = readDocx(docx({ body: paragraph(run('1').repeat(1_000_000)) }));
    expect(text).toHaveLength(1_000_000);
  });

  test('300 pages are read', () => {
    const page =
      heading('2', '一、收支情况') +
      paragraph(
        [...'云川县档案馆2024年收入预算500.00万元，其中：基本支出400.00万元，占80.00%。'].map(run).join(''),
      ).repeat(22);
    const bytes = zipSync({ 'word/document.xml': strToU8(documentXml({ body: page.repeat(300) })) });
    expect(readDocx(bytes).text.length).toBeGreaterThan(250_000);
  });
});
