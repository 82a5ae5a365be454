/**
 * A 科目 whose code and name disagree: one of them is mistyped. Looked at before any amount is blamed, for a
 * row under a wrong code breaks its list, its parents and every table that has the right one. Which of both
 * is wrong is decided by the workbook: other tables, the rows around it, the catalogue last.
 */
import { parentOf } from '../dimension/dimension';
import { CATALOGUES } from '../lexicon/catalogue';
import type { SubjectDimension } from '../lexicon/catalogue';
import { foldSubject } from '../lexicon/fold';
import { codedDimension } from './code-vocabulary';
import type { CodeVocabulary } from './code-vocabulary';
import type { CodeMismatch, RawRow } from './raw-row';
import { isTotal } from './registry';
import { similarity } from './similarity';

/** How much more speaks for one of both before the other is called wrong. */
const MARGIN = 1;

/** How much more has to speak against one of two rows that accuse each other. */
const CLEARLY = 2.5;

/** `rows` of one list, each that disagrees with itself marked, and under its right code where that is known. */
export function settleCodes(list: object, rows: readonly RawRow[], words: CodeVocabulary): readonly RawRow[] {
  // 501, 50101 are 政府预算支出经济分类, which calls its 款 as the department's does.
  const government = rows.filter(({ economic }) => /^5\d\d(?:\d\d)?$/.test(economic)).length;
  if (government > 0 && 2 * government > rows.filter(({ economic }) => economic !== '').length) return rows;
  return rows.map((row, index) => {
    const dimension = codedDimension(row);
    if (!dimension || row.name === '' || isTotal(row.name)) return row;
    const found = new Disagreement(dimension, list, rows, index, words).settle();
    if (!found) return row;
    const right = found.wrong === 'code' && found.expected ? { [dimension]: found.expected } : {};
    return { ...row, ...right, mismatch: found };
  });
}

class Disagreement {
  private readonly row: RawRow;
  private readonly code: string;
  private readonly name: string;

  constructor(
    private readonly dimension: SubjectDimension,
    private readonly list: object,
    private readonly rows: readonly RawRow[],
    private readonly index: number,
    private readonly words: CodeVocabulary,
  ) {
    this.row = rows[index] as RawRow;
    this.code = this.row[dimension];
    this.name = foldSubject(this.row.name);
  }

  settle(): CodeMismatch | null {
    const weighed = this.weigh();
    if (!weighed) return this.strangeName();
    const { best, second, margin } = weighed;
    const { dimension, code } = this;
    const elsewhere = this.calledElsewhere();
    const base = { dimension, code, name: this.row.name, elsewhere };
    if (margin >= MARGIN) {
      const accuser = this.accuserOf(best.code);
      if (accuser !== null && accuser - margin >= CLEARLY) return null;
      if (accuser !== null && margin - accuser < CLEARLY)
        return { ...base, wrong: 'either', expected: null, rival: best.code };
      const sure = !second || best.weight > second.weight;
      return { ...base, wrong: 'code', expected: sure ? best.code : null };
    }
    if (-margin >= MARGIN) return { ...base, wrong: 'name', expected: this.printedName() };
    return { ...base, wrong: 'either', expected: null };
  }

  /** A name that nobody knows beside a code that other tables, at least two and all of them, call something quite else. */
  private strangeName(): CodeMismatch | null {
    const { code, dimension, name, row } = this;
    if (code.length < 5 || this.codesOfName().length > 0) return null;
    const names = this.namesOfCode();
    const lists = new Set(this.words.rowsOf(dimension, code, row).map(({ list }) => list));
    const [other = ''] = names;
    if (names.length !== 1 || lists.size < 2 || lists.has(this.list)) return null;
    if (similarity(other, name) >= 0.3 || other.includes(name) || name.includes(other)) return null;
    const elsewhere = this.calledElsewhere();
    return { dimension, code, name: row.name, wrong: 'either', expected: null, elsewhere };
  }

  /** The code that the name speaks for and how much more speaks for it than for the row's own; null where both agree. */
  private weigh() {
    const { code, dimension, name } = this;
    const codes = this.codesOfName();
    if (codes.length === 0 || codes.includes(code)) return null;
    const names = this.namesOfCode();
    if (names.includes(name)) return null;
    // 电费 is short for 邮电费 only where nothing beside that is called 电费.
    if (!this.isNameOfSibling() && names.some((one) => similarity(one, name) >= 0.6)) return null;
    // A 款 and its only 项 share a name, and a code that nobody knows may be one of them.
    if (names.length === 0 && codes.some((one) => one.startsWith(code) || code.startsWith(one))) return null;
    if (!this.attested(codes, names)) return null;
    const [best, second] = codes
      .map((one) => ({ code: one, weight: this.evidence(one) + (isSlip(code, one) ? 1.5 : 0) }))
      .sort((a, b) => b.weight - a.weight);
    if (!best) return null;
    const known = names.length > 0 || this.words.isCarried(dimension, code);
    return { best, second, margin: best.weight - this.evidence(code) - (known ? 0.5 : -1) };
  }

