/** The page to publish: one accessible .html without scripts or outside files, to be put on a government site as it is. */
import type { ChartBlock, NarrativeDocument, Paragraph } from '../narrative/write/document';
import { piecesOf } from './document/pieces';
import type { HeadingPiece, Piece, TablePiece } from './document/pieces';
import { html, raw } from './html';
import type { Html } from './html';
import { PAGE_STYLE } from './page-style';
import type { PrintCell, PrintRow, PrintTable } from './print-table';

export interface PageOptions {
  readonly narrative: NarrativeDocument;
  readonly tables: readonly PrintTable[];
}

export function pageHtml({ narrative, tables }: PageOptions): string {
  const pieces = piecesOf(narrative, tables);
  const missing = narrative.missing.length;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${narrative.title}</title>
        <style>
          ${raw(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header>
          <h1>${narrative.title}</h1>
          ${missing > 0 && html`<p class="draft">草稿，尚有 ${missing} 项待填。</p>`}
          <nav aria-label="目录">${contents(pieces)}</nav>
        </header>
        <main id="main">${pieces.map(pieceHtml)}</main>
      </body>
    </html> `.toString();
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
  return html`<ol>
    ${entries.map(
      (entry) =>
        html`<li>
          <a href="#${entry.mark}">${entry.text}</a>${entry.inner.length > 0 && list(entry.inner)}
        </li> `,
    )}
  </ol>`;
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
  return html`<${tag} id="${mark}">${text}</${tag}>
`;
}

function paragraphHtml({ runs }: Paragraph): Html {
  return html`<p>${runs.map((run) => (run.kind === 'gap' ? html`<mark>${run.text}</mark>` : run.text))}</p> `;
}

function chartHtml(chart: ChartBlock): Html {
  return html`<figure>
    <figcaption>${chart.title}（单位：${chart.unit}）</figcaption>
    <table class="bars">
      <thead hidden>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">比例</th>
          <th scope="col">金额</th>
          <th scope="col">占比</th>
        </tr>
      </thead>
      <tbody>
        ${chart.slices.map(
          (slice) =>
            html`<tr>
              <th scope="row">${slice.name}</th>
              <td class="bar"><span style="width:${slice.share}"></span></td>
              <td class="right">${slice.amount}</td>
              <td class="right">${slice.share}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </figure> `;
}

function tableHtml({ table, fit, heading, mark, apart }: TablePiece): Html {
  const title = apart
    ? html`<h3${mark !== null && html` id="${mark}"`}>${heading}</h3>
`
    : html`<p class="center"><b>${heading}</b></p> `;
  return html`<section
    class="${[apart ? 'apart' : '', fit.landscape ? 'wide' : ''].join(' ').trim()}"
    aria-label="${heading}"
  >
    ${title}
    <div class="scroll" tabindex="0" role="region" aria-label="${heading}，可左右滚动">
      <table>
        <caption>
          ${table.captionLeft}<span class="unit">${table.captionRight}</span>
        </caption>
        ${
          table.head.length > 0 &&
          html`<thead>
            ${table.head.map((row) => rowHtml(row, table, true))}
          </thead> `
        }
        <tbody>
          ${table.body.map((row) => rowHtml(row, table, false))}
        </tbody>
      </table>
    </div>
    ${table.notes.map((note) => html`<p class="note">${note}</p> `)}
  </section> `;
}

function rowHtml(row: PrintRow, table: PrintTable, head: boolean): Html {
  return html`<tr${row.total && raw(' class="total"')}>${row.cells.map((cell) => cellHtml(cell, table, head))}</tr>
`;
}

/** Columns that name what their row is about. */
const NAMING: ReadonlySet<string> = new Set(['name', 'project', 'unitName']);

function cellHtml(cell: PrintCell, table: PrintTable, head: boolean): Html {
  const spans = raw(
    `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`,
  );
  const indent = cell.indent > 0 && raw(` style="padding-left:${cell.indent + 0.4}em"`);
  const role = table.columns[cell.column]?.role ?? 'text';
  if (cell.text !== '' && (head || (NAMING.has(role) && !table.form))) {
    const scope = head ? (cell.columnSpan > 1 ? 'colgroup' : 'col') : cell.rowSpan > 1 ? 'rowgroup' : 'row';
    return html`<th scope="${scope}" class="${cell.align}" ${spans}${indent}>${cell.text}</th>`;
  }
  return html`<td class="${cell.align}${cell.text.includes('\n') ? ' fold' : ''}" ${spans}${indent}>
    ${cell.text}
  </td>`;
}
