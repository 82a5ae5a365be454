/** The styles that the document is made of; headings are real ones, so that any program shows them in its outline. */
import { AlignmentType, LineRuleType } from 'docx';
import type { IStylesOptions } from 'docx';
import { CHARACTER_SPACING, FONTS, LINE, SIZES } from './fonts';

const BLACK = '000000';
const exact = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
/** Only running text stands on the grid of 28 by 22; tables and titles have their own measures. */
const onGrid = { characterSpacing: CHARACTER_SPACING };
export const ON_GRID: ReadonlySet<string> = new Set(['BodyText', 'Heading2', 'Heading3', 'Heading4']);
const twoCharacters = { firstLineChars: 200, firstLine: 2 * 20 * 16 };

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONTS.body,
        size: SIZES.三号,
        color: BLACK,
        // Latin runs as Chinese would let LibreOffice break an amount over two lines.
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    heading1: {
      run: { font: FONTS.title, size: SIZES.二号, color: BLACK, bold: false },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 720, lineRule: LineRuleType.EXACT, before: 0, after: 280 },
        outlineLevel: 0,
        keepNext: true,
      },
    },
    heading2: {
      run: { font: FONTS.black, size: SIZES.三号, color: BLACK, bold: false, ...onGrid },
      paragraph: { spacing: exact, indent: twoCharacters, outlineLevel: 1, keepNext: true },
    },
    heading3: {
      run: { font: FONTS.kai, size: SIZES.三号, color: BLACK, bold: false, ...onGrid },
      paragraph: { spacing: exact, indent: twoCharacters, outlineLevel: 2, keepNext: true },
    },
    heading4: {
      run: { font: FONTS.body, size: SIZES.三号, color: BLACK, bold: true, italics: false, ...onGrid },
      paragraph: { spacing: exact, indent: twoCharacters, outlineLevel: 3, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: FONTS.body, size: SIZES.三号, ...onGrid },
      paragraph: { spacing: exact, indent: twoCharacters, alignment: AlignmentType.BOTH },
    },
    {
      id: 'TableHeading',
      name: '表标题',
      basedOn: 'Heading2',
      next: 'Normal',
      run: { font: FONTS.black, size: SIZES.三号, color: BLACK, characterSpacing: 0 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: { firstLineChars: 0, firstLine: 0 },
        outlineLevel: 1,
        keepNext: true,
        spacing: { line: 480, lineRule: LineRuleType.EXACT, before: 0, after: 60 },
      },
    },
    {
      id: 'TableNote',
      name: '表注',
      basedOn: 'Normal',
      run: { font: FONTS.song, size: SIZES.五号 },
      paragraph: { spacing: { line: 320, lineRule: LineRuleType.EXACT, before: 60, after: 0 } },
    },
    {
      id: 'Contents',
      name: '目录',
      basedOn: 'Normal',
      run: { font: FONTS.body, size: SIZES.四号 },
      paragraph: { spacing: { line: 500, lineRule: LineRuleType.EXACT } },
    },
  ],
};
