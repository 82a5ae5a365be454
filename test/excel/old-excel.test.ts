/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { WorkbookError } from '../../src/workbook/model';
import { startOffice } from '../host/office';

describe('an Excel that lacks what is needed', () => {
  it('is told apart at the start, in words, without a request', async () => {
    const host = await startOffice({ requirementSets: { ExcelApi: '1.12' } });
    const error = await ExcelWorkbook.open().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({
      code: 'unsupported-host',
      message: '这个版本的 Excel 太旧（缺少 ExcelApi 1.13），请升级到 Excel 2021 或 Microsoft 365。',
    });
    expect(host.requests).toHaveLength(0);
  });
});
