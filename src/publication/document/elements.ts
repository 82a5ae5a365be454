/** Pieces as Word elements. */
import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  LeaderType,
  LineRuleType,
  PageReference,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { IRunOptions, Table } from 'docx';
import type { Run } from '../../narrative/write/document';
import { cleanText } from '../html';
import { pagesOfTable } from '../page-breaks';
import { unitsOf } from '../../workbook/half-widths';
import { TEXT_HEIGHT, TEXT_WIDTH } from '../table-fit';
import { chartOf } from './chart';
import { FONTS, LINE, SIZES } from './fonts';
import { TEXT_WIDTH_TWIPS } from './page';
import type { HeadingPiece, Piece, TablePiece } from './pieces';
import { isShort, startsPage } from './pages';
import { TablePlace } from './table';
import { titleLines } from './title-lines';

export type Element = Paragraph | Table | TablePlace;

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** `first`: it opens a section and so stands on a new page already. `apart`: it is to begin one. */
export function elementsOf(piece: Piece, first: boolean, apart: boolean): Element[] {
  const pageBreakBefore = (startsPage(piece) || apart) && !first;
  switch (piece.kind) {
    case 'heading':
      return [heading(piece, pageBreakBefore)];
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', children: piece.paragraph.runs.map(runOf) })];
    case 'names':
      return piece.names.map(
        (name) =>
          new Paragraph({
            style: 'Contents',
            indent: { left: 640 },
            spacing: { line: LINE, lineRule: LineRuleType.EXACT },
            children: [new TextRun(cleanText(name))],
          }),
      );
    case 'chart':
      return chartOf(piece.chart);
    case 'table':
      return tableElements(piece, pageBreakBefore);
  }
}

function heading({ level, text, mark }: HeadingPiece, pageBreakBefore: boolean): Paragraph {
  return new Paragraph({
    heading: LEVELS[Math.min(level, LEVELS.length) - 1] ?? HeadingLevel.HEADING_4,
    pageBreakBefore,
    children: [
      new Bookmark({
        id: mark,
        children: level === 1 ? brokenRuns(text, ROOM.二号) : [new TextRun(cleanText(text))],
      }),
    ],
  });
}

/** Half-width units on a line of 156 mm: 20 ideographs of 二号, 27 of 三号, 17 of 一号; 四号 across the paper. */
const ROOM = { 一号: 34, 二号: 40, 三号: 54, across: 78 } as const;

function brokenRuns(text: string, room: number, format: IRunOptions = {}): TextRun[] {
  return titleLines(cleanText(text), room).map(
    (line, index) => new TextRun({ ...format, text: line, ...(index > 0 ? { break: 1 } : {}) }),
  );
}

/** What is still to be filled in is marked, so that no draft is taken for the real thing. */
function runOf(run: Run): TextRun {
  const text = cleanText(run.text);
  return run.kind === 'gap'
    ? new TextRun({ text, shading: { type: ShadingType.CLEAR, fill: 'FFE699', color: 'auto' } })
    : new TextRun(text);
}

