/** 科目 names against the catalogue of the year, with the current name offered. */
import type { BoundBlock, BoundRow, BoundTable } from '../../binding/bound';
import { similarity } from '../../binding/similarity';
import { CATALOGUES } from '../../lexicon/catalogue';
import type { SubjectDimension } from '../../lexicon/catalogue';
import { foldSubject } from '../../lexicon/fold';
import type { Facts } from '../../fact/facts';
import { cellAddress } from '../../workbook/address';
import type { Draft, FindingCell } from '../finding';
import terms from './terms.json';
import { subjectNameRule } from './subject-name';

export function checkSubjects(facts: Facts): Draft[] {
  const { binding } = facts.source;
  const year = binding.year ?? CATALOGUES.functional.year;
  return binding.tables.flatMap((table) =>
    table.blocks.flatMap((block) => {
      const column = block.columns.find(({ template }) => template.role === 'name')?.column;
      return column === undefined ? [] : [...names(table, block, column, year)];
    }),
  );
}

function names(table: BoundTable, block: BoundBlock, column: number, year: number): Draft[] {
  return block.rows.flatMap((row): Draft[] => {
    // What the form prints itself is the form's to answer for.
    if (row.item !== null || row.label?.project !== undefined) return [];
    for (const dimension of ['functional', 'economic'] as const) {
      const member = row.label?.[dimension];
      // A heading that no catalogue knows may still be one of the old names.
      const heading = member ?? '';
      if (heading.includes('+')) continue;
      const wanted = rename(dimension, heading, row, year);
      if (wanted === null) continue;
      const { text } = row;
      const cell: FindingCell = { sheet: table.sheet, address: cellAddress(row.row, column), value: text };
      const raw = table.view.text(row.row, column);
      const prefix = raw.slice(0, raw.length - raw.trimStart().length);
      const numbering = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*)?/.exec(text)?.[0] ?? '';
      return [
        subjectNameRule.found({
          message: `${table.sheet}!${cell.address} 的科目“${text}”不是现行名称，${year} 年的科目是“${wanted}”。`,
          cells: [cell],
          expected: wanted,
          textFixes: [{ sheet: table.sheet, row: row.row, column, text: prefix + numbering + wanted }],
        }),
      ];
    }
    return [];
  });
}

const OUTDATED = terms.outdated.map((one) => ({ ...one, name: foldSubject(one.old) }));

/** How near a name must be to be one of the catalogue's, mistyped. */
const ALIKE = 0.8;

/** The name that a 科目 carries now, or null where there is nothing to mend. */
function rename(dimension: SubjectDimension, member: string, row: BoundRow, year: number): string | null {
  const catalogue = CATALOGUES[dimension];
  if (catalogue.byName(row.text).length > 0) return null;
  const name = foldSubject(row.text);
  if (name === '') return null;
  const outdated = OUTDATED.find(
    (one) => one.dimension === dimension && one.name === name && year >= one.since,
  );
  if (outdated) return outdated.now;
  const code = row.code ?? (member.includes('~') ? '' : member);
  const known = code === '' ? undefined : catalogue.byCode(code);
  // Only what a form or a published document has shown is held against anybody.
  if (known && (known.evidence === 'printed' || known.evidence === 'form')) {
    return similarity(foldSubject(known.name), name) >= ALIKE ? known.name : null;
  }
  return null;
}
