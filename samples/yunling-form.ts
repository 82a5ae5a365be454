/** The blank form of 云岭省, a province that does not exist: what its finance bureau would hand out. */
import type { CellInput, Edit } from '../src/workbook/edit';
import { parseArea } from '../src/workbook/address';

interface BlankForm {
  readonly sheet: string;
  readonly merges: readonly string[];
  readonly widths: readonly number[];
  /** Rows of the header. */
  readonly head: number;
  readonly rows: readonly (readonly string[])[];
}

const FORMS: readonly BlankForm[] = [
  {
    sheet: '附表1',
    merges: ['A1:D1', 'A2:B2', 'A3:B3', 'C3:D3'],
    widths: [34, 14, 34, 14],
    head: 4,
    rows: [
      ['20××年部门收支预算总表', '', '', ''],
      ['部门：', '', '', '单位：万元'],
      ['收入', '', '支出', ''],
      ['项目', '本年预算', '项目', '本年预算'],
      ['一、一般公共预算拨款收入', '', '一、基本支出', ''],
      ['二、政府性基金预算拨款收入', '', '  （一）人员经费', ''],
      ['三、国有资本经营预算拨款收入', '', '  （二）公用经费', ''],
      ['四、其他各类收入', '', '二、项目支出', ''],
      ['本年收入合计', '', '本年支出合计', ''],
      ['上年结转', '', '结转下年', ''],
      ['收入总计', '', '支出总计', ''],
    ],
  },
  {
    sheet: '附表2',
    merges: ['A1:G1', 'A2:E2', 'F2:G2', 'A3:B3', 'C3:C4', 'D3:F3', 'G3:G4'],
    widths: [12, 36, 14, 14, 14, 14, 14],
    head: 4,
    rows: [
      ['20××年部门支出预算总表', '', '', '', '', '', ''],
      ['部门：', '', '', '', '', '单位：万元', ''],
      ['支出功能分类', '', '合计', '基本支出', '', '', '项目支出'],
      ['科目编码', '科目名称', '', '小计', '人员经费', '公用经费', ''],
      ['', '合计', '', '', '', '', ''],
    ],
  },
  {
    sheet: '附表3',
    merges: ['A1:E1', 'A2:D2', 'A3:B3', 'C3:E3'],
    widths: [12, 36, 14, 14, 14],
    head: 4,
    rows: [
      ['20××年一般公共预算支出预算表', '', '', '', ''],
      ['部门：', '', '', '', '单位：万元'],
      ['支出功能分类', '', '本年一般公共预算', '', ''],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['', '合计', '', '', ''],
    ],
  },
  {
    sheet: '附表4',
    merges: ['A1:E1', 'A2:D2', 'A3:B3', 'C3:E3'],
    widths: [12, 36, 14, 14, 14],
    head: 4,
    rows: [
      ['20××年一般公共预算基本支出预算表', '', '', '', ''],
      ['部门：', '', '', '', '单位：万元'],
      ['支出经济分类', '', '基本支出', '', ''],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['', '合计', '', '', ''],
    ],
  },
  {
    sheet: '附表5',
    merges: ['A1:D1', 'A2:C2'],
    widths: [40, 14, 14, 14],
    head: 3,
    rows: [
      ['20××年一般公共预算“三公”经费预算表', '', '', ''],
      ['部门：', '', '', '单位：万元'],
      ['项目', '上年预算数', '本年预算数', '比上年增减'],
      ['合计', '', '', ''],
      ['一、因公出国（境）费', '', '', ''],
      ['二、公务用车购置及运行维护费', '', '', ''],
      ['    其中：公务用车购置费', '', '', ''],
      ['          公务用车运行维护费', '', '', ''],
      ['三、公务接待费', '', '', ''],
      ['注：20××年没有安排“三公”经费的，本表为空表。', '', '', ''],
    ],
  },
];

/** The form as edits of a new workbook. */
export function blankForm(): Edit[] {
  return FORMS.flatMap(({ sheet, merges, widths, head, rows }): Edit[] => {
    const right = widths.length - 1;
    const cells = rows.map((row) =>
      row.map((text): CellInput | undefined => (text === '' ? undefined : text)),
    );
    const all = { top: 2, bottom: rows.length - 1, left: 0, right };
    return [
      { kind: 'addSheet', sheet },
      { kind: 'write', sheet, top: 0, left: 0, cells },
      { kind: 'style', sheet, area: all, style: { border: 'thin' } },
      {
        kind: 'style',
        sheet,
        area: { top: 0, bottom: head - 1, left: 0, right },
        style: { horizontal: 'center', font: { bold: true } },
      },
      { kind: 'columnWidths', sheet, left: 0, widths },
      ...merges.flatMap((merge): Edit[] => {
        const area = parseArea(merge);
        return area ? [{ kind: 'merge', sheet, area }] : [];
      }),
    ];
  });
}
