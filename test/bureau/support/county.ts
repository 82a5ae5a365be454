/** A county's week, made up: sixty files of fifty departments, each kind of trouble among them, and the right answer. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { put, right } from '../../../samples/sichuan';
import { UNIT } from '../../../samples/sichuan-figures';
import type { State } from '../../../src/bureau/state';
import { recalculate } from '../../../src/formula/recalculate';
import { resultEdits } from '../../../src/formula/results';
import { planScaffold } from '../../../src/scaffold/scaffold';
import { builtInTemplates } from '../../../src/templates/built-in';
import type { Edit } from '../../../src/workbook/edit';
import { createXlsx, openXlsx } from '../../../src/workbook/xlsx';
import { docx, paragraph, run } from '../../narrative/support/docx';

const NAMES =
  '档案 教育 财政 民政 司法 审计 统计 水利 林业 交通 商务 文旅 体育 信访 粮食 气象 地震 外事 侨务 残联 妇联 工商联 科协 文联 红十字 党校 供销 医保 卫健 应急 人社 自然资源 住建 城管 农业 乡村振兴 退役军人 市场监管 生态环境 行政审批 机关事务 大数据 投促 金融 国资 招商 园林 地方志 公积金 接待'.split(
    ' ',
  );

export interface Member {
  readonly code: string;
  readonly name: string;
}
/** 青禾县档案局, 301 and so on. */
export const DEPARTMENTS: readonly Member[] = NAMES.map((name, index) => ({
  code: String(301 + index),
  name: `青禾县${name}局`,
}));

export async function book(year: number, edits: readonly Edit[]): Promise<Uint8Array> {
  const template = builtInTemplates().find(({ id }) => id === 'sichuan');
  if (!template) throw new Error('no such template');
  const file = createXlsx();
  await file.apply(planScaffold(template, { year, unit: UNIT, level: '市级' }));
  await file.apply(edits);
  await file.apply(resultEdits(recalculate(await file.read())));
  return file.save();
}

/** The same workbook of another department. */
export function renamed(bytes: Uint8Array, { name, code }: Member): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => [
    path,
    path.endsWith('.xml')
      ? strToU8(strFromU8(part).replaceAll(UNIT.name, name).replaceAll(UNIT.code, code))
      : part,
  ]);
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

export const movedDown = async (bytes: Uint8Array, sheet: string, at: number): Promise<Uint8Array> => {
  const file = await openXlsx(bytes);
  await file.apply([{ kind: 'insertRows', sheet, at, count: 3 }]);
  return file.save();
};

/** The same tables in other bytes. */
const savedAgain = (bytes: Uint8Array): Uint8Array => zipSync(unzipSync(bytes), { level: 9 });

const xls = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(
    XLSX.write(XLSX.read(bytes, { cellStyles: true, cellNF: true }), {
      type: 'array',
      bookType: 'biff8',
    }) as ArrayBuffer,
  );

/** As a system exports it: a page under the name of a workbook. */
function page(bytes: Uint8Array): string {
  const { Sheets, SheetNames } = XLSX.read(bytes, { cellNF: true });
  const tables = SheetNames.map((name) =>
    XLSX.utils.sheet_to_html(Sheets[name] ?? {}, { header: '', footer: '' }),
  );
  return `<html><head><meta charset="utf-8"></head><body>${tables.join('')}</body></html>`;
}
const LOGIN = '<html><body><form>用户名<input>密码<input type="password"></form></body></html>';

const text = ({ name }: Member): string =>
  `${name}2024年部门预算情况说明\n一、收支预算总体情况\n2024年收入总预算809.20万元。\n`;
