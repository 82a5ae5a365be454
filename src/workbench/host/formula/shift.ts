/** What becomes of references when rows are inserted or deleted and when a sheet is renamed or removed. */
import { columnName } from '../../../workbook/address';
import type { Area } from '../../../workbook/model';
import { tokenise } from '../../../formula/tokens';

/** `count` rows come in above row `at`, or where negative, go from row `at` on. */
export interface RowShift {
  readonly at: number;
  readonly count: number;
}

/** Null where all of it is deleted. */
export function shiftArea(area: Area, { at, count }: RowShift): Area | null {
  if (count > 0) {
    if (area.bottom < at) return area;
    return { ...area, top: area.top >= at ? area.top + count : area.top, bottom: area.bottom + count };
  }
  const end = at - count; // first row that stays
  if (area.bottom < at) return area;
  if (area.top >= at && area.bottom < end) return null;
  return {
    ...area,
    top: area.top >= end ? area.top + count : Math.min(area.top, at),
    bottom: area.bottom >= end ? area.bottom + count : at - 1,
  };
}

/** Rewrites the references of `formula`, which stands on `home`, after rows of `sheet` have moved. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: RowShift): string {
  return rewrite(formula, (target, area, token) =>
    (target ?? home) === sheet ? print(shiftArea(area, shift), token) : token.text,
  );
}

export function renameInFormula(formula: string, from: string, to: string): string {
  return rewrite(formula, (target, _area, token) =>
    target === from ? quote(to) + token.text.slice(token.prefix.length) : token.text,
  );
}

/** References to a sheet that is gone keep their shape as #REF!. */
export function dropInFormula(formula: string, sheet: string): string {
  return rewrite(formula, (target, _area, token) => (target === sheet ? '#REF!' : token.text));
}

type ReferenceToken = Extract<ReturnType<typeof tokenise>[number], { kind: 'reference' }>;

function rewrite(
  formula: string,
  each: (sheet: string | undefined, area: Area, token: ReferenceToken) => string,
): string {
  return tokenise(formula)
    .map((token) => (token.kind === 'reference' ? each(token.sheet, token.area, token) : token.text))
    .join('');
}

const quote = (sheet: string) => `'${sheet.replaceAll("'", "''")}'!`;

function print(area: Area | null, token: ReferenceToken): string {
  if (!area) return `${token.prefix}#REF!`;
  const corners = token.text.slice(token.prefix.length).split(':');
  const corner = (text: string, row: number, column: number) => {
    const [, absoluteColumn = '', absoluteRow = ''] = /^(\$?)[A-Za-z]+(\$?)/.exec(text) ?? [];
    return `${absoluteColumn}${columnName(column)}${absoluteRow}${row + 1}`;
  };
  const from = corner(corners[0] ?? '', area.top, area.left);
  return token.prefix + (corners[1] ? `${from}:${corner(corners[1], area.bottom, area.right)}` : from);
}
