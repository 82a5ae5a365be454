/** The document to publish (.docx): cover, contents, text and tables, set as 党政机关公文. */
import { Document, Packer, SectionType } from 'docx';
import type { ISectionOptions } from 'docx';
import type { NarrativeDocument } from '../../narrative/write/document';
import { cleanText } from '../html';
import type { PrintTable } from '../print-table';
import { contentsOf, coverOf, elementsOf } from './elements';
import { finishDocx } from './finish';
import { frames, noFrames, pageOf } from './page';
import { estimateFlow } from './pages';
import { groupPages, piecesOf } from './pieces';
import type { Piece } from './pieces';
import { cellStyles } from './cell-styles';
import { STYLES } from './styles';
import { TablePlace } from './table';

export interface DocumentOptions {
  readonly narrative: NarrativeDocument;
  readonly tables: readonly PrintTable[];
  /** Where they are known: how a table fits the paper takes long to find. */
  readonly pieces?: readonly Piece[];
  /** Pages of the headings by bookmark, where somebody has laid the document out; else they are estimated. */
  readonly pages?: ReadonlyMap<string, number>;
}

/** The bytes are the same for the same input. */
export async function documentDocx({
  narrative,
  tables: printed,
  pieces = piecesOf(narrative, printed),
  pages,
}: DocumentOptions): Promise<Uint8Array> {
  const groups = groupPages(pieces);
  const flow = estimateFlow(groups);
  const title = cleanText(narrative.title);
  const missing = narrative.missing.length;
  const draft = missing > 0 ? `（草稿，尚有 ${missing} 项待填）` : null;
  const body = groups.map((group, index): ISectionOptions => ({
    properties: { type: SectionType.NEXT_PAGE, ...pageOf(group.landscape, index === 0) },
    // Later sections go on with the frames of the first.
    ...(index === 0 ? frames() : {}),
    children: group.pieces.flatMap((piece, at) => elementsOf(piece, at === 0, flow.breaks.has(piece))),
  }));
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      ...STYLES,
      paragraphStyles: [...(STYLES.paragraphStyles ?? []), ...cellStyles(sizesOf(pieces))],
    },
    evenAndOddHeaderAndFooters: true,
    // Word asks before it counts the pages; laid out beforehand, there is nothing to ask.
    features: { updateFields: pages === undefined },
    sections: [
      {
        properties: pageOf(false, false),
        ...noFrames(),
        children: coverOf(title, cleanText(narrative.unit), draft),
      },
      {
        properties: { type: SectionType.NEXT_PAGE, ...pageOf(false, false) },
        ...noFrames(),
        children: contentsOf(pieces),
      },
      ...body,
    ],
  });
  const tables = body.flatMap(({ children }) => children.filter((child) => child instanceof TablePlace));
  return finishDocx(await Packer.pack(document, 'uint8array'), title, pages ?? flow.pages, tables);
}

function sizesOf(pieces: readonly Piece[]): number[] {
  return pieces.flatMap((piece) => (piece.kind === 'table' ? [piece.fit.size] : []));
}
