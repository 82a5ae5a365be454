/** The five published budgets, set right and exported: what a clerk, a citizen and a program get. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { homedir, tmpdir, userInfo } from 'node:os';
import { strFromU8, unzipSync } from 'fflate';
import { INTERNAL, PUBLISHED } from '../../src/publication/parts';
import { readWorkbook } from '../../src/workbook/read';
import { describeCases } from '../publication/support/published-cases';
import { validateDataPackage } from '../publication/support/data-package';
import { convertWithLibreOffice } from '../support/libreoffice';
import { amountsIn, dense, lacking, pdfPages } from './pdf-text';
import { rightPackage } from './right-package';
import type { RightPackage } from './right-package';

const tools = ['soffice', 'pdftotext'].filter((program) => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
});
if (tools.length > 0) console.warn(`Not on the PATH, so nothing is printed: ${tools.join(', ')}`);
const printed = tools.length > 0 ? test.skip : test;

describeCases('the package of a published budget, set right', (name) => {
  let made: RightPackage;
  beforeAll(async () => {
    made = await rightPackage(name);
  });

  test('is complete, with nothing left to fill in, and its list has the right sums', () => {
    const { result, file } = made;
    expect(result.missing).toEqual([]);
    expect(result.narrative.unstated).toEqual([]);
    const { draft, files } = JSON.parse(strFromU8(file('manifest.json'))) as {
      draft: boolean;
      files: { path: string; sha256: string }[];
    };
    expect(draft).toBe(false);
    for (const { path, sha256 } of files)
      expect(
        createHash('sha256')
          .update(file(`${PUBLISHED}/${path}`))
          .digest('hex'),
      ).toBe(sha256);
    const endings = files.map(({ path }) => path.slice(path.lastIndexOf('.')));
    expect(endings).toEqual(expect.arrayContaining(['.docx', '.html', '.xlsx', '.json', '.csv']));
  });

  printed('the document on paper has every amount of every table on that table’s pages', () => {
    const pages = pdfPages(made.file('.pdf'), 'layout');
    const raw = dense(pdfPages(made.file('.pdf'), 'raw').join('\n'));
    const all = amountsIn(pages.join('\n'));
    const wanted = new Map<string, number>();
    for (const { body } of made.tables) {
      for (const cell of body.flatMap((row) => row.cells)) {
        for (const [amount, count] of amountsIn(/^-?[\d,]+\.\d\d$/.test(cell.text) ? cell.text : ''))
          wanted.set(amount, (wanted.get(amount) ?? 0) + count);
      }
    }
    expect(wanted.size).toBeGreaterThan(20);
    expect(lacking(wanted, all)).toEqual([]);
    // Texts, too, are there to their last character; one that goes over a page is found in halves.
    const lost = made.tables.flatMap(({ name: table, body }) =>
      body.flatMap((row) =>
        row.cells.flatMap(({ text }) => {
          const whole = dense(text);
          return whole === '' || raw.includes(whole) || inPieces(whole, raw) ? [] : [`${table}: ${whole}`];
        }),
      ),
    );
    expect(lost).toEqual([]);
  });

  printed('the contents name the page that each heading stands on, in the file as on paper', () => {
    const pages = pdfPages(made.file('.pdf'), 'layout').map(dense);
    const body = pages.findIndex((page) => page.includes('—1—'));
    const xml = strFromU8(unzipSync(made.file('.docx'))['word/document.xml'] ?? new Uint8Array());
    const entries = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*PAGEREF (?:(?!<\/w:p>).)*<\/w:p>/g)].map(
      ([paragraph]) => {
        const texts = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(
          (match) => match[1] ?? '',
        );
        return { title: dense(texts.slice(0, -1).join('')), page: Number(texts[texts.length - 1]) };
      },
    );
    expect(entries.length).toBeGreaterThan(15);
    expect(entries.filter(({ title, page }) => !pages[body + page - 1]?.includes(title))).toEqual([]);
    const numbered = pages.slice(body).map((page, index) => page.includes(`—${index + 1}—`));
    expect(numbered).not.toContain(false);
    // Nobody wants a page with nothing but its header and number.
    expect(pages.filter((page, index) => index > body && page.length < 30)).toEqual([]);
    expect(pages.join('')).not.toMatch(/待填|草稿|Error!|错误!/);
  });

  printed('the workbook on paper has every amount, and no cell is filled with #', async () => {
    const pages = pdfPages(convertWithLibreOffice(made.file('.xlsx'), 'pdf'), 'layout');
    const text = pages.join('\n');
    expect(text).not.toMatch(/###|#REF!|#VALUE!|#NAME\?|Err:/);
    const { sheets } = await readWorkbook(made.file('.xlsx'));
    const visible = sheets.filter((sheet) =>
      sheet.rows.flat().some((cell) => (cell?.value ?? null) !== null),
    );
    expect(pages.length).toBeGreaterThanOrEqual(visible.length);
    const wanted = new Set(
      made.tables.flatMap(({ body }) =>
        body.flatMap((row) =>
          row.cells.flatMap(({ text: one }) => (/^-?[\d,]+\.\d\d$/.test(one) ? [one] : [])),
        ),
      ),
    );
    const found = new Set([...text.matchAll(/-?\d[\d,]*(?:\.\d+)?/g)].map(([one]) => plain(one)));
    expect([...wanted].filter((one) => !found.has(plain(one)))).toEqual([]);
  });

  test('the open data validates against its own schemas, and its sums are the tables’', () => {
    const folder = `${PUBLISHED}/开放数据/`;
    const data = made.result.files.flatMap(({ path, bytes }) =>
      path.startsWith(folder) ? [{ path: path.slice(folder.length), bytes }] : [],
    );
    expect(data.map(({ path }) => path)).toContain('dcat.jsonld');
    validateDataPackage(data, made.check, made.tables);
  });

  test('nothing of the office, the machine or the inner papers is in the published part', () => {
    const published = made.result.files.filter(({ path }) => path.startsWith(`${PUBLISHED}/`));
    expect(made.result.files.some(({ path }) => path.startsWith(`${INTERNAL}/`))).toBe(true);
    for (const { path, bytes } of published) {
      const text = everything(bytes);
      for (const word of [
        `内部-${name}`,
        tmpdir(),
        homedir(),
        process.cwd(),
        '检查报告',
        '审核记录',
        '预算公开_',
      ])
        expect([path, word, text.includes(word) && word.length > 1]).toEqual([path, word, false]);
      expect(text).not.toMatch(/<dc:creator>[^<]|lastModifiedBy>[^<]|\/Author/);
      if (userInfo().username.length > 4) expect(text).not.toContain(userInfo().username);
      expect(text).not.toMatch(/xl\/comments|state="(?:veryH|h)idden"/);
    }
  });
});

/** Split once, at a page's end. */
function inPieces(text: string, raw: string): boolean {
  for (let at = 1; at < text.length; at++)
    if (raw.includes(text.slice(0, at)) && raw.includes(text.slice(at))) return true;
  return false;
}

/** As a number: a workbook keeps its own formats, 493.6 and 493.60. */
const plain = (text: string) => String(Number(text.replaceAll(',', '')));

function everything(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .flatMap(([path, content]) => [path, strFromU8(content)])
    .join('\n');
}
