/** Sheets that are none of the form's: calculations, drafts, lists. A cover and a list of contents belong to what is published. */
import { fold } from '../lexicon/fold';
import type { Binding } from './bound';
import { titleRows } from './titles';

const FRONT = /^(?:封面|封皮|扉页|目录|目次)$/;

/** 项目支出绩效自评表, 部门整体支出绩效自评情况: published with final accounts, each place in a form of its own. */
const ATTACHMENT = /自评|绩效评价|评价(?:报告|结果)/;

/** A sheet that is known for an attachment by its name or by what stands in its first lines. */
export function isAttachment({ others }: Pick<Binding, 'others'>, name: string): boolean {
  const view = others.find(({ sheet }) => sheet.name === name);
  const head = view ? titleRows(view).filter(({ row }) => row < 5) : [];
  return ATTACHMENT.test(name) || head.some(({ title }) => ATTACHMENT.test(title));
}

/** By name, in the order of the workbook. Copies of a table that another sheet stands for are among them. */
export function workingSheets({ otherSheets, doubles, tables, doubtful }: Binding): string[] {
  const used = new Set([...tables.map(({ sheet }) => sheet), ...doubtful.map(({ view }) => view.sheet.name)]);
  const copies = doubles.map(({ view }) => view.sheet.name).filter((name) => !used.has(name));
  return [...otherSheets, ...copies].filter((name) => !FRONT.test(fold(name)));
}
