/** 其中: what a column holds of the column before it. */
import { contains } from '../dimension/dimension';
import type { PackLabel } from '../template/schema';
import type { DraftColumn } from './columns';
import { ownMember } from './named';

/** 事业收入: 金额, 其中：纳入财政专户管理的收费. What is counted among it is held by it, whatever else that is called. */
export function withInner(
  one: DraftColumn,
  next: DraftColumn | undefined,
  columns: readonly DraftColumn[],
): DraftColumn {
  if (next && hasOwnColumn(next, columns)) return one;
  const [own, inner] = [one.column.label?.source, next?.column.label?.source];
  const leaf = next?.path[next.path.length - 1] ?? '';
  if (typeof own !== 'string' || typeof inner !== 'string' || !/^其中/.test(leaf)) return one;
  if (contains('source', own, inner) || one.path[0] !== next?.path[0]) return one;
  return {
    ...one,
    column: { ...one.column, label: { ...one.column.label, source: [own, inner] as PackLabel['source'] } },
  };
}

/** 财政专户 has a column by itself. */
const hasOwnColumn = (inner: DraftColumn, columns: readonly DraftColumn[]) =>
  columns.some(
    (other) =>
      other !== inner &&
      inner.column.label?.source !== undefined &&
      other.column.label?.source === inner.column.label.source &&
      other.column.label.carry === inner.column.label.carry,
  );

/** 其中：教育收费 of 事业收入, where 财政专户 has a column by itself: what is counted here is not counted there. */
export function innerOfOwn(one: DraftColumn, at: number, columns: readonly DraftColumn[]): DraftColumn {
  const before = columns[at - 1];
  const [own, inner] = [before?.column.label?.source, one.column.label?.source];
  const leaf = one.path[one.path.length - 1] ?? '';
  if (typeof own !== 'string' || typeof inner !== 'string' || !/^其中/.test(leaf)) return one;
  if (contains('source', own, inner) || before?.path[0] !== one.path[0] || !hasOwnColumn(one, columns))
    return one;
  const label = { ...one.column.label, source: ownMember(leaf.replace(/^其中[:：]?/, ''), own) };
  return { ...one, column: { ...one.column, label } };
}
