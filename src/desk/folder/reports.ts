/** What a checked folder gives away: the report, the table, the record for next time. As the command line writes them. */
import { bureauPage, inOrder } from '../../bureau/report-html';
import { bureauXlsx } from '../../bureau/report-rows';
import { RECORD, recordOf } from '../../bureau/record';
import { saveFile } from '../../taskpane/save';
import type { Folder } from './folder';

export type Report = 'report' | 'table' | 'record';

export async function saveReport(folder: Folder, which: Report): Promise<void> {
  const { cover, rows } = folder.get();
  if (!cover) return;
  const standings = rows.flatMap(({ standing }) => standing ?? []);
  if (which === 'table') saveFile('部门汇总.xlsx', await bureauXlsx(cover, inOrder(standings)));
  else if (which === 'report')
    saveFile('检查报告.html', await inPieces(bureauPage(cover, standings, folder.load), 'text/html'));
  else saveFile(RECORD, await inPieces(recordOf(cover, standings, folder.load), 'application/json'));
}

const PIECE = 1 << 20;

/** The browser keeps blobs outside the memory of the page; pieces of a megabyte are handed over as they come. */
async function inPieces(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const blobs: Blob[] = [];
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    blobs.push(new Blob([text]));
    text = '';
  }
  return new Blob([...blobs, text], { type: `${type};charset=utf-8` });
}
