/** Rows of a form from their texts: what each stands for, where the department lists its own, and row sets. */
import { CATALOGUES } from '../lexicon/catalogue';
import { fold, foldItem, foldSubject } from '../lexicon/fold';
import type { RowSets } from '../template/expand';
import type { PackLabel, RowItem } from '../template/schema';
import { isEmpty } from './amount-label';
import { partial, totalOfEconomic, withInner } from './inner-rows';
import { incomeReader, ofYearAlone } from './income-rows';
import type { BodyRow, ReadRow } from './read-row';
import { rowSetFor } from './row-set';
import { stagePlanned, TOTAL } from '../lexicon/form-words';
import { named, ownMember, THREE_PUBLIC_LABEL } from './named';
import { namedBelow } from '../dimension/member';

export interface DraftRows {
  readonly rows: RowItem[];
  readonly doubts: readonly string[];
  readonly covers?: PackLabel;
}

export interface RowFacts {
  readonly title: string;
  readonly measure: string | undefined;
  readonly rowSets: RowSets;
  /** Its columns divide into 本年 and 上年结转 themselves. */
  readonly columnsCarry: boolean;
  readonly twoSided: boolean;
  readonly year: number | null;
}

/** 功能科目 类 that a form prints by name, as a row set; fewer are a department's own list. */
const SET_FROM = 12;

/** 教育支出, 205-教育支出, [205]教育支出. */
const isClass = (text: string): string | null =>
  CATALOGUES.functional
    .byName(foldSubject(text.replace(/^\s*[[【]?\d{3}[\]】]?[-—、.\s]*(?=\p{Script=Han})/u, '')))
    .find(({ code }) => code.length === 3)?.code ?? null;

export function readFixedRows(body: readonly BodyRow[], facts: RowFacts): DraftRows {
  const reads = readLabels(body, facts);
  const classes = reads.filter(({ functional }) => functional !== undefined);
  const doubts: string[] = [];
  const rows: RowItem[] = [];
  const useSet = classes.length >= SET_FROM ? rowSetFor(reads, facts.rowSets) : null;
  for (let index = 0; index < reads.length; index++) {
    const { row, label, functional } = reads[index] as ReadRow;
    if (functional !== undefined || isOpen(row.text)) {
      if (useSet && useSet.from === index) {
        rows.push(...useSet.items);
        index = useSet.to;
        continue;
      }
      if (useSet || classes.length >= SET_FROM) {
        rows.push({ text: row.text, label: { functional: functional ?? '~其他', use: 'spent' } });
        continue;
      }
      let to = index;
      while (to + 1 < reads.length && isListed(reads[to + 1] as ReadRow)) to++;
      // A block has one list; a second “……” says no more than the first.
      if (!rows.some((item) => 'repeat' in item))
        rows.push({ repeat: ['functional'], rows: Math.max(4, to - index + 1), label: { use: 'spent' } });
      index = to;
      continue;
    }
    if (row.text.trim() === '') {
      const blanks = blanksFrom(reads, index);
      // Blank lines of the spending side are where a department lists its 功能科目.
      const list = facts.twoSided && facts.measure === 'expense' && classes.length === 0 && blanks > 1;
      const before = reads[index - 1];
      if (list && (!before || before.label?.use === 'spent') && !rows.some((item) => 'repeat' in item))
        rows.push({ repeat: ['functional'], rows: Math.min(500, blanks), label: { use: 'spent' } });
      else rows.push({ blank: Math.min(100, blanks) });
      index += blanks - 1;
      continue;
    }
    if (label) rows.push({ text: row.text, label });
    else {
      rows.push({ text: row.text });
      doubts.push(`第 ${row.row + 1} 行“${row.text.trim()}”看不出代表什么，请补 label`);
    }
  }
  while (rows.length > 1 && 'blank' in (rows[rows.length - 1] as RowItem)) rows.pop();
  const whole = totalOfEconomic(rows).map((item, index, all) => withInner(item, all[index + 1]));
  return { rows: whole.map((item, index) => partial(item, whole[index + 1], whole[index + 2])), doubts };
}

function blanksFrom(reads: readonly ReadRow[], from: number): number {
  let to = from;
  while (to < reads.length && reads[to]?.row.text.trim() === '') to++;
  return to - from;
}

/** ……, 二、…, 三、: where more of the same is to be listed. */
const isOpen = (text: string) =>
  /^(?:(?:[一二三四五六七八九十]+|\d{1,2})[、.])?[….]*$/.test(fold(text)) && text.trim() !== '';

const isListed = ({ row, functional }: ReadRow) =>
  functional !== undefined || row.text.trim() === '' || isOpen(row.text);

/** A 类 that no code stands for, by its name. */
const withoutCode = (name: string): string => namedBelow('', name.replace(/[~^+|=\s]/g, '').slice(0, 30));

