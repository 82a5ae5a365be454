/** A fresh workbook file: the sheets of a template, with the results of their formulas. */
import { exactResults } from '../formula/results';
import { recalculate } from '../formula/recalculate';
import type { Template } from '../template/template';
import { createXlsx } from '../workbook/xlsx';
import type { XlsxFile } from '../workbook/xlsx';
import type { ScaffoldOptions } from './layout';
import { planScaffold } from './scaffold';

/**
 * What does not calculate (Protected View, a preview in a mail, a phone) shows what is stored: without results the
 * notes of empty tables would be blank there.
 */
export async function freshWorkbook(template: Template, options: ScaffoldOptions): Promise<XlsxFile> {
  const file = createXlsx();
  await file.apply(planScaffold(template, options));
  await storeResults(file);
  return file;
}

/** Exact results beside every formula that is evaluated here. */
async function storeResults(file: XlsxFile): Promise<void> {
  await file.apply(exactResults(recalculate(await file.read())));
}
