import { openXlsx } from '../../src/workbook/xlsx';
import { parseArea } from '../../src/workbook/address';
import type { XlsxFile } from '../../src/workbook/xlsx';
import { caseBytes } from './cases';

/** A case with some cells set right: `'公开表2!D13': 1065.53`. */
export async function correctedCase(
  name: string,
  cells: Readonly<Record<string, number | string>>,
): Promise<XlsxFile> {
  const file = await openXlsx(caseBytes(name));
  await file.apply(
    Object.entries(cells).map(([place, value]) => {
      const [sheet = '', address = ''] = place.split('!');
      const { top, left } = parseArea(address)!;
      return { kind: 'write', sheet, top, left, cells: [[value]] };
    }),
  );
  return file;
}

/** The four wrong amounts of leshan-2023, as its findings.json has them. */
export const LESHAN_RIGHT = {
  '公开表2!D13': 1065.53,
  '公开表3!F9': 493.58,
  '公开表6!C29': 1,
  '公开表6!C4': 420.01,
};

type Correction = number | string | ((text: string) => string);

/** What an officer sets right in each published workbook, so that the check names no error any more. */
const CORRECTIONS: Readonly<Record<string, Readonly<Record<string, Correction>>>> = {
  'leshan-2023': {
    ...LESHAN_RIGHT,
    '公开表6!I36': 10000,
    '公开表6!I44': 160128,
    '公开表6!D29': (text) =>
      text.replace('703.2元', '416元').replace('25905.6元', '9984元').replace('2.6万元', '1万元'),
    '公开表6!D37': (text) =>
      text
        .replace('当年所需约800640.00元', '当年所需约160128.00元')
        .replace('200160元', '160128元')
        .replace(/(我局代管离休干部)[^。]*。/, '$14人。'),
    '公开表7!C11': 1149.8,
    '公开表7!D11': 1149.8,
  },
  'haidong-2024': { '项目支出绩效目标表!J19': 5, '项目支出绩效目标表!J45': 40000 },
  'jilin-2024': {
    '项目支出绩效目标表!I37': '<=0%',
    '项目支出绩效目标表!I26': '<=69.21万',
    '项目支出绩效目标表!D9': withoutMarkup,
    '项目支出绩效目标表!D20': withoutMarkup,
    '项目支出绩效目标表!D29': withoutMarkup,
  },
  'liaoyuan-2023': {
    '收支总表!B17': 5266.13,
    '收支总表!B18': 0,
    '一般公共预算基本支出表!C19': 66.79,
    '一般公共预算基本支出表!D19': '',
    '一般公共预算基本支出表!C22': 1184.86,
    '一般公共预算基本支出表!D22': 53.27,
    '项目支出绩效目标表(8)!B8': (text) => text.replace('2022年', '2023年'),
  },
  'shanhaiguan-2023': {},
};

function withoutMarkup(text: string): string {
  return text.replace(/<\/?\w+>/g, '').trim();
}

/** A case as it would have been published after the check. */
export async function rightCase(name: string): Promise<Uint8Array> {
  const { sheets } = await (await openXlsx(caseBytes(name))).read();
  const cells = Object.entries(CORRECTIONS[name] ?? {}).map(([place, value]) => {
    if (typeof value !== 'function') return [place, value] as const;
    const [sheet = '', address = ''] = place.split('!');
    const { top, left } = parseArea(address)!;
    const now = sheets.find((one) => one.name === sheet)?.rows[top]?.[left]?.value;
    return [place, value(typeof now === 'object' ? '' : String(now ?? ''))] as const;
  });
  const file = await correctedCase(name, Object.fromEntries(cells));
  return file.save();
}
