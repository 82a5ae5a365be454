/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import type { Host } from '../../src/workbench/host/host';
import { startOffice } from './office';

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});

describe('the real office.js on the emulator', () => {
  it('is ready and takes the emulator for Excel', async () => {
    const info = await Office.onReady();
    expect(info).toEqual({ host: 'Excel', platform: 'PC' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
  });

  it('writes and reads', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('公开表1');
      sheet.getRange('A1:B2').values = [
        ['收入', 1.1],
        ['支出', '=B1*2'],
      ];
      const range = sheet.getRange('A1:B2').load('values,formulas,address');
      await context.sync();
      expect(range.values).toEqual([
        ['收入', 1.1],
        ['支出', 2.2],
      ]);
      expect(range.formulas[1]).toEqual(['支出', '=B1*2']);
      expect(range.address).toBe('公开表1!A1:B2');
    });
    console.log(JSON.stringify(host.requests), JSON.stringify(host.housekeeping));
  });
});
