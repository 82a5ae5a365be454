/**
 * A template that was recognised may still leave much of the workbook unexplained: tables that are none of its own, or
 * sums that do not hold because its columns are not these. Then the workbook's own headers are asked as well, and what
 * compares more amounts and breaks few is taken.
 */
import { parseAmount } from '../amount/parse';
import { unreadRows } from '../binding/bound';
import type { Binding, BoundTable } from '../binding/bound';
import { strangeColumns } from '../binding/strange-columns';
import { tableTitle } from '../binding/unrecognised';
import { buildFacts, keepFacts, type Facts } from '../fact/facts';
import { judge } from '../fact/relation';
import { coverageOf } from '../rule/coverage';
import type { Sheet } from '../workbook/model';

interface Explained {
  /** Amounts that stand in a sum, a tie or a balance. */
  readonly compared: number;
  readonly relations: number;
  readonly broken: number;
  /** By how much another reading must compare more amounts to be taken. */
  readonly gain: number;
}

/** Of the tables of a workbook: so many that are none of the template's, or have another form. */
const UNBOUND = 0.2;
/** Of the relations of a template that is another's. */
const BROKEN = 0.2;
const FEW = 10;
/** A template knows what headers do not say (which tables must be there): it gives way to a clear gain alone. */
const GAIN = 1.15;
/**
 * A book on the template's own form leaves next to none of its tables open, whatever is wrong in it (0 of 9 to 24 in
 * those at hand); one on another province's form with the same headers four of nine. There any gain is enough.
 */
const OTHER_FORM = 0.3;
/** A wrong amount or two break the more relations the more are read; a wrong reading breaks more than these. */
const FAULTY = 0.05;

function factsOf(binding: Binding): Facts {
  const facts = buildFacts(binding);
  keepFacts(binding, facts);
  return facts;
}

const brokenOf = ({ relations }: Facts): number =>
  relations.filter((relation) => judge(relation) === 'broken').length;

const explained = (facts: Facts, broken = brokenOf(facts), gain = GAIN): Explained => ({
  compared: coverageOf(facts, undefined).amounts.inRelations,
  relations: facts.relations.length,
  broken,
  gain,
});

const canGain = ({ compared, gain }: Explained, amounts: number): boolean =>
  amounts > compared && amounts >= gain * compared;

/** What the template explains, where it leaves so much open that another reading is worth its time; else null. */
export function leavesMuch(binding: Binding): Explained | null {
  const sheets = new Set(binding.tables.map(({ sheet }) => sheet));
  const unbound = new Set([
    ...binding.others.filter((view) => tableTitle(view) !== null).map(({ sheet }) => sheet.name),
    ...binding.doubtful.map(({ view }) => view.sheet.name).filter((sheet) => !sheets.has(sheet)),
  ]).size;
  const open = unbound + binding.tables.filter(hasOtherRows).length;
  const facts = factsOf(binding);
  const broken = brokenOf(facts);
  const breaks = broken >= FEW && broken > BROKEN * facts.relations.length;
  const tables = sheets.size + unbound;
  if (!breaks && open <= UNBOUND * tables && !binding.tables.some(hasOtherColumns)) return null;
  const own = explained(facts, broken, open > OTHER_FORM * tables ? 1 : GAIN);
  return canGain(own, amountsIn(binding)) ? own : null;
}

/**
 * So many can be compared at most, whoever reads: cells with an amount, but for the codes and numbers of rows that the
 * template knows. A workbook with half of its amounts wrong breaks as much as a strange one, and has nothing else to say.
 */
function amountsIn({ tables, others, doubtful }: Binding): number {
  const sheets = new Set<Sheet>([
    ...[...tables, ...doubtful].map(({ view }) => view.sheet),
    ...others.map(({ sheet }) => sheet),
  ]);
  let count = 0;
  for (const sheet of sheets) {
    const own = tables.filter(({ view }) => view.sheet === sheet);
    sheet.rows.forEach((cells, row) => {
      const known = new Set(own.flatMap((table) => wordColumns(table, row)));
      cells?.forEach((cell, column) => {
        if (!known.has(column) && parseAmount(cell?.value, cell?.format).kind === 'amount') count++;
      });
    });
  }
  return count;
}

function wordColumns({ bodyTop, bodyBottom, blocks }: BoundTable, row: number): number[] {
  if (row < bodyTop || row > bodyBottom) return [];
  return blocks.flatMap(({ columns }) =>
    columns.filter(({ template }) => template.role !== 'amount').map(({ column }) => column),
  );
}

/** Rows of the form are not there, and others stand in their place. */
const hasOtherRows = (table: BoundTable): boolean =>
  unreadRows(table) > 0 && table.blocks.some(({ missing }) => missing.some(({ optional }) => !optional));

/** As many columns of amounts are none of the form's as are: 年初结转, 本年收入 and 年末结转 around 本年支出. */
const hasOtherColumns = (table: BoundTable): boolean => {
  const own = table.blocks.flatMap(({ columns }) =>
    columns.filter(({ template }) => template.role === 'amount'),
  );
  return own.length > 1 && strangeColumns(table).length >= own.length;
};

/** The reading by headers where it explains more, with a sentence that says so; else null. */
export function explainsMore(binding: Binding, own: Explained, byHeaders: Binding): Binding | null {
  const { reading } = byHeaders.template;
  const other = explained(factsOf(byHeaders));
  const breaks = other.broken > own.broken && other.broken > FAULTY * other.relations;
  if (!reading || breaks || !canGain(own, other.compared)) return null;
  const sentence = `模板“${binding.template.title}”只能解释其中一部分（${own.compared} 个数有别的数可以核对${
    own.broken > 0 ? `，${own.broken} 个关系不成立` : ''
  }），按表头读有 ${other.compared} 个数，所以不用模板；${reading.sentence}`;
  return { ...byHeaders, template: { ...byHeaders.template, reading: { ...reading, sentence } } };
}
