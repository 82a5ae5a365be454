/** Texts of a form made independent of whom and when it was filled in: `2023年部门收支总表` → `{年度}年部门收支总表`. */
import { fold } from '../lexicon/fold';
import { DEPARTMENT_CAPTION } from '../lexicon/form-words';
import { isCaption } from './shape';

/** Longer than any text of a form, as the schema has it. */
const MAX_TEXT = 2000;
const KNOWN = /(\{(?:年度|上年|部门|单位|单位代码|级)\})/;

/** A form's own text: its braces are none of ours, and what no form prints is cut off. */
export function ownText(text: string): string {
  return text
    .split(KNOWN)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('{', '｛').replaceAll('}', '｝')))
    .join('')
    .slice(0, MAX_TEXT);
}

/** How forms leave the year open: 20XX年, ××年, ____年. */
const OPEN_YEAR = /(?:20[xX×＊*_＿\s]{1,4}|[xX×＊*]{2,4}|[_＿]{2,})(?=\s*年)/g;
const OPEN_DEPARTMENT = /(?:[xX×＊*]{2,}|某某)(?:部门|单位|局)/g;
/** `year`: the budget year that the workbook names, or null. */
function openYear(text: string, year: number | null): string {
  const opened = text.replace(OPEN_YEAR, '{年度}');
  if (year === null) return opened;
  return opened.replace(/(?<!\d)20\d\d(?!\d)/g, (digits) =>
    Number(digits) === year ? '{年度}' : Number(digits) === year - 1 ? '{上年}' : digits,
  );
}

export function openTitle(text: string, year: number | null): string {
  return openYear(text, year)
    .replace(OPEN_DEPARTMENT, '{部门}')
    .replace(/^(\{年度\}年)?(?:省|市|县|区县|区)级(?=部门)/, '$1{级}');
}

/** A header text below the captions. */
export function openHeader(text: string, year: number | null): string {
  return openYear(text, year).replace(/^(?:省|市|县|区县|区)级(?=当年)/, '{级}');
}

/** A row of captions, its first nameless text taken for the department. */
export function openCaptions(texts: readonly string[], year: number | null): string[] {
  const row = texts.some((text) => text !== '' && isCaption(text));
  let named = false;
  return texts.map((text) => {
    if (text.trim() === '') return text;
    const lead = DEPARTMENT_CAPTION.exec(text)?.[1];
    if (lead !== undefined) {
      named = true;
      return `${lead}{部门}`;
    }
    if (/年度\s*[:：]\s*$/.test(text)) return `${text}{年度}`;
    if (row && !named && !isCaption(text)) {
      named = true;
      return '{部门}';
    }
    return openTitle(text, year);
  });
}

/** The title that tables are recognised by: without year, number and brackets that hold only these. */
export function plainTitle(text: string): string {
  const plain = text
    .replace(/\{年度\}\s*年?度?|\{上年\}\s*年?度?/g, '')
    .replace(/^\{部门\}/, '')
    .replace(/\{级\}/g, '')
    .replace(/[（(]\s*[）)]/g, '')
    .replace(/^\s*(?:部门|单位)?(?:预算)?(?:公开|附)?表\s*\d+(?:-\d+)*\s*[:：.、]?\s*(?=.)/, '')
    .trim();
  return (plain === '' ? text.trim() : plain).slice(0, 100);
}

/** 公开表1-2 as the title, the line above it or the sheet's name has it; '' where none of them counts. */
export function tableNumber(...texts: (string | null)[]): string {
  for (const text of texts) {
    const match = /^(?:部门|单位)?(?:预算)?(?:公开|附)?表\d+(?:-\d+)*/.exec(fold(text ?? ''));
    if (match) return match[0];
  }
  return '';
}

/** The year that most titles and headers name. */
export function yearOf(texts: readonly string[]): number | null {
  const votes = new Map<number, number>();
  // 2024年 | 2025年 | 2026年 of a plan: the budget's year is the first, and no text by itself says it.
  const bare = new Set(texts.flatMap((text) => /^20\d\d(?=年度?$)/.exec(text.trim())?.[0] ?? []));
  const plan = bare.size > 2;
  if (plan) votes.set(Math.min(...[...bare].map(Number)), 0.5);
  for (const text of plan ? texts.filter((one) => !/^20\d\d年度?$/.test(one.trim())) : texts)
    for (const match of text.matchAll(/(?<!\d)(20\d\d)(?=\s*年)|年度[:：]\s*(20\d\d)/g)) {
      const year = Number(match[1] ?? match[2]);
      votes.set(year, (votes.get(year) ?? 0) + 1);
    }
  return [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}
