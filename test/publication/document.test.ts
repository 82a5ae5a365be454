import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Check } from '../../src/rule/check';
import type { NarrativeDocument } from '../../src/narrative/write';
import { documentDocx } from '../../src/publication/document';
import { printTables } from '../../src/publication/print-table';
import type { PrintTable } from '../../src/publication/print-table';
import { outlineOf } from '../../src/templates/narrative';
import { answered } from '../narrative/write/answers';
import { docxFaults } from './support/docx-faults';
import { checkBytes, flowerInstitute } from './support/flower-institute';

// Whole documents, on machines that do other things too.
jest.setTimeout(180_000);

interface Made {
  readonly narrative: NarrativeDocument;
  readonly tables: readonly PrintTable[];
  readonly bytes: Uint8Array;
}

async function make(check: Check): Promise<Made> {
  const outline = outlineOf(check.binding.template);
  if (!outline) throw new Error('every built-in pack has an outline');
  const { document: narrative } = answered({ facts: check.facts, outline });
  const tables = printTables(check.facts);
  return { narrative, tables, bytes: await documentDocx({ narrative, tables }) };
}

const part = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

describe('the document', () => {
  let made: Made;
  beforeAll(async () => {
    made = await make(await checkBytes(await flowerInstitute()));
  });

  test('names an East Asian font in every style and never one of the theme', () => {
    for (const path of ['word/document.xml', 'word/styles.xml']) {
      expect(part(made.bytes, path)).not.toMatch(/(?:ascii|hAnsi|eastAsia|cs)Theme=/);
    }
    const styles = part(made.bytes, 'word/styles.xml');
    for (const font of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312', '宋体'])
      expect(styles).toContain(`w:eastAsia="${font}"`);
  });

  test('has the paper and the 版心 of GB/T 9704: A4, 156 mm by 225 mm, 28 characters by 22 lines', () => {
    const body = part(made.bytes, 'word/document.xml');
    const [, width = '', height = ''] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(body) ?? [];
    const margins = Object.fromEntries(
      [...(/<w:pgMar [^>]*>/.exec(body)?.[0] ?? '').matchAll(/w:(\w+)="(\d+)"/g)].map((m) => [
        m[1],
        Number(m[2]),
      ]),
    );
    const mm = (twips: number) => Math.round((twips / 1440) * 254) / 10;
    expect([mm(Number(width)), mm(Number(height))]).toEqual([210, 297]);
    expect(mm(Number(width) - (margins['left'] ?? 0) - (margins['right'] ?? 0))).toBeCloseTo(156, 0);
    expect(mm(Number(height) - (margins['top'] ?? 0) - (margins['bottom'] ?? 0))).toBeCloseTo(225, 0);
    expect(part(made.bytes, 'word/styles.xml')).toContain('w:line="579"');
    const grids = [...body.matchAll(/<w:docGrid ([^>]*)\/>/g)].map(([, attributes]) => attributes);
    expect(grids).toContain('w:type="lines" w:linePitch="579"');
    // What is off the grid says so once, what is on it by its style.
    const styles = part(made.bytes, 'word/styles.xml');
    expect(styles).toMatch(/<w:pPrDefault><w:pPr><w:snapToGrid w:val="0"\/>/);
    expect(styles.match(/<w:snapToGrid\/><w:spacing /g)).toHaveLength(4);
    expect(styles.match(/<w:spacing w:val="-5"\/>/g)).toHaveLength(4);
  });

  test('repeats the headings of a table, never tears a row, and tells nobody who made it', () => {
    const body = part(made.bytes, 'word/document.xml');
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(20);
    expect(body).toContain('<w:cantSplit/>');
    expect(part(made.bytes, 'docProps/core.xml')).not.toMatch(/creator|lastModified|created|modified/);
  });

  test('has nothing on which Word stumbles', () => {
    expect(docxFaults(made.bytes)).toEqual([]);
    const torn = part(made.bytes, 'word/document.xml').replace('w:val="TableHeading"', 'w:val="Nowhere"');
    const files = unzipSync(made.bytes);
    files['word/document.xml'] = strToU8(torn);
    expect(docxFaults(zipSync(files))).toEqual(['style Nowhere is not there']);
  });

  test('is the same for the same input', async () => {
    const again = await documentDocx(made);
    expect(Buffer.compare(made.bytes, again)).toBe(0);
  });
});
