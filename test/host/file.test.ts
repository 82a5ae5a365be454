/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { documentBytes } from '../../src/excel/office';
import type { Host } from '../../src/workbench/host/host';
import { startOffice } from './office';

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});

test('the real client gets the bytes of the open file, whatever their number', async () => {
  for (const size of [1, 5_000_000]) {
    const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7) % 256);
    host.fileBytes = () => Promise.resolve(bytes);
    const copy = await documentBytes();
    expect(copy.length).toBe(size);
    expect(Buffer.from(copy).equals(Buffer.from(bytes))).toBe(true);
  }
});

test('a file that is not handed out ends in a sentence, and the next one is', async () => {
  host.fileBytes = () => Promise.reject(new Error('busy'));
  await expect(documentBytes()).rejects.toThrow('Excel 没有交出工作簿文件');
  host.fileBytes = () => Promise.resolve(Uint8Array.of(1, 2, 3));
  for (let time = 0; time < 5; time += 1) expect([...(await documentBytes())]).toEqual([1, 2, 3]);
});
