/** Names listed in the text against the rows of the tables, both ways. */
import { contains } from '../../dimension/dimension';
import type { FactCell } from '../../fact/cell';
import { CATALOGUES } from '../../lexicon/catalogue';
import { foldSubject } from '../../lexicon/fold';
import { ECONOMIC_TOGETHER } from '../../lexicon/short-names';
import type { Bound } from '../../narrative/bind';
import { misspelledClass } from '../../narrative/bind/misspelled';
import { ownLabel } from '../../narrative/claim/labels';
import { subjectOf } from '../../narrative/claim/subject';
import { once } from '../../collect/once';
import { faultOn, type FaultTold, type FaultWords } from './fault';
import { eachName, nameListsOf, type NameList } from './name-lists';
import { basicRows, classRows, type Row } from './rows';

export type ListAtOdds = { readonly list: NameList } & (
  | {
      /** Named, and the tables have nothing for it. */
      readonly kind: 'no-money';
      readonly of: 'income' | 'expense';
      readonly name: string;
      readonly cells: readonly FactCell[];
    }
  /** A 类 with money that the list does not name. */
  | { readonly kind: 'not-named'; readonly row: Row }
  /** 款 of 基本支出: named without money, with money and not named, under another name. */
  | {
      readonly kind: 'items';
      readonly title: string;
      readonly sheet: string;
      readonly absent: readonly string[];
      readonly missing: readonly Row[];
      readonly renamed: readonly { readonly said: string; readonly text: string }[];
    }
);

export const listsAtOdds = once((bound: Bound): readonly ListAtOdds[] =>
  nameListsOf(bound.reading).flatMap((list) => {
    if (list.side === 'expense') return [...classes(bound, list)];
    if (list.side === 'income') return [...sources(bound, list)];
    return list.whole?.label.nature?.startsWith('basic') ? [...items(bound, list)] : [];
  }),
);

/** What is wrong with a list is quoted from it. */
export function listFault({ reading }: Bound, list: NameList, words: FaultWords): FaultTold {
  return faultOn(reading, list.span, list.sentence.place, words, list.whole ? [list.whole.id] : []);
}

/** 支出包括：A、B、C: every 类 with money, and no other. */
function* classes(bound: Bound, list: NameList): Generator<ListAtOdds> {
  const rows = classRows(bound);
  if (rows.size === 0) return;
  const named = eachName(list, classCode);
  // Words that are no 类 (基本支出、项目支出) make it another list.
  if ([...named.values()].some((code) => code === undefined)) return;
  const codes = new Set(named.values());
  for (const [name, code] of named) {
    const row = rows.get(code ?? '');
    if (row && !row.amount.isZero()) continue;
    yield { kind: 'no-money', of: 'expense', list, name, cells: row ? [row.cell] : [] };
  }
  if (list.open) return;
  for (const row of rows.values())
    if (!row.amount.isZero() && !codes.has(row.code)) yield { kind: 'not-named', list, row };
}

function classCode(name: string): string | undefined {
  const codes = CATALOGUES.functional.byName(name).map((subject) => subject.code);
  return codes.find((code) => code.length === 3) ?? misspelledClass(name)?.code;
}

/** 收入包括：一般公共预算拨款收入、事业收入. */
function* sources(bound: Bound, list: NameList): Generator<ListAtOdds> {
  for (const name of list.names) {
    const label = ownLabel(subjectOf(name, { economic: false, unitNames: [] }).mentions);
    if (label.source === undefined && label.carry === undefined) continue;
    const carries = label.carry === undefined ? [{}, { carry: 'current' }] : [{}];
    const cells = carries.flatMap((carry) => {
      const found = bound.index.at({ ...label, ...carry, measure: 'income' });
      return found?.how === 'stated' ? found.statements.flatMap((statement) => statement.cells) : [];
    });
    if (cells.length === 0 || cells.some((cell) => !cell.value.isZero())) continue;
    yield { kind: 'no-money', of: 'income', list, name, cells: cells.slice(0, 1) };
  }
}

/** 人员经费…主要包括：基本工资、津贴补贴…: the 款 of 基本支出 that have money. */
function* items(bound: Bound, list: NameList): Generator<ListAtOdds> {
  const nature = list.whole?.label.nature ?? 'basic';
  const rows = basicRows(bound, nature);
  if (rows.size === 0) return;
  const named = eachName(
    list,
    (name) => bound.names.cost(name),
    ({ exact }) => exact,
  );
  const absent: string[] = [];
  const renamed: { said: string; text: string }[] = [];
  const listed = new Set<string>();
  for (const [name, found] of named) {
    const together = (ECONOMIC_TOGETHER.get(name) ?? []).filter((one) => rows.has(one));
    for (const one of together) listed.add(one);
    if (together.length > 0) continue;
    const row = rows.get(found?.code ?? '');
    const code = found?.code ?? '';
    if (!row && [...rows.keys()].some((one) => contains('economic', code, one)) && code !== '') {
      for (const one of rows.keys()) if (contains('economic', code, one)) listed.add(one);
    } else if (!row || row.amount.isZero()) absent.push(name);
    else {
      listed.add(row.code);
      const text = bound.names.subjectText('economic', row.code);
      if (!found?.exact && foldSubject(text) !== foldSubject(name)) renamed.push({ said: name, text });
    }
  }
  const missing = list.open
    ? []
    : [...rows.values()].filter((row) => !row.amount.isZero() && !listed.has(row.code));
  // Hardly any of the names is a row: the list speaks of something else.
  if (listed.size * 3 < named.size) return;
  const title =
    nature === 'basic.personnel' ? '人员经费' : nature === 'basic.operating' ? '公用经费' : '基本支出';
  const sheet = [...rows.values()][0]?.cell.table.sheet ?? '';
  yield { kind: 'items', list, title, sheet, absent, missing, renamed };
}
