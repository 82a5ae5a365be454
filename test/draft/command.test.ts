import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { read, write } from '@e965/xlsx';
import { loadPack } from '../../src/templates/load-pack';
import type { Edit } from '../../src/workbook/edit';
import { createXlsx, openXlsx } from '../../src/workbook/xlsx';
import { command } from '../support/command';

const FORM = resolve('samples/yunling-form.xlsx');
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'budget-disclosure-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('templates --draft', () => {
  test('writes a pack that loads, and says on stdout what a person has to add', async () => {
    const out = join(folder, '草稿.json');
    const { code, stdout, stderr } = await command('templates', '--draft', FORM, '--out', out);
    expect([code, stderr]).toEqual([0, '']);
    expect(loadPack(readFileSync(out, 'utf8')).tables).toHaveLength(5);
    expect(stdout).toMatch(/^读出 5 张表：/);
    expect(stdout).toContain('请人工补充：附表1（部门收支预算总表）第 8 行“四、其他各类收入”');
  });

  test('takes a form as the bureau hands it out, .xls or .ods', async () => {
    const form = read(readFileSync(FORM));
    for (const type of ['biff8', 'ods'] as const) {
      const file = join(folder, `空表.${type === 'ods' ? 'ods' : 'xls'}`);
      writeFileSync(file, write(form, { type: 'buffer', bookType: type }) as Buffer);
      const { code, stdout } = await command('templates', '--draft', file);
      expect([code, loadPack(stdout).tables.length]).toEqual([0, 5]);
    }
  });

  test('says of a filled form that its own amounts prove what is not listed, and what comes next', async () => {
    const out = join(folder, '填过.json');
    const { stdout } = await command('templates', '--draft', 'samples/yunling-filled.xlsx', '--out', out);
    expect(stdout).not.toContain('空表，没有数可证实');
    expect(stdout).toContain(`草稿已写到 ${out}；改好以后用 budget-disclosure templates ${out} 查对`);
  });

  test('without --out prints the pack alone on stdout, so that it can be piped', async () => {
    const { code, stdout, stderr } = await command('templates', '--draft', FORM);
    expect(code).toBe(0);
    expect(loadPack(stdout).tables).toHaveLength(5);
    expect(stderr).toMatch(/请人工补充/);
  });

  test('ends in one Chinese line and code 2 where there is no form to read, and writes nothing', async () => {
    const notes = createXlsx();
    await notes.apply([
      { kind: 'addSheet', sheet: '说明' },
      { kind: 'write', sheet: '说明', top: 0, left: 0, cells: [['填表说明']] },
    ]);
    const file = join(folder, '说明.xlsx');
    writeFileSync(file, await notes.save());
    writeFileSync(join(folder, '不是.xlsx'), 'nothing');
    const before = readdirSync(folder);
    for (const [args, words] of [
      [[file], /说明\.xlsx.*没有找到像表的工作表/],
      [[join(folder, '没有.xlsx')], /没有\.xlsx：没有这个文件/],
      [[join(folder, '不是.xlsx')], /不是\.xlsx：/],
      [[FORM, 'sichuan'], /只要一个空表文件/],
    ] as const) {
      const { code, stdout, stderr } = await command(
        'templates',
        '--draft',
        ...args,
        '--out',
        join(folder, 'x.json'),
      );
      expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
      expect(stderr).toMatch(words);
    }
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a draft that makes a filled workbook wrong everywhere is refused, and nothing is written', async () => {
    const book = await openXlsx(readFileSync('samples/yunling-filled.xlsx'));
    const { sheets } = await book.read();
    // Every amount another: no reading of the form can hold.
    await book.apply(
      sheets.flatMap(({ name, rows }) =>
        rows.flatMap((row, top) =>
          (row ?? []).flatMap((cell, left): Edit[] =>
            typeof cell?.value === 'number'
              ? [{ kind: 'write', sheet: name, top, left, cells: [[((top * 31 + left * 17) % 97) + 1.5]] }]
              : [],
          ),
        ),
      ),
    );
    const filled = join(folder, '错乱.xlsx');
    writeFileSync(filled, await book.save());
    const out = join(folder, '不写.json');
    const { code, stdout, stderr } = await command(
      'templates',
      '--draft',
      FORM,
      '--with',
      filled,
      '--out',
      out,
    );
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(/不成立的太多，像是读法有误.*草稿没有写出/);
    expect(existsSync(out)).toBe(false);
  });
});
