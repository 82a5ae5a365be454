/** What is sent to the printer, for every table of every pack, by the measures of its columns. */
import { strFromU8, unzipSync } from 'fflate';
import { planScaffold } from '../../src/scaffold/scaffold';
import { tablesAsked } from '../../src/template/template';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Edit, PrintSetup } from '../../src/workbook/edit';
import { roomOnPage } from '../../src/workbook/print-page';
import { createXlsx } from '../../src/workbook/xlsx';

const OPTIONS = { year: 2024, unit: { code: '316002', name: '云岭市花卉研究院' } };

interface Printed {
  readonly sheet: string;
  readonly setup: PrintSetup;
  /** Points at full size. */
  readonly width: number;
  readonly sizes: readonly number[];
}

function printed(edits: readonly Edit[]): Printed[] {
  return edits.flatMap((edit): Printed[] => {
    if (edit.kind !== 'print') return [];
    const widths = edits.flatMap((other) =>
      other.kind === 'columnWidths' && other.sheet === edit.sheet ? other.widths : [],
    );
    const sizes = edits.flatMap((other) =>
      other.kind === 'style' && other.sheet === edit.sheet && other.style.font?.size !== undefined
        ? [other.style.font.size]
        : [],
    );
    const width = widths.reduce((sum, one) => sum + Math.round(one * 7 + 5) * 0.75, 0);
    return [{ sheet: edit.sheet, setup: edit.setup, width, sizes }];
  });
}

describe.each(builtInTemplates().map((template) => [template.id, template] as const))('%s', (_, template) => {
  const plan = planScaffold(template, OPTIONS);
  const pages = printed(plan);

  test('prints nothing smaller than 8 points', () => {
    expect(pages).toHaveLength(tablesAsked(template).length);
    const small = pages.filter(({ setup, width, sizes }) => {
      // Excel rounds a scale down to whole percents.
      const percent = Math.min(100, Math.floor((roomOnPage(setup).width / width) * 100));
      return (Math.min(...sizes) * percent) / 100 < 8;
    });
    expect(small.map(({ sheet }) => sheet)).toEqual([]);
  });

  test('repeats the unit line, and stands in the middle with a page number', () => {
    for (const { sheet, setup } of pages) {
      const table = template.tables.find((one) => one.sheet === sheet);
      expect(setup.titleRows).toEqual({ from: 0, to: (table?.headerRows.length ?? 0) - 1 });
      expect(setup.centred).toBe(true);
      expect(setup.footer).toMatch(/&P.*&N/);
    }
  });

  test('an amount of six digits before the point has room in every column', () => {
    for (const table of tablesAsked(template)) {
      const widths = plan.flatMap((edit) =>
        edit.kind === 'columnWidths' && edit.sheet === table.sheet ? edit.widths : [],
      );
      const narrow = table.columns.filter(
        ({ role }, at) => role === 'amount' && (widths[at] ?? 0) < (table.money?.unit === '元' ? 15.9 : 11.9),
      );
      expect(narrow).toEqual([]);
    }
  });
});

test('a file has the page as the plan has it, in the order that Excel reads', async () => {
  const [template] = builtInTemplates();
  if (!template) throw new Error('no pack');
  const file = createXlsx();
  await file.apply(planScaffold(template, OPTIONS));
  const xml = strFromU8(unzipSync(await file.save())['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).toMatch(
    /<printOptions horizontalCentered="1"\/><pageMargins [^>]+\/><pageSetup [^>]+\/><headerFooter scaleWithDoc="0"><oddFooter>&amp;C&amp;11第 &amp;P 页，共 &amp;N 页<\/oddFooter>/,
  );
});