  /** How much speaks against the row that alone bears witness to a code, where it has this row's witness against it. */
  private accuserOf(code: string): number | null {
    if (CATALOGUES[this.dimension].byName(this.name).some((one) => one.code === code)) return null;
    const witnesses = this.words
      .rowsOf(this.dimension, code, this.row)
      .filter(({ name }) => name === this.name);
    let least: number | null = null;
    for (const { list, rows, index } of witnesses) {
      const other = new Disagreement(this.dimension, list, rows, index, this.words).weigh();
      if (other?.best.code !== this.code) return null;
      least = Math.min(least ?? Infinity, other.margin);
    }
    return least;
  }

  private calledElsewhere(): string | null {
    const [other] = this.words.rowsOf(this.dimension, this.code, this.row);
    return other?.row.name ?? (this.words.isCarried(this.dimension, this.code) ? '' : null);
  }

  private isNameOfSibling(): boolean {
    const { dimension, name, code } = this;
    const parent = parentOf(dimension, code);
    return CATALOGUES[dimension]
      .byName(name)
      .some(
        ({ code: one, evidence }) =>
          (evidence === 'printed' || evidence === 'form') &&
          one !== code &&
          parentOf(dimension, one) === parent,
      );
  }

  private codesOfName(): string[] {
    const { dimension, name } = this;
    const codes = new Set(this.words.codesOf(dimension, name, this.code));
    for (const subject of CATALOGUES[dimension].byName(name)) codes.add(subject.code);
    const depth = this.code.length;
    // 行政运行 is the 01 of every 款 that has it.
    const suffixes = [...codes].filter((one) => one.length === 7).map((one) => one.slice(5));
    const above = depth === 7 ? this.code.slice(0, 5) : null;
    const common = (suffix: string) => suffixes.filter((one) => one === suffix).length;
    // 事业运行 is 50 in most and 04 in one.
    for (const suffix of suffixes)
      if (above && common(suffix) > 1 && (common(suffix) > 2 || common(suffix) === suffixes.length))
        codes.add(above + suffix);
    return [...codes];
  }

  private namesOfCode(): string[] {
    const { dimension, code, row } = this;
    const names = this.words.rowsOf(dimension, code, row).map((one) => one.name);
    const known = CATALOGUES[dimension].byCode(code);
    return [...new Set([...names, ...(known ? [foldSubject(known.name)] : [])])];
  }

  private printedName(): string | null {
    const known = CATALOGUES[this.dimension].byCode(this.code);
    if (known) return known.name;
    return this.words.rowsOf(this.dimension, this.code, this.row)[0]?.row.name ?? null;
  }

  /** Nothing that is known from memory alone is held against anybody. */
  private attested(codes: readonly string[], names: readonly string[]): boolean {
    const { dimension, row } = this;
    const seen = (code: string) => {
      const evidence = CATALOGUES[dimension].byCode(code)?.evidence;
      return (
        evidence === 'printed' || evidence === 'form' || this.words.rowsOf(dimension, code, row).length > 0
      );
    };
    return names.length > 0 ? seen(this.code) || codes.some(seen) : codes.some(seen);
  }

  private evidence(code: string): number {
    const rows = this.words.rowsOf(this.dimension, code, this.row);
    const elsewhere = rows.filter(({ list }) => list !== this.list);
    const own = new Set(this.row.figures.filter((figure) => /[1-9]/.test(figure)));
    const shares = elsewhere.some(({ row }) => row.figures.some((figure) => own.has(figure)));
    const here = rows.filter(({ list, row }) => list === this.list && row.unitCode === this.row.unitCode);
    return (
      (shares ? 3 : 0) +
      (elsewhere.length > 0 || this.words.isCarried(this.dimension, code) ? 2 : 0) -
      (here.length > 0 ? 4 : 0) +
      (this.isInOrder(code) ? 1 : 0) +
      (this.hasParent(code) ? 1 : 0)
    );
  }

  private isInOrder(code: string): boolean {
    const at = (step: number) => {
      for (let i = this.index + step; i >= 0 && i < this.rows.length; i += step) {
        const other = this.rows[i]?.[this.dimension];
        if (other) return other;
      }
      return null;
    };
    const [before, after] = [at(-1), at(1)];
    return (
      (before === null || before < code) && (after === null || code < after || after.length < code.length)
    );
  }

  private hasParent(code: string): boolean {
    const parent = parentOf(this.dimension, code);
    return parent !== null && this.rows.some((row) => row[this.dimension] === parent);
  }
}

/** One code mistyped for the other: a digit changed, two changed about, or one level of three. */
function isSlip(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) {
    const [long, short] = typed.length > meant.length ? [typed, meant] : [meant, typed];
    return long.endsWith(short.slice(-4)) || long.startsWith(short);
  }
  const off = [...typed].flatMap((digit, index) => (digit === meant[index] ? [] : [index]));
  const [first = 0, second = 0] = off;
  return (
    off.length === 1 ||
    (off.length === 2 && (second === first + 1 || typed.slice(0, first) === meant.slice(0, first)))
  );
}
