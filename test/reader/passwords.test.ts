import { readFile } from '../../src/reader/read-file';
import { readWorkbook } from '../../src/workbook/read';
import { createXlsx } from '../../src/workbook/xlsx';
import { agile, standard } from '../support/encrypt';

async function book(): Promise<Uint8Array> {
  const file = createXlsx();
  const cells = Array.from({ length: 300 }, (_, row) => [`项目${row}`, row + 0.25]);
  await file.apply([
    { kind: 'addSheet', sheet: '收支总表' },
    { kind: 'write', sheet: '收支总表', top: 0, left: 0, cells },
  ]);
  return file.save();
}

describe.each([
  ['agile', agile],
  ['standard', standard],
] as const)('a workbook with an open password, %s encryption', (_, encrypt) => {
  test('opens with it, and reads as it was', async () => {
    const plain = await book();
    const { kind, workbook } = await readFile(encrypt(plain, '预算2024'), { password: '预算2024' });
    expect(kind).toBe('xlsx');
    expect(workbook).toEqual(await readWorkbook(plain));
  });

  test('is asked for, and a wrong one is called wrong', async () => {
    const locked = encrypt(await book(), '预算2024');
    await expect(readFile(locked)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('--password'),
    });
    await expect(readFile(locked, { password: '预算' })).rejects.toMatchObject({
      message: expect.stringContaining('不对'),
    });
  });

  test('encrypted for editing alone, under the password that everybody knows, it opens unasked', async () => {
    const plain = await book();
    const { workbook } = await readFile(encrypt(plain, 'VelvetSweatshop'));
    expect(workbook).toEqual(await readWorkbook(plain));
  });
});
