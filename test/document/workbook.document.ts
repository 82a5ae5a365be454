/** Fresh workbooks on paper, filled in with large amounts in every column: how big the type is, and what is cut off. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { planScaffold } from '../../src/scaffold/scaffold';
import type { Template } from '../../src/template/template';
import { builtInTemplates } from '../../src/templates/built-in';
import type { CellInput, Edit } from '../../src/workbook/edit';
import { createXlsx } from '../../src/workbook/xlsx';
import { keepPicture } from './contact-sheet';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';

const OPTIONS = { year: 2024, unit: { code: '316002', name: '云岭市花卉研究院' } };

interface Page {
  /** Points. */
  readonly smallest: number;
  readonly right: number;
  readonly width: number;
  readonly text: string;
}

async function pagesOf(pdf: Uint8Array): Promise<Page[]> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    pages.push({
      smallest: Math.min(...texts.map(({ transform }) => Math.hypot(transform[2], transform[3]))),
      right: Math.max(...texts.map(({ transform, width }) => (transform[4] as number) + width)),
      width: page.view[2] ?? 0,
      text: texts.map(({ str }) => str).join(''),
    });
  }
  return pages;
}

/** A large amount in the last row of each table, wherever no formula stands. */
async function filled(template: Template): Promise<Uint8Array> {
  const plan = planScaffold(template, OPTIONS);
  const taken = new Set<string>();
  for (const edit of plan)
    if (edit.kind === 'write')
      edit.cells.forEach((row, r) =>
        row.forEach(
          (cell, c) => cell !== undefined && taken.add(`${edit.sheet}!${edit.top + r},${edit.left + c}`),
        ),
      );
  const amounts = template.tables.flatMap((table): Edit[] => {
    const area = plan.find((edit) => edit.kind === 'validate' && edit.sheet === table.sheet);
    if (area?.kind !== 'validate') return [];
    const row = area.area.bottom;
    const amount = table.money?.unit === '元' ? 12_345_678.91 : 54_321.98;
    const cells = table.columns.map(({ role }, column): CellInput | undefined =>
      role === 'amount' && !taken.has(`${table.sheet}!${row},${column}`) ? amount : undefined,
    );
    return [{ kind: 'write', sheet: table.sheet, top: row, left: 0, cells: [cells] }];
  });
  const file = createXlsx();
  await file.apply([...plan, ...amounts]);
  return file.save();
}

/** All packs where asked for; a conversion takes about three seconds. */
const packs = builtInTemplates().filter(
  ({ id }) =>
    process.env['DOCUMENTS'] === 'all' ||
    process.env['PICTURES'] === '1' ||
    ['sichuan', 'hebei', 'shanghai-unit'].includes(id),
);

describeWithLibreOffice('a fresh workbook on paper', () => {
  test.each(packs.map((template) => [template.id, template] as const))(
    '%s: nothing under 8 points, nothing cut off, no table torn that the form fixes',
    async (_, template) => {
      const pdf = convertWithLibreOffice(await filled(template), 'pdf');
      keepPicture(`print-${template.id}`, pdf);
      const pages = await pagesOf(pdf);
      expect(pages.filter(({ smallest }) => smallest < 8)).toEqual([]);
      expect(pages.filter(({ text }) => text.includes('###'))).toEqual([]);
      expect(pages.filter(({ right, width }) => right > width - 30)).toEqual([]);
      pages.forEach(({ text }, index) =>
        expect(text.replace(/\s/g, '')).toContain(`第${index + 1}页，共${pages.length}页`),
      );
      // A list of many rows may go on overleaf.
      const lists = template.tables.filter(({ blocks }) =>
        blocks.some(({ items }) => items.some((item) => item.kind === 'repeat' && item.rows > 30)),
      );
      expect(pages.length).toBeLessThanOrEqual(template.tables.length + lists.length);
    },
    120_000,
  );
});
