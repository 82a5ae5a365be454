/** All checks of the tables' words. */
import { isUnfilledForm } from '../../binding/unfilled-form';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Draft } from '../finding';
import { runRules } from '../rule';
import { textCells } from './cells';
import { TEXT_RULES } from './rules';

export function checkTexts(facts: Facts, told: ReadonlySet<FactCell> = new Set()): Draft[] {
  const { binding } = facts.source;
  // What is not filled in yet is told as such, and its blanks are no residue.
  const unfilled = new Set(binding.tables.filter(isUnfilledForm));
  const cells = textCells(binding).filter(({ table }) => !unfilled.has(table));
  return runRules(TEXT_RULES, { facts, binding, cells, told });
}
