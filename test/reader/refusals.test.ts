/** What is no budget is refused by name, in one sentence that says what to do; hostile files end at once. */
import { zipSync, zlibSync } from 'fflate';
import { readFile } from '../../src/reader/read-file';

const text = (value: string) => new TextEncoder().encode(value);

function pdf(stream: Uint8Array, dictionary: string): Uint8Array {
  const head = text(`%PDF-1.4\n1 0 obj\n<< ${dictionary} /Length ${stream.length} >>\nstream\n`);
  const tail = text('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
  const bytes = new Uint8Array(head.length + stream.length + tail.length);
  bytes.set(head);
  bytes.set(stream, head.length);
  bytes.set(tail, head.length + stream.length);
  return bytes;
}

test.each([
  ['an empty file', new Uint8Array(), '文件是空的'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), '图片'],
  ['a web page', text('<html><table></table></html>'), '网页'],
  ['RTF', text('{\\rtf1 }'), 'RTF'],
  [
    'an OFD document',
    zipSync({ 'OFD.xml': text('<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>') }),
    '另存为 PDF',
  ],
  ['a zip of something else', zipSync({ 'a.txt': text('a') }), '压缩包'],
  ['a truncated PDF', text('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), 'PDF 文件已损坏'],
  [
    'a compound file of zeros',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(1024).fill(0)),
    '',
  ],
])('%s is refused', async (_, bytes, words) => {
  await expect(readFile(bytes)).rejects.toMatchObject({
    name: 'WorkbookError',
    message: expect.stringContaining(words),
  });
});

test('a stream that inflates a thousand times is refused before the library inflates it', async () => {
  const bomb = zlibSync(new Uint8Array(110 * 1024 * 1024), { level: 9 });
  await expect(readFile(pdf(bomb, '/Filter /FlateDecode'))).rejects.toMatchObject({ code: 'too-large' });
});

test('streams packed over and over are refused', async () => {
  const twice = zlibSync(zlibSync(text('x')));
  await expect(readFile(pdf(twice, '/Filter [/FlateDecode /FlateDecode]'))).rejects.toMatchObject({
    code: 'too-large',
  });
});

test('.ods rows that a few bytes repeat a million times are refused', async () => {
  const content = `<office:document-content><table:table table:name="a"><table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"/></table:table-row></table:table></office:document-content>`;
  const bytes = zipSync({
    mimetype: text('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': text('<manifest/>'),
    'content.xml': text(content),
  });
  await expect(readFile(bytes)).rejects.toMatchObject({ code: 'too-large' });
});
