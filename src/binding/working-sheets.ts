/** Sheets that are none of the form's: calculations, drafts, lists. A cover and a list of contents belong to what is published. */
import { fold } from '../lexicon/fold';
import type { Binding } from './bound';

const FRONT = /^(?:封面|封皮|扉页|目录|目次)$/;

/** By name, in the order of the workbook. Copies of a table that another sheet stands for are among them. */
export function workingSheets({ otherSheets, doubles, tables, doubtful }: Binding): string[] {
  const used = new Set([...tables.map(({ sheet }) => sheet), ...doubtful.map(({ view }) => view.sheet.name)]);
  const copies = doubles.map(({ view }) => view.sheet.name).filter((name) => !used.has(name));
  return [...otherSheets, ...copies].filter((name) => !FRONT.test(fold(name)));
}
