/** Names listed in the text against the rows of the tables, both ways. */

import { Money } from '../../../amount/money';
import { printed } from '../../../amount/print';
import { CATALOGUES, memberName } from '../../../lexicon/catalogue';
import { contains, subjectDepth, type Label } from '../../../dimension/dimension';
import { foldSubject } from '../../../lexicon/fold';
import type { FactCell } from '../../../fact/cell';
import type { Bound } from '../../../narrative/bind';
import { misspelledClass } from '../../../narrative/bind/misspelled';
import { subjectOf } from '../../../narrative/claim/subject';
import { ownLabel } from '../../../narrative/claim/labels';
import { faultOn, type FaultWords, type TextFault } from '../fault';
import { eachName, nameListsOf, type NameList } from './name-lists';
import { listRule } from '../list';
import { namedZeroRule } from '../named-zero';
import { notNamedRule } from '../not-named';
import { subjectNameRule } from '../../text/subject-name';

export function* checkLists(bound: Bound): Generator<TextFault> {
  for (const list of nameListsOf(bound.reading)) {
    if (list.side === 'expense') yield* classes(bound, list);
    else if (list.side === 'income') yield* sources(bound, list);
    else if (list.whole?.label.nature?.startsWith('basic')) yield* economic(bound, list);
  }
}

function fault(bound: Bound, list: NameList, words: FaultWords): TextFault {
  return faultOn(bound.reading, list.span, list.sentence.place, words, list.whole ? [list.whole.id] : []);
}

interface Row {
  code: string;
  amount: Money;
  cell: FactCell;
}

/** 支出包括：A、B、C: every 类 with money, and no other. */
function* classes(bound: Bound, list: NameList): Generator<TextFault> {
  const rows = rowsOf(
    bound,
    (label) => label.functional?.length === 3 && onlyOf(label, ['functional']),
    'functional',
  );
  if (rows.size === 0) return;
  const named = eachName(list.names, classCode);
  // Words that are no 类 (基本支出、项目支出) make it another list.
  if ([...named.values()].some((code) => code === undefined)) return;
  const codes = new Set(named.values());
  for (const [name, code] of named) {
    const row = rows.get(code ?? '');
    if (row && !row.amount.isZero()) continue;
    yield fault(
      bound,
      list,
      namedZeroRule.found({
        message: `支出构成中列有“${name}”，而表中这一类没有数。`,
        ...(row ? { cells: [row.cell] } : {}),
      }),
    );
  }
  if (list.open) return;
  for (const row of rows.values()) {
    if (row.amount.isZero() || codes.has(row.code)) continue;
    yield fault(
      bound,
      list,
      notNamedRule.found({
        message: `支出构成中没有列“${CATALOGUES.functional.byCode(row.code)?.name ?? row.code}”，表中这一类为${amountText(bound, row.amount)}。`,
        cells: [row.cell],
      }),
    );
  }
}

function classCode(name: string): string | undefined {
  const codes = CATALOGUES.functional.byName(name).map((subject) => subject.code);
  return codes.find((code) => code.length === 3) ?? misspelledClass(name)?.code;
}

/** 收入包括：一般公共预算拨款收入、事业收入. */
function* sources(bound: Bound, list: NameList): Generator<TextFault> {
  for (const name of list.names) {
    const label = ownLabel(subjectOf(name, { economic: false, unitNames: [] }).mentions);
    if (label.source === undefined && label.carry === undefined) continue;
    const carries = label.carry === undefined ? [{}, { carry: 'current' }] : [{}];
    const cells = carries.flatMap((carry) => {
      const found = bound.index.at({ ...label, ...carry, measure: 'income' });
      return found?.how === 'stated' ? found.statements.flatMap((statement) => statement.cells) : [];
    });
    if (cells.length === 0 || cells.some((cell) => !cell.value.isZero())) continue;
    yield fault(
      bound,
      list,
      namedZeroRule.found({
        message: `收入构成中列有“${name}”，而表中没有这项收入。`,
        cells: cells.slice(0, 1),
      }),
    );
  }
}

