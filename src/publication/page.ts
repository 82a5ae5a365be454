/** The page to publish: one accessible .html without scripts or outside files, to be put on a government site as it is. */
import type { ChartBlock, ChartSlice, NarrativeDocument, Paragraph } from '../narrative/write/document';
import { piecesOf } from './document/pieces';
import type { HeadingPiece, Piece, TablePiece } from './document/pieces';
import { markup, raw } from './html';
import type { Html } from './html';
import { PAGE_STYLE } from './page-style';
import type { PrintCell, PrintRow, PrintTable } from './print-table';

export interface PageOptions {
  readonly narrative: NarrativeDocument;
  readonly tables: readonly PrintTable[];
  /** Where the document was made of them before. */
  readonly pieces?: readonly Piece[];
}

export function pageHtml({ narrative, tables, pieces = piecesOf(narrative, tables) }: PageOptions): string {
  const missing = narrative.missing.length;
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${narrative.title}</title>
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header>
<h1>${narrative.title}</h1>
${missing > 0 && markup`<p class="draft">草稿，尚有 ${missing} 项待填。</p>`}
<nav aria-label="目录">${contents(pieces)}</nav>
</header>
<main id="main">
${pieces.map(pieceHtml)}</main>
</body>
</html>
`.toString();
}

interface Entry {
  readonly mark: string;
  readonly text: string;
  readonly inner: Entry[];
}

function contents(pieces: readonly Piece[]): Html {
  const parts: Entry[] = [];
  for (const piece of pieces) {
    const table = piece.kind === 'table' && piece.mark !== null ? piece.mark : null;
    if (piece.kind === 'heading' && piece.level === 1)
      parts.push({ mark: piece.mark, text: piece.text, inner: [] });
    else if (piece.kind === 'heading' && piece.level === 2)
      parts[parts.length - 1]?.inner.push({ mark: piece.mark, text: piece.text, inner: [] });
    else if (piece.kind === 'table' && table !== null)
      parts[parts.length - 1]?.inner.push({ mark: table, text: piece.heading, inner: [] });
  }
  return list(parts);
}

function list(entries: readonly Entry[]): Html {
  const item = ({ mark, text, inner }: Entry) =>
    markup`<li><a href="#${mark}">${text}</a>${inner.length > 0 && list(inner)}</li>\n`;
  return markup`<ol>\n${entries.map(item)}</ol>`;
}

function pieceHtml(piece: Piece): Html | null {
  switch (piece.kind) {
    case 'heading':
      return headingHtml(piece);
    case 'paragraph':
      return paragraphHtml(piece.paragraph);
    case 'chart':
      return chartHtml(piece.chart);
    case 'table':
      return tableHtml(piece);
    // The contents name them already.
    case 'names':
      return null;
  }
}

function headingHtml({ level, text, mark }: HeadingPiece): Html {
  const tag = raw(`h${Math.min(6, level + 1)}`);
  return markup`<${tag} id="${mark}">${text}</${tag}>\n`;
}

function paragraphHtml({ runs }: Paragraph): Html {
  const said = runs.map((run) => (run.kind === 'gap' ? markup`<mark>${run.text}</mark>` : run.text));
  return markup`<p>${said}</p>\n`;
}

function chartHtml(chart: ChartBlock): Html {
  const bar = (slice: ChartSlice) =>
    markup`<tr><th scope="row">${slice.name}</th><td class="bar"><span style="width:${slice.share}"></span></td><td class="right">${slice.amount}</td><td class="right">${slice.share}</td></tr>\n`;
  return markup`<figure>
<figcaption>${chart.title}（单位：${chart.unit}）</figcaption>
<table class="bars"><tbody>
${chart.slices.map(bar)}</tbody></table>
</figure>
`;
}

function tableHtml({ table, fit, heading, mark, apart }: TablePiece): Html {
  const id = mark !== null && markup` id="${mark}"`;
  const title = apart
    ? markup`<h3${id}>${heading}</h3>`
    : heading !== '' && markup`<p class="center"><b>${heading}</b></p>`;
  const spans = table.body.some((row) => row.cells.some((cell) => cell.rowSpan > 2));
  const place = [apart && 'apart', fit.landscape && 'wide', spans && 'spans'].filter(Boolean).join(' ');
  const head = table.head.map((row) => rowHtml(row, table, true));
  // A wide table scrolls on a phone, by keyboard too.
  return markup`<section${place !== '' && markup` class="${place}"`}>
${title}
<div class="scroll" tabindex="0" role="group" aria-label="${heading || table.title}，可左右滚动">
<table>
<caption>${table.captionLeft}<span class="unit">${table.captionRight}</span></caption>
<colgroup>${widths(fit.widths)}</colgroup>
${head.length > 0 && markup`<thead>\n${head}</thead>\n`}<tbody>
${table.body.map((row) => rowHtml(row, table, false))}</tbody>
</table>
</div>
${table.notes.map((note) => markup`<p class="note">${note}</p>\n`)}</section>
`;
}

/** The proportions that were found for paper: a browser of its own gives a short text one ideograph a line. */
function widths(columns: readonly number[]): Html[] {
  const all = columns.reduce((sum, one) => sum + one, 0);
  return columns.map((one) => markup`<col style="width:${((one / all) * 100).toFixed(2)}%">`);
}

function rowHtml(row: PrintRow, table: PrintTable, head: boolean): Html {
  const cells = row.cells.map((cell) => cellHtml(cell, table, head));
  return markup`<tr${row.total && raw(' class="total"')}>${cells}</tr>\n`;
}

/** Columns that name what their row is about. */
const NAMING: ReadonlySet<string> = new Set(['name', 'project', 'unitName']);

function cellHtml(cell: PrintCell, table: PrintTable, head: boolean): Html {
  const span = (name: string, count: number) => count > 1 && markup` ${name}="${count}"`;
  const indent = cell.indent > 0 && markup` style="padding-left:${cell.indent + 0.4}em"`;
  const attributes = [span('rowspan', cell.rowSpan), span('colspan', cell.columnSpan), indent];
  const role = table.columns[cell.column]?.role ?? 'text';
  if (cell.text !== '' && (head || (NAMING.has(role) && !table.form))) {
    return markup`<th scope="${scopeOf(cell, head)}" class="${cell.align}"${attributes}>${cell.text}</th>`;
  }
  const fold = cell.text.includes('\n') ? ' fold' : '';
  return markup`<td class="${cell.align}${fold}"${attributes}>${cell.text}</td>`;
}

function scopeOf(cell: PrintCell, head: boolean): string {
  if (head) return cell.columnSpan > 1 ? 'colgroup' : 'col';
  return cell.rowSpan > 1 ? 'rowgroup' : 'row';
}
