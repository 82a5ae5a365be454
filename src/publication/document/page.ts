/** Paper and 版心 of GB/T 9704—2012, 5.2.1: A4, 156 mm × 225 mm, 天头 37 mm, 订口 28 mm. */
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { ISectionPropertiesOptions } from 'docx';
import { FONTS, LINE, SIZES } from './fonts';

const MM = 1440 / 25.4;
const twips = (mm: number) => Math.round(mm * MM);

export const TEXT_WIDTH_TWIPS = twips(156);

/** `first`: the page that the numbers begin with. */
export function pageOf(landscape: boolean, first: boolean): ISectionPropertiesOptions {
  const margin = landscape
    ? { top: twips(28), right: twips(37), bottom: twips(26), left: twips(35) }
    : { top: twips(37), right: twips(26), bottom: twips(35), left: twips(28) };
  return {
    page: {
      size: {
        // The library turns the sheet itself.
        width: twips(210),
        height: twips(297),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { ...margin, header: twips(15), footer: twips(landscape ? 15 : 25) },
      ...(first ? { pageNumbers: { start: 1 } } : {}),
    },
    ...(landscape ? {} : { grid: { type: DocumentGridType.LINES, linePitch: LINE } }),
  };
}

/** — 1 —, on the outer side: 单页码居右空一字, 双页码居左空一字 (7.5). */
function footer(side: 'left' | 'right'): Footer {
  const run = (children: string[]) => new TextRun({ children, font: FONTS.number, size: SIZES.四号 });
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: side === 'left' ? { left: 280 } : { right: 280 },
        children: [run(['— ', PageNumber.CURRENT, ' —'])],
      }),
    ],
  });
}

/** Page numbers of the numbered part; the cover and the contents have none. The standard knows no running head. */
export function frames() {
  return {
    headers: noFrames().headers,
    footers: { default: footer('right'), even: footer('left') },
  };
}

export function noFrames() {
  const empty = () => [new Paragraph({})];
  return {
    headers: { default: new Header({ children: empty() }), even: new Header({ children: empty() }) },
    footers: { default: new Footer({ children: empty() }), even: new Footer({ children: empty() }) },
  };
}
