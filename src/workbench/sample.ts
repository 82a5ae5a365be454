/** What is open at the start: the sample that lies beside the page, or else empty sheets of Sichuan. */
import { freshWorkbook } from '../scaffold/fresh-workbook';
import { builtInTemplates } from '../templates/built-in';
import { createXlsx } from '../workbook/xlsx';
import { OpenFile } from './file/open-file';

const SAMPLE = 'sample.xlsx';
const NAME = '示例部门.xlsx';

export async function openSample(): Promise<OpenFile> {
  const response = await fetch(SAMPLE).catch(() => null);
  if (response?.ok) return OpenFile.open(NAME, new Uint8Array(await response.arrayBuffer()));
  const template = builtInTemplates().find(({ id }) => id === 'sichuan');
  if (!template) return blankFile();
  const options = { year: 2024, unit: { name: '示例部门', code: '000001' } };
  return OpenFile.of(NAME, await freshWorkbook(template, options));
}

/** A workbook with one empty sheet, as a spreadsheet opens one. */
export async function blankFile(): Promise<OpenFile> {
  const file = createXlsx();
  await file.apply([{ kind: 'addSheet', sheet: 'Sheet1' }]);
  return OpenFile.of('新工作簿.xlsx', file);
}