const word = (one: Member): Uint8Array =>
  docx({
    body: text(one)
      .trim()
      .split('\n')
      .map((line) => paragraph(run(line)))
      .join(''),
  });
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 40>>stream
BT /F1 12 Tf 20 200 Td (Budget 809.20) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
`;

export interface Books {
  readonly right: Uint8Array;
  readonly wrong: Uint8Array;
  readonly before: Uint8Array;
  readonly blank: Uint8Array;
  readonly half: Uint8Array;
  readonly person: Uint8Array;
  readonly other: Uint8Array;
}

/** One amount wrong: the total of 收支总表 is not what the others say. */
export const WRONG: Edit = put('公开表1-1', 'E7', [819.2]);

export async function makeBooks(): Promise<Books> {
  return {
    right: await book(2024, right()),
    wrong: await book(2024, [...right(), WRONG]),
    before: await book(2023, right()),
    blank: await book(2024, []),
    half: await book(2024, right().slice(0, 2)),
    person: await book(2024, [...right(), put('公开表6', 'A40', ['联系人身份证号 11010519491231002X'])]),
    other: await book(2024, [...right(), put('公开表6', 'A41', ['备注：第二稿'])]),
  };
}

export interface County {
  readonly states: Readonly<Record<string, State>>;
  readonly files: readonly string[];
}

/** Writes the files and the roster. */
export function makeCounty(folder: string, books: Books): County {
  const states: Record<string, State> = {};
  const files: string[] = [];
  let next = 0;
  const save = (path: string, content: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, '来文', path)), { recursive: true });
    writeFileSync(join(folder, '来文', path), content);
    files.push(path);
  };
  const many = (count: number, state: State, make: (one: Member, number: number) => void) => {
    for (let number = 0; number < count; number++) {
      const one = DEPARTMENTS[next++];
      if (!one) throw new Error('no department left');
      states[one.name] = state;
      make(one, number);
    }
  };
  const short = ({ name }: Member) => name.replace('青禾县', '');
  many(8, 'clean', (one) => save(`${one.name}.xlsx`, renamed(books.right, one)));
  many(4, 'clean', (one, number) => {
    save(`${short(one)}/2024年 预算公开表 (终稿).xlsx`, renamed(books.right, one));
    save(`${short(one)}/说 明.${number % 2 ? 'txt' : 'docx'}`, number % 2 ? text(one) : word(one));
  });
  many(2, 'clean', (one, number) =>
    save(`旧 版/${one.code} 公开表.xls`, (number === 0 ? xls : page)(renamed(books.right, one))),
  );
  many(8, 'errors', (one) => save(`${one.code}${short(one)}.xlsx`, renamed(books.wrong, one)));
  many(2, 'blank', (one) => save(`第一批/${one.name}.xlsx`, renamed(books.blank, one)));
  many(2, 'incomplete', (one) => save(`第一批/${one.name}预算.xlsx`, renamed(books.half, one)));
  many(2, 'twice', (one) => {
    save(`第二批/${one.name}.xlsx`, renamed(books.right, one));
    save(`第二批/${one.name} 改.xlsx`, renamed(books.other, one));
  });
  many(1, 'clean', (one) => {
    save(`${one.name}.xlsx`, renamed(books.right, one));
    save(`${one.name} - 副本.xlsx`, savedAgain(renamed(books.right, one)));
  });
  many(2, 'wrong-year', (one) => save(`${one.name}.xlsx`, renamed(books.before, one)));
  many(2, 'clean', (one) => {
    save(`${one.name}/今年.xlsx`, renamed(books.right, one));
    save(`${one.name}/去年.xlsx`, renamed(books.before, one));
  });
  many(3, 'clean', (one) => {
    save(`${one.name}.xlsx`, renamed(books.right, one));
    save(`文稿/${one.name}情况说明.docx`, word(one));
  });
  many(2, 'text-only', (one) => save(`文稿/${short(one)}预算说明.docx`, word(one)));
  many(1, 'text-only', (one) => save(`文稿/${one.name}预算公开.pdf`, PDF));
  many(1, 'unusable', (one) => save(`${one.name}.xlsx`, LOGIN));
  many(1, 'unusable', (one) =>
    save(`${one.name}扫描件.jpg`, new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])),
  );
  many(1, 'open', (one) => save(`${one.name}.xlsx`, renamed(books.person, one)));
  many(1, 'clean', (one) =>
    save('打包.zip', zipSync({ [`交来/${one.name}.xlsx`]: renamed(books.right, one) }, { level: 1 })),
  );
  many(1, 'exempt', () => undefined);
  many(6, 'missing', () => undefined);
  save('外县来的.xlsx', renamed(books.right, { code: '999', name: '白石县档案馆' }));
  save('收文登记.txt', '本周收文情况，请领导阅。');
  save('备查.json', '{"1":"按规定安排"}');
  save('通知/公开通知.html', '<html><body>通知</body></html>');
  save('照片 1.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
  writeFileSync(join(folder, '名册.csv'), roster(states));
  return { states, files };
}

function roster(states: Readonly<Record<string, State>>): string {
  const lines = DEPARTMENTS.map(
    ({ code, name }) =>
      `${code},${name},${states[name] === 'exempt' ? '涉密，不公开' : '预算公开表'},2099年2月10日,张某 0000`,
  );
  return [
    '青禾县2024年部门预算公开名册,,,,',
    '单位编码,预算单位名称,应公开内容,截止时间,联系人及电话',
    ...lines,
  ].join('\r\n');
}
