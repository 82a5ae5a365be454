/** 云溪市档案服务中心's tables as they should be: figures of `sichuan-figures.ts` typed into the scaffold of 四川's form. */
import { parseArea } from '../src/workbook/address';
import type { CellInput, Edit } from '../src/workbook/edit';
import { ECONOMIC, FUNCTIONAL, INDICATORS, PROJECTS, UNIT } from './sichuan-figures';

const { code } = UNIT;
const blank = undefined;

export function put(
  sheet: string,
  address: string,
  ...rows: readonly (readonly (CellInput | undefined)[])[]
): Edit {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return { kind: 'write', sheet, top: area.top, left: area.left, cells: rows };
}

/** 2080505 → 208, 05, 05. */
export function parts(code: string): string[] {
  return [code.slice(0, 3), ...(code.slice(3).match(/../g) ?? [])];
}

export function right(): Edit[] {
  const basic = ECONOMIC.filter(({ basic: amount }) => amount !== undefined);
  const heading = (one: { code: string }) => one.code.length === 3;
  return [
    put('公开表1-1', 'E7', [809.2]),
    put(
      '公开表1-2',
      'A9',
      ...FUNCTIONAL.map((one) => [...parts(one.code), code, ` ${one.name}`, blank, one.basic, one.project]),
    ),
    put(
      '公开表2-1',
      'A9',
      ...ECONOMIC.map((one) => [
        ...(heading(one) ? [blank, blank, blank] : [...parts(one.code), code]),
        heading(one) ? ` ${one.name}` : `  ${one.name}`,
        round(one.basic, one.project),
        round(one.basic, one.project),
        blank,
        one.basic,
        one.project,
      ]),
    ),
    put('公开表2-1', 'E6', [809.2, 809.2], [809.2, 809.2], [809.2, 809.2]),
    put(
      '公开表3',
      'A9',
      ...FUNCTIONAL.map((one) => [
        ...parts(one.code),
        code,
        ` ${one.name}`,
        blank,
        round(one.basic, one.project),
      ]),
    ),
    put(
      '公开表3-1',
      'A9',
      ...basic.map((one) => [
        ...(heading(one) ? [blank, blank, blank] : [...parts(one.code), code]),
        heading(one) ? ` ${one.name}` : `  ${one.name}`,
        blank,
        one.code.startsWith('302') ? blank : one.basic,
        one.code.startsWith('302') ? one.basic : blank,
      ]),
    ),
    put(
      '公开表3-2',
      'A8',
      [blank, blank, blank, blank, ' 其他政府办公厅（室）及相关机构事务支出', 186],
      ...PROJECTS.map((one) => ['201', '03', '99', code, `  ${one.name}`, one.amount]),
    ),
    put('公开表3-3', 'H8', [1.2]),
    put('公开表6', 'A4', ...indicatorRows()),
    put(
      '公开表7',
      'B6',
      ['档案资源建设', '接收、整理和数字化各单位移交的档案'],
      ['档案利用服务', '提供查阅、出证和网上预约服务'],
    ),
    put('公开表7', 'C11', [809.2, 809.2]),
    put('公开表7', 'B12', ['完成年度接收和数字化任务，库房安全无事故，查阅服务让群众满意。']),
    put('公开表7', 'D14', ['接收档案数量', '≥20000卷'], ['数字化加工页数', '≥180万页']),
    put(
      '公开表7',
      'D21',
      ['数字化合格率', '≥98%'],
      ['年度任务完成时间', '12月底前'],
      ['查阅服务人次', '≥9000人次'],
    ),
    put('公开表7', 'D25', ['查档群众满意度', '≥95%']),
    put('公开表8', 'A5', [
      `  ${PROJECTS[1]?.name ?? ''}`,
      'A020800 空调机组',
      6,
      54,
      54,
      blank,
      blank,
      blank,
      '库房恒温恒湿设备',
    ]),
    put('公开表8', 'D4', [54, 54]),
  ];
}

function indicatorRows(): (CellInput | undefined)[][] {
  const total = [`${code}-${UNIT.name}`, '合计', 186];
  const rows = PROJECTS.flatMap((project, index) =>
    (INDICATORS[index] ?? []).map((row, line) => [
      index === 0 && line === 0 ? `${code}-${UNIT.name}` : blank,
      line === 0 ? project.name : blank,
      line === 0 ? project.amount : blank,
      line === 0 ? project.goal : blank,
      ...row,
    ]),
  );
  return [total, ...rows];
}

export function round(a = 0, b = 0): number {
  return Number((a + b).toFixed(2));
}