function tableElements(piece: TablePiece, pageBreakBefore: boolean): Element[] {
  const { table, fit, mark } = piece;
  const short = isShort(piece);
  const room = fit.landscape ? ROOM.across : ROOM.三号;
  // A little too long for one line, it is set smaller; else it is broken.
  const smaller = unitsOf(piece.heading) > room && unitsOf(piece.heading) <= (room * 16) / 14;
  const text = smaller
    ? [new TextRun({ text: cleanText(piece.heading), size: SIZES.四号 })]
    : brokenRuns(piece.heading, room);
  // （2023年度） alone stands under the title, not at the edge.
  const onlyYear = table.captionRight === '' && /^（\d{4}年度?）$/.test(table.captionLeft);
  const caption = table.captionLeft !== '' || table.captionRight !== '';
  const title = () =>
    new Paragraph({
      pageBreakBefore,
      ...(mark === null
        ? {
            style: 'TableNote',
            alignment: AlignmentType.CENTER,
            keepNext: true,
            spacing: { line: 440, lineRule: LineRuleType.EXACT, before: 120, after: 0 },
            children: [new TextRun({ text: cleanText(piece.heading), font: FONTS.black, size: SIZES.四号 })],
          }
        : { style: 'TableHeading', children: [new Bookmark({ id: mark, children: text })] }),
    });
  const width = Math.round((fit.landscape ? TEXT_HEIGHT : TEXT_WIDTH) * 20);
  return [
    ...(piece.heading === '' ? [] : [title()]),
    ...(caption
      ? [
          new Paragraph({
            keepNext: true,
            ...(onlyYear ? { alignment: AlignmentType.CENTER } : {}),
            tabStops: [{ type: TabStopType.RIGHT, position: width }],
            spacing: { line: 320, lineRule: LineRuleType.EXACT },
            children: [
              new TextRun({
                children: onlyYear ? [table.captionLeft] : [table.captionLeft, new Tab(), table.captionRight],
                font: FONTS.song,
                size: SIZES.五号,
              }),
            ],
          }),
        ]
      : []),
    ...pagesOfTable(table, fit).flatMap((page, index) => [
      ...(index > 0 ? [overleaf()] : []),
      new TablePlace(page, fit, short),
    ]),
    ...table.notes.map(
      (note) => new Paragraph({ style: 'TableNote', children: [new TextRun(cleanText(note))] }),
    ),
    ...(piece.apart ? [] : [new Paragraph({ spacing: { line: 200, lineRule: LineRuleType.EXACT } })]),
  ];
}

/** Between two parts of a table: as little of a line as there can be, on the page of the second. */
function overleaf(): Paragraph {
  return new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } });
}

/** The contents: 部分 and 一、 with dots and page numbers, on one page where they fit. */
export function contentsOf(pieces: readonly Piece[]): Element[] {
  const entries = pieces.flatMap((piece) => {
    if (piece.kind === 'heading' && piece.level <= 2)
      return [{ level: piece.level, text: piece.text, mark: piece.mark }];
    if (piece.kind === 'table' && piece.mark !== null)
      return [{ level: 2, text: piece.heading, mark: piece.mark }];
    return [];
  });
  // 四号 is 31 ideographs a line; where an entry needs more, all of its level are set smaller rather than wrapped.
  const widest = (level: number) =>
    Math.max(0, ...entries.filter((one) => one.level === level).map(({ text }) => unitsOf(text)));
  const room = (level: number) => TEXT_WIDTH - (level === 1 ? 0 : 21);
  const sizeOf = (level: number) =>
    [SIZES.四号, 26, 24, 22].find((size) => ((widest(level) + 7) * size) / 4 <= room(level)) ?? 21;
  const line = Math.max(18, Math.min(25, (TEXT_HEIGHT - 70) / Math.max(1, entries.length)));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 720, lineRule: LineRuleType.EXACT, before: 0, after: 280 },
      children: [new TextRun({ text: '目　录', font: FONTS.title, size: SIZES.二号 })],
    }),
    ...entries.map(
      ({ level, text, mark }) =>
        new Paragraph({
          style: 'Contents',
          indent: { left: level === 1 ? 0 : 420, firstLine: 0 },
          spacing: { line: Math.round(line * 20), lineRule: LineRuleType.EXACT },
          tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH_TWIPS, leader: LeaderType.DOT }],
          children: [
            new TextRun({
              text: cleanText(text),
              font: level === 1 ? FONTS.black : FONTS.body,
              size: sizeOf(level),
            }),
            new TextRun({ children: [new Tab()] }),
            new PageReference(mark, { hyperlink: true }),
          ],
        }),
    ),
  ];
}

/** The title in two lines, 单位 above what the document is. */
export function coverOf(title: string, unit: string, draft: string | null): Element[] {
  const apart =
    title.startsWith(unit) && title.length > unit.length ? [unit, title.slice(unit.length)] : [title];
  const lines = apart.flatMap((text) => titleLines(cleanText(text), ROOM.一号));
  return [
    ...lines.map(
      (text, index) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: index === 0 ? 4400 : 0, after: 200, line: 900, lineRule: LineRuleType.EXACT },
          children: [new TextRun({ text: cleanText(text), font: FONTS.title, size: SIZES.一号 })],
        }),
    ),
    ...(draft === null
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { before: 400 },
            children: [new TextRun({ text: draft, font: FONTS.kai, size: SIZES.三号 })],
          }),
        ]),
  ];
}