/** 人员经费…主要包括：基本工资、津贴补贴…: the 款 of 基本支出 that have money. */
function* economic(bound: Bound, list: NameList): Generator<TextFault> {
  const nature = list.whole?.label.nature ?? 'basic';
  const rows = basicRows(bound, nature);
  if (rows.size === 0) return;
  const named = eachName(list.names, (name) => bound.names.subject('economic', name));
  const absent: string[] = [];
  const renamed: string[] = [];
  const listed = new Set<string>();
  for (const [name, found] of named) {
    const row = rows.get(found?.code ?? '');
    const code = found?.code ?? '';
    if (!row && [...rows.keys()].some((one) => contains('economic', code, one)) && code !== '') {
      for (const one of rows.keys()) if (contains('economic', code, one)) listed.add(one);
    } else if (!row || row.amount.isZero()) absent.push(name);
    else {
      listed.add(row.code);
      const text = bound.names.subjectText('economic', row.code);
      if (!found?.exact && foldSubject(text) !== foldSubject(name)) renamed.push(`“${name}”表中为“${text}”`);
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
  const parts = [
    absent.length > 0 ? `文中列有${quoted(absent)}，表中没有数` : '',
    missing.length > 0
      ? `表中有${missing.map((row) => `${memberName('economic', row.code).replace(/^\d+ /, '')}${amountText(bound, row.amount)}`).join('、')}，文中没有列`
      : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) {
    yield fault(
      bound,
      list,
      listRule.found({
        message: `${title}所列名目与${sheet}不一致：${parts.join('；')}。`,
        cells: missing.map((row) => row.cell),
      }),
    );
  }
  if (renamed.length > 0) {
    yield fault(
      bound,
      list,
      subjectNameRule.found({
        message: `${title}中的名称与${sheet}写法不同：${renamed.join('，')}。`,
      }),
    );
  }
}

/** Where the table has no columns of 人员 and 公用, the 类 tells: 302 and 310 are 公用. */
function basicRows(bound: Bound, nature: string): Map<string, Row> {
  const isItem = (label: Label): boolean =>
    label.economic !== undefined && !label.economic.includes('+') && subjectDepth(label.economic) >= 2;
  const own = rowsOf(
    bound,
    (label) => label.nature === nature && isItem(label) && onlyOf(label, ['economic', 'nature']),
    'economic',
  );
  if (own.size > 0 || nature === 'basic') return own;
  const all = rowsOf(
    bound,
    (label) => label.nature === 'basic' && isItem(label) && onlyOf(label, ['economic', 'nature']),
    'economic',
  );
  const operating = nature === 'basic.operating';
  return new Map([...all].filter(([code]) => /^3(?:02|1|07|09)/.test(code) === operating));
}

/** Rows with one member of a dimension each, by that member; the first table that has them. */
function rowsOf(
  bound: Bound,
  fits: (label: Label) => boolean,
  dimension: 'functional' | 'economic',
): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const model of bound.facts.models) {
    for (const cell of model.cells.flat()) {
      if (!cell || cell.virtual) continue;
      const label = bound.facts.collapse.label(cell.label);
      const code = label[dimension];
      if (code === undefined || !(fits(label) || fits(cell.label))) continue;
      const known = rows.get(code);
      if (!known || (known.amount.isZero() && !cell.value.isZero())) {
        rows.set(code, { code, amount: cell.value, cell });
      }
    }
  }
  return rows;
}

/** A label that says nothing else: of the fund and the year only what is the whole here. */
function onlyOf(label: Label, dimensions: readonly (keyof Label)[]): boolean {
  return (Object.keys(label) as (keyof Label)[]).every(
    (dimension) =>
      dimension === 'measure' ||
      dimensions.includes(dimension) ||
      (dimension === 'source' && (label.source === 'fiscal' || label.source === 'fiscal.general')),
  );
}

function amountText(bound: Bound, amount: Money): string {
  const { digits, unit } = bound.facts.source;
  return `${printed(amount, digits)}${unit}`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}
