/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { ExcelWorkbook } from '../../src/excel/excelWorkbook';
import { Book } from '../../src/workbench/host/book';
import type { Host } from '../../src/workbench/host/host';
import { startOffice } from '../host/office';
import { scaffoldPlan, SHEETS } from './plans';

let host: Host;
let excel: ExcelWorkbook;
beforeAll(async () => {
  host = await startOffice();
});
beforeEach(async () => {
  host.open(new Book());
  host.requests.length = 0;
  host.housekeeping.length = 0;
  excel = await ExcelWorkbook.open();
});

const requestsOf = async (work: () => Promise<unknown>) => {
  const before = host.requests.length;
  await work();
  return host.requests.slice(before);
};

describe('the workbook in Excel', () => {
  it('is scaffolded with fifteen sheets in at most six requests and read in at most two', async () => {
    const scaffold = await requestsOf(() => excel.apply(scaffoldPlan()));
    console.log(
      scaffold.map((r) => [r.actions, r.bytes, r.error]),
      host.housekeeping.length,
    );
    expect(scaffold.length).toBeLessThanOrEqual(6);
    let names: string[] = [];
    const read = await requestsOf(async () => {
      const w = await excel.read();
      names = w.sheets.map((s) => s.name);
      console.log(JSON.stringify(w.sheets[1]).slice(0, 900), w.names.slice(0, 3));
    });
    expect(names).toEqual(['Sheet1', ...SHEETS]);
    expect(read.length).toBeLessThanOrEqual(2);
    console.log(
      read.map((r) => [r.actions, r.bytes]),
      host.housekeeping.length,
    );
  });
});
