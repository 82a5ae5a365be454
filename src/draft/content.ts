/** What stands below a header: where a form is filled in, its own codes and names say what a column lists. */
import { CATALOGUES, dimensionOf } from '../lexicon/catalogue';
import type { SubjectDimension } from '../lexicon/catalogue';
import { fold, foldSubject } from '../lexicon/fold';
import { UNIT_CODE } from '../binding/raw-row';
import { isListTotal } from './list-rows';
import type { DraftColumn } from './columns';
import type { Shape } from './shape';

export interface Content {
  /** Cells with text, totals left out. */
  readonly texts: number;
  /** Codes of 科目 by dimension, and of the government's own 经济分类 (501 …). */
  readonly codes: Readonly<Record<SubjectDimension | 'government', number>>;
  readonly names: Readonly<Record<SubjectDimension, number>>;
  /** Different texts. */
  readonly kinds: number;
  readonly nested: boolean;
  /** Codes of units, which are six digits long as no 科目's is, among those of 科目. */
  readonly units: boolean;
  /** Words, and not one number: 项目支出, 基本支出 below a header that could be an amount's. */
  readonly words: boolean;
}

/** 201.50 is no 201 of that name. */
const AMOUNT = /^-?[\d,]+\.\d+$/;

export function contentOf({ view, bodyTop, bodyBottom }: Shape, column: number): Content {
  const codes = { functional: 0, economic: 0, government: 0 };
  const names = { functional: 0, economic: 0 };
  const kinds = new Set<string>();
  let [texts, words, numbers, units] = [0, 0, 0, 0];
  for (let row = bodyTop; row <= bodyBottom; row++) {
    const text = fold(view.text(row, column));
    if (text === '' || isListTotal(text) || /^\.+$|^…+$/.test(text)) continue;
    texts++;
    kinds.add(text);
    if (/\d/.test(text)) numbers++;
    else if (/\p{Script=Han}/u.test(text) && text !== '无') words++;
    if (AMOUNT.test(text)) continue;
    if (UNIT_CODE.test(text)) units++;
    const [, code = '', name = text] = /^[[【]?(\d{3}(?:\d\d){0,2})(?!\d)[\]】]?-?(.*)$/.exec(text) ?? [];
    const dimension = dimensionOf(code);
    if (name === '' && dimension) codes[dimension]++;
    else if (name === '' && /^5\d\d(?:\d\d)?$/.test(code)) codes.government++;
    else
      for (const one of ['functional', 'economic'] as const)
        if (dimension === one || (!dimension && CATALOGUES[one].byName(foldSubject(name)).length > 0))
          names[one]++;
  }
  return {
    texts,
    codes,
    names,
    kinds: kinds.size,
    nested: nest([...kinds]),
    units: units > 0,
    words: words > 1 && numbers === 0,
  };
}

/** Codes of a catalogue that print what they lie in as well. */
function nest(texts: readonly string[]): boolean {
  const codes = texts.filter((text) => /^[A-Za-z]?\d*$/.test(text)).sort();
  return (
    codes.length > 1 &&
    codes.length >= 0.6 * texts.length &&
    codes.some((code, index) => codes[index + 1]?.startsWith(code) === true)
  );
}

/** Columns whose words say less than their texts, read by these. */
export function byContent(columns: readonly DraftColumn[], contents: readonly Content[]): DraftColumn[] {
  const rows = Math.max(0, ...contents.map(({ texts }) => texts));
  const coded = columns.map((one, index): DraftColumn => ({
    ...seldomFilled(
      byWords(byCodes(one, contents[index] as Content), contents[index] as Content),
      rows,
      contents[index] as Content,
    ),
    lists: listedIn(contents[index] as Content),
    nested: (contents[index] as Content).nested,
    units: (contents[index] as Content).units,
  }));
  if (coded.some(({ column }) => NAMES.has(column.role))) return coded;
  const share = (index: number) => {
    const { names, texts } = contents[index] as Content;
    return Math.max(names.functional, names.economic) / Math.max(1, texts);
  };
  const texts = coded.flatMap(({ column }, index) => (column.role === 'text' ? [index] : []));
  const named =
    texts.find((index) => share(index) >= 0.5) ??
    texts.find((index) => {
      const { kinds, nested, texts: filled } = contents[index] as Content;
      return kinds > 1 && kinds >= 0.6 * filled && !nested;
    });
  return named === undefined
    ? coded
    : coded.map((one, index) =>
        index === named ? { ...one, column: { ...one.column, role: 'name' }, doubt: null } : one,
      );
}

const NAMES: ReadonlySet<string> = new Set(['name', 'project', 'subproject', 'unitName', 'indicator3']);

/** 科目编码 over 301, 30101 is one of 经济科目 whatever its header says; over B0302 it is none. */
function byCodes(one: DraftColumn, { codes, texts }: Content): DraftColumn {
  const { column } = one;
  if (column.role !== 'code' || column.level !== undefined || texts < 2) return one;
  const most = (['functional', 'economic', 'government'] as const).find((kind) => codes[kind] >= 0.6 * texts);
  if (most === 'government') return { ...one, column: { role: 'text' } };
  if (most !== undefined) return { ...one, column: { ...column, dimension: most } };
  const subjects = codes.functional + codes.economic;
  return subjects === 0 ? { ...one, column: { role: 'text' } } : one;
}

function byWords(one: DraftColumn, { words }: Content): DraftColumn {
  return one.column.role === 'amount' && words ? { ...one, column: { role: 'text' }, doubt: null } : one;
}

/** 单位代码 printed in the unit's own line alone: its blanks are no fault of the department's. */
function seldomFilled(one: DraftColumn, rows: number, { texts }: Content): DraftColumn {
  const seldom = one.column.role === 'unitCode' && rows > 1 && 2 * texts < rows;
  return seldom ? { ...one, column: { ...one.column, optional: true } } : one;
}

/** Which 科目 a column of names lists, by what stands in it; null where that says nothing. */
function listedIn({ names, texts }: Content): SubjectDimension | null {
  const most = names.economic > names.functional ? 'economic' : 'functional';
  return names[most] >= 0.5 * Math.max(1, texts) && names[most] > 1 ? most : null;
}
