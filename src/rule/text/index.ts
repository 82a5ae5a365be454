/** All checks of the tables' words. Numbering, unit codes and figures are in ../texts.ts. */
import { isUnfilledForm } from '../../binding/unfilled-form';
import type { Facts } from '../../fact/facts';
import type { Draft } from '../finding';
import { checkCaptions } from './captions';
import { textCells } from './cells';
import { checkHygiene } from './hygiene';
import { checkSubjects } from './subjects';

export function checkWords(facts: Facts): Draft[] {
  const { binding } = facts.source;
  // What is not filled in yet is told as such, and its blanks are no residue.
  const unfilled = new Set(binding.tables.filter(isUnfilledForm));
  const cells = textCells(binding).filter(({ table }) => !unfilled.has(table));
  return [...checkHygiene(binding, cells), ...checkCaptions(facts, cells), ...checkSubjects(facts)];
}
