import { fold, foldItem } from '../lexicon/fold';

/** The kind of numbering before a name: `一、`, `（一）`, `1.`; null where there is none. */
export function numberingStyle(name: string): string | null {
  const text = fold(name);
  const item = foldItem(name);
  const lead = text.slice(0, text.length - item.length).replace(/^其中[:：]?/, '');
  if (lead === '') return null;
  return lead.replace(/[一二三四五六七八九十百]+/, '一').replace(/\d+/, '1');
}