function readLabels(body: readonly BodyRow[], facts: RowFacts): ReadRow[] {
  const income = incomeReader(body, facts.columnsCarry);
  let among = false;
  const reads: ReadRow[] = [];
  for (const row of body) {
    reads.push(readLabel(row));
  }
  return reads.map((read, at) =>
    read.label || read.functional !== undefined ? read : { ...read, label: ownRow(at, reads, facts) },
  );

  function readLabel(row: BodyRow): ReadRow {
    const text = foldItem(row.text);
    if (text === '') return { row, label: null };
    const beside = yearLabel(text, facts.year) ?? stageLabel(text, facts.title);
    if (beside) return { row, label: beside };
    if (ofYearAlone(text, body, row.row)) return { row, label: { carry: 'current' } };
    if (TOTAL.test(text) || /三公.*(?:合计|小计)$/.test(text)) {
      among = false;
      return { row, label: /三公/.test(facts.title + text) ? THREE_PUBLIC_LABEL : {} };
    }
    // 一、部门预算 (陕西) heads what 本年支出合计 sums up below.
    if (text === '部门预算' && facts.measure === 'expense') return { row, label: { use: 'spent' } };
    const functional = facts.measure === 'expense' ? isClass(row.text) : null;
    if (functional !== null) {
      among = true;
      return { row, label: { functional }, functional };
    }
    switch (facts.measure) {
      case 'income':
        return { row, label: income(text) };
      case 'asset':
        return { row, label: named(['asset'], text) };
      case 'procurement':
        return { row, label: named(['kind', 'supplier'], text) };
      default: {
        const use = named(['use'], text);
        if (use) {
          among = use.use === 'spent' && !/[合小]计$/.test(text);
          return { row, label: use };
        }
        const label = spendingLabel(text, row.text, reads);
        // 基本支出 in a 收支总表 is spent, beside what is carried over.
        if (!isEmpty(label)) return { row, label: facts.twoSided ? { ...label, use: 'spent' } : label };
        // 三十一、人行科目: a name without a code among the 类.
        if (among && facts.twoSided && fold(row.text) !== text)
          return { row, label: null, functional: withoutCode(text) };
        return { row, label: null };
      }
    }
  }
}

/** 2023年 and 2024年 as rows: last year's amounts and this year's. */
function yearLabel(text: string, year: number | null): PackLabel | null {
  const named = Number(/^(20\d\d)年(?:度)?(?:预算数?)?$/.exec(text)?.[1] ?? 0);
  if (year === null || named === 0) return null;
  return named === year ? {} : named === year - 1 ? { year: 'last' } : null;
}

/** 预算数 and 决算数 as rows of final accounts. */
function stageLabel(text: string, title: string): PackLabel | null {
  if (!/决算/.test(title)) return null;
  const stage = stagePlanned(text);
  return stage !== null ? { stage } : text === '决算数' ? {} : null;
}

function spendingLabel(text: string, printed: string, before: readonly ReadRow[]): PackLabel {
  const label = { ...named(['nature'], text), ...named(['economic'], text), ...named(['source'], text) };
  const open = label.economic !== undefined && label.nature === undefined;
  return open ? { ...label, ...natureAbove(printed, before) } : label;
}

/** （1）工资福利支出 below 2、项目支出 is what that is spent on: the last row numbered otherwise that says a nature. */
function natureAbove(text: string, before: readonly ReadRow[]): PackLabel {
  const numbering = numberingOf(text);
  const above =
    numbering === null
      ? numberedAbove(before)
      : [...before].reverse().find((one) => {
          const other = numberingOf(one.row.text);
          return other !== null && other !== numbering;
        });
  const nature = above?.label?.economic === undefined ? above?.label?.nature : undefined;
  return nature === undefined ? {} : { nature };
}

/** What 一、基本支出 heads without numbers of its own: rows of 经济科目 right below it. */
function numberedAbove(before: readonly ReadRow[]): ReadRow | undefined {
  const above = [...before].reverse().find(({ label }) => label !== null && label.economic === undefined);
  return above && numberingOf(above.row.text) !== null ? above : undefined;
}

/**
 * 三、单位预留机动经费 after 一、基本支出 and 二、项目支出, （一）经费拨款 before （二）政府性基金: what no catalogue knows
 * is one of those that are numbered with it all the same.
 */
function ownRow(at: number, reads: readonly ReadRow[], { measure }: RowFacts): PackLabel | null {
  const row = reads[at]?.row;
  const numbering = row ? numberingOf(row.text) : null;
  if (!row || numbering === null || !row.hasNumbers) return null;
  const sibling = siblingOf(numbering, reads, at, -1) ?? siblingOf(numbering, reads, at, 1);
  const dimension = measure === 'income' ? 'source' : 'nature';
  const { label } = sibling ?? {};
  const member = label?.[dimension];
  if (!label || typeof member !== 'string') return null;
  const above = member.includes('.') ? member.slice(0, member.lastIndexOf('.')) : undefined;
  // 四、 after 一、一般公共预算 and 二、政府性基金 is no 财政拨款 where no row says that these are.
  const said = reads.findIndex((one) => one.label?.[dimension] === above);
  const parent = said >= 0 && said < at ? above : undefined;
  return { ...label, [dimension]: ownMember(foldItem(row.text), parent) };
}

/** The nearest row of the same numbering with nothing between that is numbered above it (二、 above （一）). */
function siblingOf(numbering: string, reads: readonly ReadRow[], at: number, step: 1 | -1) {
  for (let next = at + step; next >= 0 && next < reads.length; next += step) {
    const one = reads[next];
    const own = one ? numberingOf(one.row.text) : null;
    if (own === numbering) return one;
    if (own !== null && depthOf(own) < depthOf(numbering)) return undefined;
  }
  return undefined;
}

/** 一、 （一） 1. （1） from the highest down. */
const depthOf = (numbering: string): number =>
  (numbering.includes('一') ? 0 : 2) + (/^[(（]/.test(numbering) ? 1 : 0);

/** 一、 or （一） or 1.; null where a row is not numbered. */
function numberingOf(text: string): string | null {
  const [lead = ''] = /^[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?/.exec(text.trim()) ?? [];
  if (!/[)）、.．]$/.test(lead)) return null;
  return lead.replace(/[一二三四五六七八九十]+/, '一').replace(/\d+/, '1');
}
