/**
 * Names from the age of 256 columns. YS2024 was a name then and is a cell since Excel 2007, where a formula that says
 * it would take a blank. Excel puts an underscore before such a name when it converts the file, and so do we.
 */
import { tokenise } from '../../formula/tokens';
import { onSheet, parseArea } from '../../workbook/address';
import type { DefinedName, Sheet, Workbook } from '../../workbook/model';

export function withOldNames(workbook: Workbook): Workbook {
  const renamed = renamedOf(workbook.names);
  if (renamed.size === 0) return workbook;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => renamedIn(sheet, renamed)),
    names: workbook.names.map(({ name, refersTo, ...rest }) => ({
      ...rest,
      name: renamed.get(name.toUpperCase()) ?? name,
      refersTo: withNames(refersTo, renamed),
    })),
  };
}

function renamedOf(names: readonly DefinedName[]): Map<string, string> {
  const taken = new Set(names.map(({ name }) => name.toUpperCase()));
  const renamed = new Map<string, string>();
  for (const { name } of names) {
    const area = /^[a-z]+\d+$/i.test(name) ? parseArea(name) : null;
    if (!area || !onSheet(area)) continue;
    let free = `_${name}`;
    while (taken.has(free.toUpperCase())) free = `_${free}`;
    renamed.set(name.toUpperCase(), free);
  }
  return renamed;
}

function renamedIn(sheet: Sheet, renamed: ReadonlyMap<string, string>): Sheet {
  const rows = sheet.rows.map((row) =>
    row?.map((cell) =>
      cell?.formula === undefined ? cell : { ...cell, formula: withNames(cell.formula, renamed) },
    ),
  );
  return { ...sheet, rows };
}

/** A name has no `$`, which is all that tells it from a cell; and no cell of such a file lies where the name says. */
function withNames(formula: string, renamed: ReadonlyMap<string, string>): string {
  return tokenise(formula)
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const parts = token.text.slice(token.prefix.length).split(':');
      return token.prefix + parts.map((part) => renamed.get(part.toUpperCase()) ?? part).join(':');
    })
    .join('');
}
