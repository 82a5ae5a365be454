import { constants, deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { NarrativeRefusal, readNarrative } from '../../src/narrative/read';
import { readZip, type ZipEntry } from '../../src/ooxml/zip';
import { deflateEntry, writeZip } from '../../src/ooxml/zip-write';
import { WorkbookError } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { docx, paragraph, run } from '../narrative/support/docx';
import { minimalXlsx } from '../workbook/minimal';

interface Kind {
  readonly name: string;
  readonly whole: Uint8Array;
  /** The part that is spoiled, and its root element. */
  readonly part: string;
  readonly root: string;
  read(bytes: Uint8Array): unknown;
}

const KINDS: readonly Kind[] = [
  {
    name: '.xlsx',
    whole: minimalXlsx(),
    part: 'xl/worksheets/sheet1.xml',
    root: 'worksheet',
    read: readWorkbook,
  },
  {
    name: '.docx',
    whole: docx({ body: paragraph(run('甲')) }),
    part: 'word/document.xml',
    root: 'document',
    read: readNarrative,
  },
];

/** What the officer is told; '' where the file was read. */
async function refusal({ read }: Kind, bytes: Uint8Array): Promise<string> {
  try {
    await read(bytes);
    return '';
  } catch (error) {
    if (!(error instanceof WorkbookError) && !(error instanceof NarrativeRefusal)) throw error;
    expect(error.message).toMatch(/[一-龥].*请.*。$/);
    return error.message;
  }
}

const withPart = ({ whole, part }: Kind, entry: Partial<ZipEntry>): Uint8Array =>
  writeZip(readZip(whole).map((old) => (old.path === part ? { ...old, ...entry } : old)));
const withXml = (kind: Kind, xml: string): Uint8Array =>
  withPart(kind, deflateEntry(kind.part, strToU8(xml)));
const withMore = ({ whole }: Kind, more: readonly ZipEntry[]): Uint8Array =>
  writeZip([...readZip(whole), ...more]);

const MEGABYTE = 1 << 20;
const bomb = { method: 8, crc: 0, packed: gigabyteOfZeros() };
const BROKEN = /损坏/;
const LARGE = /超出/;
const UNSAFE = /外部实体/;

describe.each(KINDS)('A hostile $name is refused with a clear line, soon', (kind) => {
  test('and a whole one is read', async () => {
    expect(await refusal(kind, kind.whole)).toBe('');
  });

  const zips: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['a gigabyte of zeros, declared', () => withPart(kind, { ...bomb, size: 1024 * MEGABYTE }), LARGE],
    ['a gigabyte of zeros, declared as a kilobyte', () => withPart(kind, { ...bomb, size: 1000 }), BROKEN],
    ['a gigabyte, declared as allowed', () => withPart(kind, { ...bomb, size: 100 * MEGABYTE }), BROKEN],
    [
      'parts that only together are too large',
      () =>
        withMore(
          kind,
          [1, 2].map((n) => ({ ...bomb, size: 100 * MEGABYTE, path: `media/${n}` })),
        ),
      LARGE,
    ],
    [
      'more parts than any file has',
      () =>
        withMore(
          kind,
          Array.from({ length: 5001 }, (_, n) => deflateEntry(`${n}`, new Uint8Array())),
        ),
      LARGE,
    ],
    ['cut off in the middle', () => kind.whole.slice(0, kind.whole.length >> 1), BROKEN],
    ['cut off at the end', () => kind.whole.slice(0, -30), BROKEN],
    ['another checksum', () => withPart(kind, { crc: 1 }), BROKEN],
    ['an unknown compression', () => withPart(kind, { method: 14 }), BROKEN],
    ['a path out of the package', () => withMore(kind, [deflateEntry('../../a', strToU8('x'))]), BROKEN],
    ['the same with backslashes', () => withMore(kind, [deflateEntry('a\\..\\..\\b', strToU8('x'))]), BROKEN],
    ['parts under a password', () => encrypted(kind.whole), /密码/],
  ];
  test.each(zips)('%s', async (_, bytes, words) => {
    expect(await refusal(kind, bytes())).toMatch(words);
  });

  const { root } = kind;
  test.each([
    ['an external entity', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///a">]><${root}>&x;</${root}>`, UNSAFE],
    ['entities that grow', `<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><${root}/>`, UNSAFE],
    ['a type declared elsewhere', `<!DOCTYPE a SYSTEM "http://localhost/a.dtd"><${root}/>`, UNSAFE],
    ['an entity declared inside', `<${root}><!ENTITY x "y"></${root}>`, UNSAFE],
    ['elements nested without end', `<${root}>${'<a>'.repeat(200_000)}`, BROKEN],
    ['one tag without end', `<${root} a="${'a'.repeat(2_000_000)}"/>`, BROKEN],
    ['an element that is not closed', `<${root}>`, BROKEN],
    ['two roots', `<${root}/><${root}/>`, BROKEN],
    ['nothing', '', BROKEN],
  ])('%s', async (_, xml, words) => {
    expect(await refusal(kind, withXml(kind, xml))).toMatch(words);
  });

  test('bytes that are no text', async () => {
    const entry = deflateEntry(kind.part, new Uint8Array([60, 0xff, 0xfe, 62]));
    expect(await refusal(kind, withPart(kind, entry))).toMatch(BROKEN);
  });

  test('a lying gigabyte costs no gigabyte', async () => {
    const before = process.memoryUsage().rss;
    await refusal(kind, withPart(kind, { ...bomb, size: 1000 }));
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * MEGABYTE);
  });
});

/** The flag that says so, in each entry of the directory (APPNOTE 4.4.4). */
function encrypted(whole: Uint8Array): Uint8Array {
  const bytes = whole.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  return bytes;
}

/** A deflate stream of 2^30 zeros without deflating them: the blocks of one megabyte, repeated. */
function gigabyteOfZeros(): Uint8Array {
  const blocks = deflateRawSync(new Uint8Array(MEGABYTE), { finishFlush: constants.Z_SYNC_FLUSH });
  const end = [0x03, 0x00];
  const repeated = new Uint8Array(blocks.length * 1024 + end.length);
  for (let i = 0; i < 1024; i++) repeated.set(blocks, i * blocks.length);
  repeated.set(end, blocks.length * 1024);
  return repeated;
}
