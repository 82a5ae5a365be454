/** Notes under a table: 注：…, 说明：…, or a sentence that says why the table is empty, in whatever words. */
import { fold, foldItem } from '../lexicon/fold';
import type { TableTemplate } from '../template/template';
import type { SheetView } from './sheet-view';

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A note by its words, wherever it stands. */
const WORDED =
  /^(?:注|备注|说明|附注)\s*\d*\s*[:：.、]|(?:无数据|空表列示|没有.{2,30}(?:支出|预算|经费|拨款)|未安排)/;

/** A sentence and no name: told from a row's name by its punctuation or by how it begins. */
const SENTENCE =
  /[，。；,;]|^(?:因(?!公)|由|此|该表|本表|本(?:部门|单位|局|院|校|级|中心)|没有|无|不|未[安编发涉列有]|暂[无未不]|今年|当年|根据|全部|已)|空表|[此该本]表/;

/** A note stands alone in its row. */
export function noteAt(view: SheetView, row: number): Note | null {
  const note = aloneAt(view, row);
  return note && WORDED.test(note.text) ? note : null;
}

/** The same under the last row that holds more than one word: what stands there alone and is a sentence is no row. */
export function sentenceAt(view: SheetView, row: number, table: TableTemplate): Note | null {
  const note = aloneAt(view, row);
  if (!note || !SENTENCE.test(note.text) || (note.text.match(/\p{Script=Han}/gu) ?? []).length < 3)
    return null;
  const own = foldItem(note.text);
  const isItem = table.blocks.some(({ items }) =>
    items.some((item) => item.kind === 'fixed' && foldItem(item.text) === own),
  );
  return isItem || /合计|总计/.test(fold(note.text)) ? null : note;
}

function aloneAt(view: SheetView, row: number): Note | null {
  const cells = view.sheet.rows[row];
  if (!cells) return null;
  let note: Note | null = null;
  for (let column = 0; column < cells.length; column++) {
    const text = view.text(row, column).trim();
    if (text === '') continue;
    if (note) return null;
    note = { row, column, text };
  }
  return note;
}

const NO_MONEY =
  /(?:没有|没|无|未(?:安排|编制|发生|使用)|不(?:安排|涉及)).{0,40}(?:支出|预算|经费|拨款|收入|资金|项目|采购|数据)/;
/** It is told elsewhere, or must not be told. */
const ELSEWHERE =
  /统一|汇总|并入|合并|列[在入至]|列示[于在]|另行|另见|详见|涉密|保密|代编|代列|由.{2,}(?:公开|填报|编列)/;

/** 本部门没有“三公”经费安排: that there is nothing to list, and not where it is listed instead. */
export const denies = (text: string): boolean => NO_MONEY.test(fold(text)) && !ELSEWHERE.test(fold(text));
