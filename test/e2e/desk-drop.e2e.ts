/** What an officer drags out of the file manager: a folder, an archive, several files, one. By the browser's own drop. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { DEPARTMENTS, renamed } from '../bureau/support/county';
import { dropOn, openDesk, type OpenedDesk } from './desk-page';

const SAMPLE = resolve('samples/sichuan-sample.xlsx');
const there = process.env['CHROMIUM'] ? describe : describe.skip;
const [first, second] = DEPARTMENTS;

there('dropped on the desk', () => {
  let desk: OpenedDesk;
  let folder: string;
  const at = (...path: string[]) => join(folder, ...path);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'desk-drop-'));
    const sample = new Uint8Array(readFileSync(SAMPLE));
    const books = [first!, second!].map((one) => [one.name, renamed(sample, one)] as const);
    for (const [name, bytes] of books) {
      mkdirSync(at('来文', '区县', name), { recursive: true });
      writeFileSync(at('来文', '区县', name, '预算公开表.xlsx'), bytes);
      writeFileSync(at(`${name}.xlsx`), bytes);
    }
    writeFileSync(at('来文', '打不开.xlsx'), sample.slice(0, 9_000));
    writeFileSync(
      at('来文.zip'),
      zipSync(Object.fromEntries(books.map(([name, bytes]) => [`${name}/表.xlsx`, bytes]))),
    );
    desk = await openDesk();
    await desk.page.locator('main.start').waitFor();
  });
  afterAll(async () => {
    await desk?.browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => expect(desk.faults.splice(0)).toEqual([]));

  const departments = async () => {
    await desk.page.getByText('查完：2 个部门').waitFor();
    return (await desk.page.locator('.departments tbody th button').allTextContents()).sort();
  };
  const both = [first!.name, second!.name].sort();

  test('one that is broken is named', async () => {
    await dropOn(desk.page, at('来文', '打不开.xlsx'));
    await desk.page.getByText('“打不开.xlsx”没有打开：').waitFor();
  });

  test('a folder with folders in it becomes the table of departments, and what is broken is named', async () => {
    await dropOn(desk.page, at('来文'));
    expect(await departments()).toEqual(both);
    await desk.page.getByText('查完：2 个部门，3 个文件。').waitFor();
    await desk.page.getByText('打不开.xlsx：').first().waitFor();
  });

  test('an archive is looked into', async () => {
    await dropOn(desk.page, at('来文.zip'));
    await desk.page.getByText('查完：2 个部门，2 个文件。').waitFor();
    expect(await departments()).toEqual(both);
  });

  test('several files are a table as well; one is opened', async () => {
    await dropOn(desk.page, at(`${first!.name}.xlsx`), at(`${second!.name}.xlsx`));
    await desk.page.getByText('查完：2 个部门，2 个文件。').waitFor();
    expect(await departments()).toEqual(both);
    await dropOn(desk.page, SAMPLE);
    await desk.page.locator('.file-name').filter({ hasText: 'sichuan-sample.xlsx' }).waitFor();
    await desk.page.locator('.sheet-half .cell').first().waitFor();
  });
});
