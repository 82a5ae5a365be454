/** The document as GB/T 9704 measures it, on pages that LibreOffice has laid out. */
import { execFileSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { documentDocx } from '../../src/publication/document';
import { printTables } from '../../src/publication/print-table';
import { outlineOf } from '../../src/templates/narrative';
import { answered } from '../narrative/write/answers';
import { checkBytes, flowerInstitute } from '../publication/support/flower-institute';
import { findSoffice, Soffice } from '../../src/cli/soffice';
import { fontsSentence } from '../../src/cli/pdf-fonts';
import type { ReplacedFonts } from '../../src/cli/pdf-fonts';
import { keepPicture } from './contact-sheet';
import { describeWithLibreOffice } from '../support/libreoffice';

interface Line {
  /** Points from the upper edge. */
  readonly y: number;
  readonly x: number;
  readonly size: number;
  readonly text: string;
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

async function linesOf(pdf: Uint8Array): Promise<Page[]> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const found = new Map<number, { x: number; size: number; texts: { x: number; str: string }[] }>();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size, x, baseline] = item.transform as number[];
      const y = Math.round(height - (baseline ?? 0));
      const key = [...found.keys()].find((one) => Math.abs(one - y) < 4) ?? y;
      const line = found.get(key) ?? { x: x ?? 0, size: size ?? 0, texts: [] };
      line.texts.push({ x: x ?? 0, str: item.str });
      line.x = Math.min(line.x, x ?? 0);
      found.set(key, line);
    }
    const lines = [...found].map(([y, { x, size, texts }]) => ({
      y,
      x,
      size,
      text: texts
        .sort((a, b) => a.x - b.x)
        .map(({ str }) => str)
        .join('')
        .trim(),
    }));
    pages.push({ width, height, lines: lines.sort((a, b) => a.y - b.y) });
  }
  return pages;
}

const MM = 72 / 25.4;
/** Only ideographs and full-width signs: figures are narrower. */
const ideographs = (text: string) => /^[\u3000-\u9fff\uff00-\uffef“”—]+$/.test(text);

describeWithLibreOffice('the document by the standard', () => {
  let pages: readonly Page[];
  let pdf: Uint8Array;
  let replaced: ReplacedFonts | null;
  beforeAll(async () => {
    const check = await checkBytes(await flowerInstitute());
    const outline = outlineOf(check.binding.template);
    if (!outline) throw new Error('no outline');
    const { document: narrative } = answered({ facts: check.facts, outline });
    const long = Array.from({ length: 16 }, (_, index) => ({
      kind: 'paragraph' as const,
      id: `long-${index}`,
      runs: [
        { kind: 'text' as const, text: '本单位预算公开表和说明文字按规定的格式和字号排版打印，'.repeat(5) },
      ],
      edited: false,
      unbound: [],
    }));
    const bytes = await documentDocx({
      narrative: { ...narrative, blocks: [...narrative.blocks, ...long] },
      tables: printTables(check.facts),
    });
    const soffice = await Soffice.start((await findSoffice()) ?? '');
    try {
      pdf = await soffice.pdf(bytes);
      replaced = soffice.replaced;
    } finally {
      await soffice.close();
    }
    keepPicture('print-document', pdf, 6, 30);
    pages = await linesOf(pdf.slice());
  }, 180_000);

  const text = () => pages.flatMap(({ lines }) => lines).filter(({ size }) => Math.abs(size - 16) < 0.3);

  test('a full line holds 28 characters, and none more', () => {
    const lengths = text()
      .filter(({ text: line }) => ideographs(line))
      .map(({ text: line }) => line.length);
    expect(Math.max(...lengths)).toBe(28);
    expect(lengths.filter((length) => length === 28).length).toBeGreaterThan(5);
  });

  test('lines of text are 28.95 points apart, 22 on a page', () => {
    for (const { lines, height } of pages) {
      if (height < 700) continue;
      const running = lines.filter(({ size }) => Math.abs(size - 16) < 0.3);
      expect(running.length).toBeLessThanOrEqual(22);
    }
    const full = pages.filter(
      ({ lines }) =>
        lines.filter(({ size, text: line }) => Math.abs(size - 16) < 0.3 && line !== '').length === 22,
    );
    expect(full.length).toBeGreaterThan(0);
    for (const { lines } of full) {
      const ys = lines.filter(({ size }) => Math.abs(size - 16) < 0.3).map(({ y }) => y);
      // To the point, for baselines are rounded.
      const steps = ys.slice(1).map((y, index) => y - (ys[index] ?? 0));
      expect(steps.filter((step) => step < 28 || step > 30)).toEqual([]);
    }
  });

  test('no amount is broken over two lines', () => {
    const lines = text().map(({ text: line }) => line);
    const torn = lines.filter(
      (line, at) => /\d$/.test(line) && /^\d/.test(lines[at + 1] ?? '') && line.length > 15,
    );
    expect(torn).toEqual([]);
  });

  test('nothing stands over the text, and the page number between dashes below it on the outer side', () => {
    const numbered = pages.filter(({ lines }) => /^—\s*\d+\s*—$/.test(lines[lines.length - 1]?.text ?? ''));
    expect(numbered.length).toBe(pages.length - 2);
    numbered.forEach(({ lines, width, height }, index) => {
      const upright = height > width;
      expect(lines[0]?.y ?? 0).toBeGreaterThan((upright ? 37 : 28) * MM);
      const foot = lines[lines.length - 1];
      expect(foot?.text.replace(/\s/g, '')).toBe(`—${index + 1}—`);
      expect(foot?.size).toBeCloseTo(14, 0);
      if (upright) expect((foot?.y ?? 0) - (297 - 35) * MM).toBeGreaterThan(0);
      expect((foot?.x ?? 0) > width / 2).toBe(index % 2 === 0);
    });
  });

  test('no title leaves a character alone on its last line', () => {
    const alone = pages.flatMap(({ lines }) =>
      lines.filter(({ size, text: line }) => size > 16.5 && line.length < 2),
    );
    expect(alone).toEqual([]);
  });

  test('the PDF is in Chinese, tagged as PDF/UA, and says which fonts it lacks', () => {
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).toContain('/Lang(zh-CN)');
    expect(source).not.toContain('/Lang(en-US)');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const installed = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' });
    const lacking = ['方正小标宋简体', '黑体', '仿宋_GB2312'].filter((name) => !installed.includes(name));
    expect(replaced?.missing ?? []).toEqual(expect.arrayContaining(lacking));
    if (replaced) {
      expect(replaced.instead.length).toBeGreaterThan(0);
      expect(fontsSentence(replaced)).toMatch(/^这台电脑没有装 .*PDF 用 .* 代替。/);
    }
  });
});
