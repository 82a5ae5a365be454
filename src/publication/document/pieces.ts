/** The document as a sequence of pieces on portrait and landscape pages, before any of it is a Word element. */
import type { ChartBlock, NarrativeDocument, Paragraph } from '../../narrative/write/document';
import { chineseNumber } from '../../template/expand';
import type { PrintTable } from '../print-table';
import { fitTable } from '../table-fit';
import type { TableFit } from '../table-fit';
import { projectItself } from '../../dimension/member';

export interface HeadingPiece {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: string;
  /** Name of its bookmark; the contents refer to it. */
  readonly mark: string;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly table: PrintTable;
  readonly fit: TableFit;
  /** Over the table: its title, numbered where the tables are a part of their own; empty where a heading just said it. */
  readonly heading: string;
  /** In the contents; null for a table within the text, or one more form of a table named before. */
  readonly mark: string | null;
  /** On a page of its own. */
  readonly apart: boolean;
}

export type Piece =
  | HeadingPiece
  | TablePiece
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'chart'; readonly chart: ChartBlock }
  /** The tables of a part, named on its first page. */
  | { readonly kind: 'names'; readonly names: readonly string[] };

export function piecesOf(narrative: NarrativeDocument, tables: readonly PrintTable[]): Piece[] {
  const pieces: Piece[] = [];
  let marks = 0;
  const mark = () => `part_${++marks}`;
  const { blocks } = narrative;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    if (block.kind === 'heading') {
      pieces.push({ kind: 'heading', level: block.level, text: block.text, mark: mark() });
    } else if (block.kind === 'paragraph') pieces.push({ kind: 'paragraph', paragraph: block });
    else if (block.kind === 'chart') pieces.push({ kind: 'chart', chart: block });
    else {
      // A run of tables right under 第…部分 is a part of its own; others stand within the text.
      const before = blocks[index - 1];
      const apart = before?.kind === 'heading' && before.level === 1;
      let end = index;
      while (blocks[end + 1]?.kind === 'table') end++;
      const ids = blocks.slice(index, end + 1).flatMap((one) => (one.kind === 'table' ? [one.table] : []));
      const said = before?.kind === 'heading' ? before.text.replace(/^.{1,4}[、）.]\s*/, '') : null;
      pieces.push(
        ...tablePieces(ids, tables, apart, mark).map((piece) =>
          piece.kind === 'table' && piece.heading === said ? { ...piece, heading: '' } : piece,
        ),
      );
      index = end;
    }
  }
  return pieces;
}

function tablePieces(
  ids: readonly string[],
  tables: readonly PrintTable[],
  apart: boolean,
  mark: () => string,
): Piece[] {
  const found: TablePiece[] = [];
  let count = 0;
  for (const id of ids) {
    const forms = tables.filter((table) => table.id === id);
    if (forms.length === 0) continue;
    count++;
    forms.forEach((table, index) => {
      const number = table.number === '' ? '' : `（${table.number}）`;
      const numbered = apart && index === 0;
      found.push({
        kind: 'table',
        table,
        // Within the text the paper is turned only where a table needs it.
        fit: fitTable(apart ? table : { ...table, landscape: false }),
        heading: `${numbered ? `${chineseNumber(count)}、` : ''}${titleOf(table, index > 0)}${numbered ? number : ''}`,
        mark: numbered ? mark() : null,
        apart,
      });
    });
  }
  const names = found.filter((piece) => piece.mark !== null).map((piece) => piece.heading);
  return apart && names.length > 0 ? [{ kind: 'names', names }, ...found] : found;
}

/** The second and further forms of one kind are told apart by their 项目. */
function titleOf(table: PrintTable, further: boolean): string {
  // 〔专项业务支出〕/一级/二级: the 项目 itself, without what it lies in.
  const project = projectItself(table.project);
  return further && project !== '' && !table.title.includes(project)
    ? `${table.title}（${project}）`
    : table.title;
}

export interface PageGroup {
  readonly landscape: boolean;
  readonly pieces: readonly Piece[];
}

/** Pieces between two changes of the paper's direction. */
export function groupPages(pieces: readonly Piece[]): PageGroup[] {
  const groups: { landscape: boolean; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const landscape = piece.kind === 'table' && piece.fit.landscape;
    const last = groups[groups.length - 1];
    if (last?.landscape === landscape) last.pieces.push(piece);
    else groups.push({ landscape, pieces: [piece] });
  }
  return groups;
}
