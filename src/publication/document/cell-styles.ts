/** The styles of the cells of printed tables. */
import { AlignmentType, LineRuleType } from 'docx';
import type { IParagraphStyleOptions } from 'docx';
import type { Align } from '../print-table';
import { LEADING } from '../table-fit';
import { FONTS } from './fonts';

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

export function cellStyle(size: number, align: Align, strong: boolean): string {
  return `Cell${size * 10}${align}${strong ? 'strong' : ''}`;
}

/** One style a size, side and weight: a thousand cells that each say their font make a file of megabytes. */
export function cellStyles(sizes: Iterable<number>): IParagraphStyleOptions[] {
  return [...new Set(sizes)].flatMap((size) =>
    (['left', 'center', 'right'] as const).flatMap((align) =>
      [false, true].map((strong) => ({
        id: cellStyle(size, align, strong),
        name: `表格${size}磅${{ left: '左', center: '中', right: '右' }[align]}${strong ? '粗' : ''}`,
        basedOn: 'Normal',
        run: { font: FONTS.song, size: Math.round(size * 2), bold: strong },
        paragraph: {
          alignment: ALIGN[align],
          spacing: {
            line: Math.round(size * LEADING * 20),
            lineRule: LineRuleType.EXACT,
            before: 0,
            after: 0,
          },
        },
      })),
    ),
  );
}
