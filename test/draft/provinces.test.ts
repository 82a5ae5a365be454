/** Forms in the manner of provinces without a pack, read by their headers: labels, false errors, faults found. */
import { booksOf } from '../../conformance/books/books';
import type { Books } from '../../conformance/books/books';
import { drawFrom } from '../../conformance/books/draw';
import { labelKey } from '../../src/dimension/label';
import { check } from '../../src/rule/check';
import type { Check } from '../../src/rule/check';
import { readInstead } from '../../src/draft/read-instead';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import type { Workbook } from '../../src/workbook/model';
import { beijing } from '../support/provinces/beijing';
import { printForm } from '../support/provinces/form';
import type { ProvinceForm, ProvinceTable } from '../support/provinces/form';
import { fujian } from '../support/provinces/fujian';
import { guangdong } from '../support/provinces/guangdong';
import { henan } from '../support/provinces/henan';
import { hunan } from '../support/provinces/hunan';
import { jiangsu, withReserve } from '../support/provinces/jiangsu';
import { shaanxi } from '../support/provinces/shaanxi';
import { yunnan } from '../support/provinces/yunnan';
import { zhejiang } from '../support/provinces/zhejiang';
import { withFault, type Fault } from '../support/provinces/faults';
import { readingOf } from './support';

const SEEDS = Number(process.env['PROVINCE_SEEDS'] ?? 1);
const FAULTS = Number(process.env['PROVINCE_FAULTS'] ?? 3);
const PROVINCES: Readonly<Record<string, (books: Books) => ProvinceTable[]>> = {
  广东: guangdong,
  云南: yunnan,
  陕西: shaanxi,
  河南: henan,
  福建: fujian,
  江苏: jiangsu,
  北京: beijing,
  浙江: zhejiang,
  湖南: hunan,
};

const read = (workbook: Workbook) => readInstead(workbook, ROW_SETS as RowSets);
const errorsOf = ({ findings }: Check) => findings.filter(({ severity }) => severity === 'error');

class Tally {
  readonly counts = { labels: 0, right: 0, doubted: 0, amounts: 0, read: 0, faults: 0, found: 0, named: 0 };
  readonly errors: string[] = [];
  readonly misses: string[] = [];

  labels({ binding, facts }: Check, form: ProvinceForm): void {
    const { labels, unsure } = readingOf(binding, facts);
    for (const [place, label] of form.truth) {
      this.counts.labels++;
      const truth = labelKey(facts.collapse.label(label));
      if (labels.get(place) === truth) this.counts.right++;
      else {
        if (unsure.has(place) || !labels.has(place)) this.counts.doubted++;
        this.misses.push(`${place} ${truth} -> ${labels.get(place) ?? '没有'}`);
      }
    }
    const related = facts.relations.flatMap(({ left, right }) => [...left, ...right]);
    const read = new Set(related.map((cell) => `${cell.table.sheet}!${cell.row},${cell.column}`));
    this.counts.amounts += form.cells.size;
    this.counts.read += [...form.cells.keys()].filter((place) => read.has(place)).length;
  }

  fault({ kind, sheet, cells, workbook }: Fault): void {
    const causes = errorsOf(check(read(workbook))).filter(({ cause }) => cause === null);
    const named = causes.some((one) =>
      one.cells.some((cell) => cell.sheet === sheet && cells.includes(cell.address)),
    );
    this.counts.faults++;
    if (causes.length > 0) this.counts.found++;
    if (named) this.counts.named++;
    else
      this.misses.push(
        `${kind} ${sheet}!${cells[0]}: ${causes.map(({ message }) => message)[0] ?? '没有发现'}`,
      );
  }
}

describe.each(Object.keys(PROVINCES))('a form in the manner of %s', (name) => {
  test('is read right, has no false error, and a wrong amount in it is named', () => {
    const tally = new Tally();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const books = name === '江苏' ? withReserve(booksOf(seed), seed) : booksOf(seed);
      const form = printForm(books, PROVINCES[name]!(books));
      const checked = check(read(form.workbook));
      tally.labels(checked, form);
      tally.errors.push(...errorsOf(checked).map(({ message }) => message));
      const draw = drawFrom(seed * 31);
      for (let n = 0; n < FAULTS; n++) {
        const fault = withFault(form, draw, n);
        if (fault) tally.fault(fault);
      }
    }
    const { labels, right, doubted, amounts, read: seen, faults, found, named } = tally.counts;
    console.log(
      [
        `${name}：列 ${right}/${labels}，读错而存疑 ${doubted}；金额参加校验 ${seen}/${amounts}；误报 ${tally.errors.length}；错误发现 ${found}/${faults}，点名 ${named}`,
        ...tally.misses.slice(0, 20),
      ].join('\n'),
    );
    expect(tally.errors).toEqual([]);
    expect(right).toBeGreaterThanOrEqual(0.97 * labels);
    expect(doubted).toBeGreaterThanOrEqual(0.9 * (labels - right));
    expect(found).toBeGreaterThanOrEqual(0.9 * faults);
  }, 3_600_000);
});
