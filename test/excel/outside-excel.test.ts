/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { loadClient } from '../host/office';

it('a plain browser is not Excel, and the page says so', async () => {
  jest.spyOn(console, 'warn').mockImplementation();
  jest.spyOn(console, 'log').mockImplementation();
  await loadClient();
  await expect(ExcelWorkbook.open()).rejects.toThrow('请在 Excel 里打开');
});
