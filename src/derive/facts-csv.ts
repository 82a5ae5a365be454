/**
 * The open data of a published package (facts.csv), read back: amounts by coordinate, as they were exported.
 * What other people may have edited since is no more than text: rows that say no known coordinate are counted
 * and left out.
 */
import { Money } from '../amount/money';
import type { MoneyUnit } from '../amount/unit';
import { convert } from '../amount/unit';
import { DIMENSIONS, parentOf } from '../dimension/dimension';
import { DIMENSION_NAMES, TREES } from '../lexicon/trees';
import type { Dimension, Label, Member } from '../dimension/dimension';
import { labelKey } from '../dimension/label';
import { isSelection } from '../dimension/member';

export interface CsvFact {
  readonly label: Label;
  readonly value: Money;
  readonly unit: MoneyUnit;
  /** 公开表2!D9 in the workbook of that year. */
  readonly place: string;
  readonly table: string;
}

export interface CsvFacts {
  readonly facts: readonly CsvFact[];
  /** Rows whose coordinate or amount could not be read. */
  readonly unread: number;
}

const UNITS: readonly string[] = ['元', '千元', '万元', '亿元'] satisfies MoneyUnit[];
/** More than any department publishes; a larger file is something else. */
const MOST_ROWS = 200_000;

/** Null for a text that is no table of facts. */
export function readFactsCsv(text: string): CsvFacts | null {
  const [head, ...lines] = parseCsv(text);
  const column = (name: string) => head?.indexOf(name) ?? -1;
  const [amountAt, unitAt, placeAt, tableAt] = ['金额', '金额单位', '单元格', '表号'].map(column);
  if (amountAt === undefined || amountAt < 0 || column(DIMENSION_NAMES.measure) < 0) return null;
  const facts: CsvFact[] = [];
  let unread = 0;
  for (const line of lines) {
    if (line.length < (head?.length ?? 0)) continue;
    const at = (index: number | undefined) => (line[index ?? -1] ?? '').replace(/^'(?=[=+\-@＝＋－＠])/, '');
    const label = labelOf((name) => at(column(name)));
    const unit = at(unitAt);
    if (label && /^-?\d{1,30}(?:\.\d{1,10})?$/.test(at(amountAt)) && UNITS.includes(unit)) {
      const value = new Money(at(amountAt));
      facts.push({ label, value, unit: unit as MoneyUnit, place: at(placeAt), table: at(tableAt) });
    } else unread++;
  }
  return { facts, unread };
}

const IDS = new Map(
  Object.entries(TREES).flatMap(([dimension, tree]) =>
    Object.entries(tree).map(([id, { name }]) => [`${dimension} ${name}`, id] as const),
  ),
);

function labelOf(at: (name: string) => string): Label | null {
  const label: { [D in Dimension]?: Member } = {};
  for (const dimension of DIMENSIONS) {
    const name = DIMENSION_NAMES[dimension];
    if (dimension === 'functional' || dimension === 'economic') {
      const code = at(`${name}编码`);
      // A 科目 that was printed without a code cannot be found again by its name alone.
      if (code === '' && at(`${name}名称`) !== '') return null;
      if (code !== '') label[dimension] = code;
      continue;
    }
    const said = at(name);
    if (said === '') continue;
    if (!TREES[dimension]) label[dimension] = said;
    else {
      const members = said.split('、').map((one) => IDS.get(`${dimension} ${one}`));
      if (members.some((member) => member === undefined)) return null;
      label[dimension] = members.join('+');
    }
  }
  return label;
}

/** Amounts by coordinate; where only one source (one 单位 …) had money, its amount is the whole as well. */
export class CsvIndex {
  private readonly byKey = new Map<string, CsvFact | null>();
  private readonly solo = new Set<string>();

  constructor(facts: readonly CsvFact[]) {
    for (const dimension of ['source', 'carry', 'nature', 'unit'] as const) this.study(dimension, facts);
    for (const fact of facts) {
      const key = labelKey(this.canonical(fact.label));
      const known = this.byKey.get(key);
      if (known === undefined) this.byKey.set(key, fact);
      else if (known && !sameAmount(known, fact)) this.byKey.set(key, null);
    }
  }

  /** Null where no table stated it, or two stated it differently. */
  at(label: Label): CsvFact | null {
    return this.byKey.get(labelKey(this.canonical(label))) ?? null;
  }

  /** Members that alone of their siblings have money. */
  private study(dimension: Dimension, facts: readonly CsvFact[]): void {
    const siblings = new Map<Member | null, Map<Member, boolean>>();
    for (const { label, value } of facts) {
      const stated = label[dimension];
      if (stated === undefined || isSelection(stated)) continue;
      for (let member: Member | null = stated; member !== null;) {
        const parent: Member | null = parentOf(dimension, member);
        const known = siblings.get(parent) ?? new Map<Member, boolean>();
        known.set(member, known.get(member) === true || !value.isZero());
        siblings.set(parent, known);
        member = parent;
      }
    }
    for (const members of siblings.values()) {
      const funded = [...members].filter(([, money]) => money);
      const [only] = funded;
      if (only && funded.length === 1 && (members.size > 1 || dimension === 'unit'))
        this.solo.add(`${dimension}=${only[0]}`);
    }
  }

  private canonical(label: Label): Label {
    const result: { -readonly [D in Dimension]?: Member } = { ...label };
    for (const dimension of DIMENSIONS) {
      for (let member = label[dimension]; member !== undefined;) {
        if (!this.solo.has(`${dimension}=${member}`)) break;
        member = parentOf(dimension, member) ?? undefined;
        if (member === undefined) delete result[dimension];
        else result[dimension] = member;
      }
    }
    return result;
  }
}

function sameAmount(a: CsvFact, b: CsvFact): boolean {
  return a.value.eq(convert(b.value, b.unit, a.unit));
}

/** RFC 4180, with or without a byte order mark. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy;
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (cell.lastIndex < text.length && rows.length < MOST_ROWS) {
    const match = cell.exec(text);
    if (!match) break;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
