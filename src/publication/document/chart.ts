/**
 * A chart as a table of bars. A drawing or an embedded chart would bring a workbook, a cache and fallbacks of its
 * own, which Word, WPS and LibreOffice each draw differently; shaded cells are the same in all three, can be read
 * aloud, and show their figures beside the bar.
 */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ChartBlock, ChartSlice } from '../../narrative/write/document';
import { FONTS, SIZES } from './fonts';

const STEPS = 40;
const STEP = 92;
const NAME = 2500;
const FIGURE = 2660;
const BAR = '2F5597';
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const ROWS = { line: 300, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

export function chartOf(chart: ChartBlock): (Paragraph | Table)[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { line: 480, lineRule: LineRuleType.EXACT, before: 120, after: 0 },
      children: [
        new TextRun({ text: `${chart.title}（单位：${chart.unit}）`, font: FONTS.black, size: SIZES.四号 }),
      ],
    }),
    new Table({
      width: { size: NAME + STEPS * STEP + FIGURE, type: WidthType.DXA },
      columnWidths: [NAME, ...Array.from({ length: STEPS }, () => STEP), FIGURE],
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
      rows: chart.slices.map((slice, index) => rowOf(slice, index < chart.slices.length - 1)),
    }),
    new Paragraph({ spacing: { line: 200, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

/** Bars are as long as the shares; what is not nothing is never without a bar. */
function barSteps(share: string): number {
  const percent = Number.parseFloat(share);
  return Math.max(1, Math.min(STEPS, Math.round((percent / 100) * STEPS)));
}

function rowOf(slice: ChartSlice, keepNext: boolean): TableRow {
  const filled = barSteps(slice.share);
  const cell = (text: string, width: number, span: number, fill: string | null, right = false) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      columnSpan: span,
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 40, right: 40, top: 20, bottom: 20 },
      // White lines above and below keep the bars apart.
      borders: fill
        ? {
            ...NO_BORDERS,
            top: { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' },
            bottom: { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' },
          }
        : NO_BORDERS,
      ...(fill ? { shading: { fill, color: 'auto', type: 'clear' as const } } : {}),
      children: [
        new Paragraph({
          keepNext,
          alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: ROWS,
          children: [new TextRun({ text, font: FONTS.song, size: SIZES.五号 })],
        }),
      ],
    });
  return new TableRow({
    cantSplit: true,
    height: { value: 400, rule: HeightRule.ATLEAST },
    children: [
      cell(slice.name, NAME, 1, null, true),
      cell('', filled * STEP, filled, BAR),
      ...(filled < STEPS ? [cell('', (STEPS - filled) * STEP, STEPS - filled, null)] : []),
      cell(`${slice.amount}　${slice.share}`, FIGURE, 1, null),
    ],
  });
}
