/**
 * A template that was recognised may still leave much of the workbook unexplained: tables that are none of its own, or
 * sums that do not hold because its columns are not these. Then the workbook's own headers are asked as well, and what
 * compares more amounts and breaks few is taken.
 */
import { unreadRows } from '../binding/bound';
import type { Binding, BoundTable } from '../binding/bound';
import { tableTitle } from '../binding/unrecognised';
import { buildFacts, keepFacts } from '../fact/facts';
import { judge } from '../fact/relation';
import { coverageOf } from '../rule/coverage';

interface Explained {
  /** Amounts that stand in a sum, a tie or a balance. */
  readonly compared: number;
  readonly relations: number;
  readonly broken: number;
}

/** Of the tables of a workbook: so many that are none of the template's, or have another form. */
const UNBOUND = 0.2;
/** Of the relations of a template that is another's. */
const BROKEN = 0.2;
const FEW = 10;
/** A template knows what headers do not say (which tables must be there): it gives way to a clear gain alone. */
const GAIN = 1.15;
/** A wrong amount or two break the more relations the more are read; a wrong reading breaks more than these. */
const FAULTY = 0.05;

function explained(binding: Binding): Explained {
  const facts = buildFacts(binding);
  keepFacts(binding, facts);
  return {
    compared: coverageOf(facts, undefined).amounts.inRelations,
    relations: facts.relations.length,
    broken: facts.relations.filter((relation) => judge(relation) === 'broken').length,
  };
}

/** What the template explains, where it leaves so much open that another reading is worth its time; else null. */
export function leavesMuch(binding: Binding): Explained | null {
  const sheets = new Set(binding.tables.map(({ sheet }) => sheet));
  const unbound = new Set([
    ...binding.others.filter((view) => tableTitle(view) !== null).map(({ sheet }) => sheet.name),
    ...binding.doubtful.map(({ view }) => view.sheet.name).filter((sheet) => !sheets.has(sheet)),
  ]).size;
  const open = unbound + binding.tables.filter(hasOtherRows).length;
  const own = explained(binding);
  const breaks = own.broken >= FEW && own.broken > BROKEN * own.relations;
  return breaks || open > UNBOUND * (sheets.size + unbound) ? own : null;
}

/** Rows of the form are not there, and others stand in their place. */
const hasOtherRows = (table: BoundTable): boolean =>
  unreadRows(table) > 0 && table.blocks.some(({ missing }) => missing.some(({ optional }) => !optional));

/** The reading by headers where it explains more, with a sentence that says so; else null. */
export function explainsMore(binding: Binding, own: Explained, byHeaders: Binding): Binding | null {
  const { reading } = byHeaders.template;
  const other = explained(byHeaders);
  const breaks = other.broken > own.broken && other.broken > FAULTY * other.relations;
  if (!reading || breaks || other.compared < GAIN * own.compared) return null;
  const sentence = `模板“${binding.template.title}”只能解释其中一部分（${own.compared} 个数有别的数可以核对${
    own.broken > 0 ? `，${own.broken} 个关系不成立` : ''
  }），按表头读有 ${other.compared} 个数，所以不用模板；${reading.sentence}`;
  return { ...byHeaders, template: { ...byHeaders.template, reading: { ...reading, sentence } } };
}
