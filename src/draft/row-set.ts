/** 功能科目 类 printed one by one, said once: a reference to the shared row set. */
import { fold, foldItem } from '../lexicon/fold';
import { chineseNumber } from '../template/expand';
import type { RowSets } from '../template/expand';
import type { RowItem } from '../template/schema';
import type { ReadRow } from './read-row';
import { isUnplaced } from '../dimension/member';

/** Rows of 类 as `use`: the numbering of the first one, and what the form leaves out. */
export function rowSetFor(reads: readonly ReadRow[], sets: RowSets) {
  const name = '功能科目类';
  const set = sets[name];
  const from = reads.findIndex(({ functional }) => functional !== undefined && !isUnplaced(functional));
  let to = from;
  while (to + 1 < reads.length && /^\d/.test(reads[to + 1]?.functional ?? '')) to++;
  const first = reads[from]?.row.text;
  if (!set || first === undefined) return null;
  const item = foldItem(first);
  const start = [...first].findIndex((_, index) => fold(first.slice(index)) === item);
  if (start < 0) return null;
  const as = `${first.slice(0, start).replace('一', '{一}').replace('1', '{1}')}{name}`;
  const codes = new Set(reads.slice(from, to + 1).map(({ functional }) => functional));
  const known = set.flatMap(({ label }) => (typeof label?.functional === 'string' ? [label.functional] : []));
  const except = known.filter((code) => !codes.has(code));
  const printed = set
    .filter(({ label }) => codes.has(String(label?.functional)))
    .map(({ text }, index) =>
      fold(
        as
          .replace('{一}', chineseNumber(index + 1))
          .replace('{1}', String(index + 1))
          .replace('{name}', text),
      ),
    );
  const same = printed.every((text, index) => text === fold(reads[from + index]?.row.text ?? ''));
  const use: RowItem = {
    use: name,
    as,
    ...(except.length > 0 ? { except } : {}),
    label: { use: 'spent' },
  };
  // The form's own wording or order stays where it is not the set's.
  const items: RowItem[] = same
    ? [use]
    : reads.slice(from, to + 1).map(({ row, functional }) => ({
        text: row.text,
        label: { functional, use: 'spent' },
        optional: true,
      }));
  return { from, to, items };
}
