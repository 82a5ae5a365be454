/** 其中: what a row holds of the row above it. */
import { contains } from '../dimension/dimension';
import { THREE_PUBLIC_LABEL } from './named';
import { fold } from '../lexicon/fold';
import type { FixedRow, PackLabel, RowItem } from '../template/schema';

/** 事业收入, 其中：纳入财政专户管理的收费: what is counted among it is held by it, whatever else that is called. */
export function withInner(item: RowItem, next: RowItem | undefined): RowItem {
  if (!('text' in item) || next === undefined || !('text' in next) || !/^其中/.test(fold(next.text)))
    return item;
  const [own, inner] = [item.label?.source, next.label?.source];
  if (typeof own !== 'string' || typeof inner !== 'string' || contains('source', own, inner)) return item;
  return { ...item, label: { ...item.label, source: [own, inner] as PackLabel['source'] } };
}

/** 合计 over “三公”经费小计, 会议费 and 培训费 holds them all. */
export function totalOfEconomic(rows: readonly RowItem[]): RowItem[] {
  const listed = (row: RowItem) => ('text' in row ? economicOf(row) : []);
  const all = [...new Set(rows.flatMap(listed))];
  const three = economicOf({ label: THREE_PUBLIC_LABEL });
  const beyond = all.length > three.length && three.every((one) => all.includes(one));
  return rows.map((row) =>
    beyond &&
    'text' in row &&
    /^(?:合计|总计)$/.test(fold(row.text)) &&
    economicOf(row).join() === three.join()
      ? { ...row, label: { ...row.label, economic: all } }
      : row,
  );
}

function economicOf({ label }: Pick<FixedRow, 'label'>): readonly string[] {
  const member = label?.economic;
  return member === undefined ? [] : typeof member === 'string' ? [member] : member;
}

/** 其中 that prints one part of what stands above it. */
export function partial(item: RowItem, next: RowItem | undefined, after: RowItem | undefined): RowItem {
  const under = (row: RowItem | undefined): row is FixedRow => row !== undefined && 'text' in row;
  if (!under(item) || !under(next) || item.label === undefined || !/其中/.test(next.text)) return item;
  const alone = !under(after) || indent(after.text) < indent(next.text) - 1;
  const numbered = under(after) && /^\s*\(?（?[\d一二三四五六七八九十]+/.test(after.text);
  return alone || numbered
    ? { ...item, ...(isContinued(next, after) ? {} : { parts: 'some' as const }) }
    : item;
}

const indent = (text: string) => text.length - text.replace(/^[\s\u3000]+/, '').length;

/** 其中：（1）… followed by （2）…, （一）… by （二）… . */
const isContinued = (next: FixedRow, after: RowItem | undefined) =>
  after !== undefined &&
  'text' in after &&
  ((/[（(]1[)）]/.test(next.text) && /[（(]2[)）]/.test(after.text)) ||
    (/[（(]一[)）]/.test(next.text) && /[（(]二[)）]/.test(after.text)));
