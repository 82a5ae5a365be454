/** The document as it stands before anybody has laid it out, its pages estimated; faults of the published tables and all. */
import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import type { Check } from '../../src/rule/check';
import { documentDocx } from '../../src/publication/document';
import { printTables } from '../../src/publication/print-table';
import { outlineOf } from '../../src/templates/narrative';
import { answered } from '../narrative/write/answers';
import { checkBytes, flowerInstitute } from '../publication/support/flower-institute';
import { publishedCases } from '../publication/support/published-cases';
import { checkCase } from '../support/check-case';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';
import { dense, pdfPages } from './pdf-text';

async function make(check: Check) {
  const outline = outlineOf(check.binding.template);
  if (!outline) throw new Error('every built-in pack has an outline');
  const { document: narrative } = answered({ facts: check.facts, outline });
  const tables = printTables(check.facts);
  return { narrative, tables, bytes: await documentDocx({ narrative, tables }) };
}

const pdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describeWithLibreOffice('the document on paper', () => {
  const suite = pdftotext ? test : test.skip;

  suite.each(['', ...publishedCases])(
    'nothing is lost or cut: %s',
    async (name) => {
      const made = await make(
        name === '' ? await checkBytes(await flowerInstitute()) : await checkCase(name),
      );
      const pages = pdfPages(convertWithLibreOffice(made.bytes, 'pdf', 'docx'), 'layout').map(dense);
      const text = pages.join('');
      for (const table of made.tables) {
        expect(text).toContain(dense(table.name));
        for (const row of table.body) {
          for (const cell of row.cells) {
            // An amount that its cell is too narrow for would break over two lines and not be found whole.
            if (/^-?[\d,]+\.\d\d$/.test(cell.text)) expect(text).toContain(cell.text);
          }
        }
      }
      expect(text).not.toMatch(/待填|Error!|错误!/);
      expect(pages[0]).toContain(dense(made.narrative.title));
      expect(pages.every((page) => page.length > 3)).toBe(true);
      const printed = contentsAreRight(pages);
      // Programs that show fields as they are stored show the estimate: never off by more than a page.
      const xml = strFromU8(unzipSync(made.bytes)['word/document.xml'] ?? new Uint8Array());
      const stored = [
        ...xml.matchAll(/PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t>(\d+)/g),
      ];
      expect(stored).toHaveLength(printed.length);
      const off = stored.filter((one, index) => Math.abs(Number(one[1]) - (printed[index] ?? 0)) > 1);
      expect(off.map((one) => one[0])).toEqual([]);
    },
    120_000,
  );
});

/** The contents name the pages that their headings stand on. */
function contentsAreRight(pages: readonly string[]): number[] {
  const first = pages.findIndex((page) => page.startsWith('目录'));
  const body = pages.findIndex((page) => /—1—/.test(page));
  const contents = pages.slice(first, body).join('');
  const entries = [...contents.matchAll(/([^.…]+?)[.…]{3,}(\d+)/g)].map((m) => ({
    title: (m[1] ?? '').replace(/^目录/, ''),
    page: Number(m[2]),
  }));
  expect(entries.length).toBeGreaterThan(15);
  const wrong = entries.filter(({ title, page }) => !pages[body + page - 1]?.includes(title));
  expect(wrong).toEqual([]);
  return entries.map(({ page }) => page);
}
