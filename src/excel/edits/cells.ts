/** Values, merges and validation of cells. */
import { parseArea } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { cellEntry, formerEntry } from '../cell-text';
import { sheetsProtected } from '../write-sentences';
import type { EditHandler, EditOf, Hands } from './kinds';

function areaOf({ top, left, cells }: EditOf<'write'>): Area {
  const width = Math.max(1, ...cells.map((row) => row.length));
  return { top, left, bottom: top + Math.max(1, cells.length) - 1, right: left + width - 1 };
}

export const write: EditHandler<EditOf<'write'>> = {
  carryOut(hands, edit) {
    const area = areaOf(edit);
    const width = area.right - area.left + 1;
    openTextCells(hands, edit);
    hands.range(edit.sheet, area).formulas = edit.cells.map((row) =>
      Array.from({ length: width }, (_, column) => cellEntry(row[column])),
    );
  },
  remember(hands, edit) {
    const area = areaOf(edit);
    const range = hands.range(edit.sheet, area);
    range.load('formulas,values,numberFormat,format/protection/locked');
    const isProtected = hands.known.sheets.get(edit.sheet.toLowerCase())?.protected === true;
    return () => {
      // On a protected sheet the cells left open for filling may be written; null means some are, some are not.
      if (isProtected && (range.format.protection.locked as boolean | null) !== false)
        throw sheetsProtected([edit.sheet]);
      const { formulas, values, numberFormat } = range;
      noteTextCells(hands, edit, numberFormat);
      return (undoing) => {
        const target = undoing.range(edit.sheet, area);
        target.formulas = formulas.map((row, r) =>
          row.map((formula, c) =>
            edit.cells[r]?.[c] === undefined ? null : formerEntry(formula, values[r]?.[c]),
          ),
        );
        // Excel gives a cell the format of what its formula refers to. A protected sheet would refuse, and has none such.
        if (!isProtected) target.numberFormat = numberFormat;
      };
    };
  },
};

/** A number or a formula put into a cell of the format 文本 would be text: Excel shows it, and no total counts it. */
function noteTextCells({ known }: Hands, { sheet, top, left, cells }: EditOf<'write'>, formats: unknown[][]) {
  cells.forEach((row, r) =>
    row.forEach((input, c) => {
      const counts = typeof input === 'number' || (typeof input === 'object' && input !== null);
      if (counts && formats[r]?.[c] === '@') known.asText.add(`${sheet}!${top + r},${left + c}`);
    }),
  );
}

function openTextCells(hands: Hands, { sheet, top, left, cells }: EditOf<'write'>): void {
  cells.forEach((row, r) =>
    row.forEach((_, c) => {
      const place = { top: top + r, bottom: top + r, left: left + c, right: left + c };
      if (!hands.known.asText.delete(`${sheet}!${place.top},${place.left}`)) return;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- documented: one value goes for all cells
      hands.range(sheet, place).numberFormat = 'General' as unknown as string[][];
    }),
  );
}

export const merge: EditHandler<EditOf<'merge'>> = {
  carryOut(hands, { sheet, area }) {
    hands.range(sheet, area).merge(false);
  },
  remember(hands, { sheet, area }) {
    const range = hands.range(sheet, area);
    range.load('formulas,values');
    const merges = range.getMergedAreasOrNullObject();
    merges.load('address');
    merges.untrack();
    return () => {
      const { formulas, values } = range;
      const former = merges.isNullObject ? [] : merges.address.split(',');
      return (undoing) => {
        const target = undoing.range(sheet, area);
        target.unmerge();
        target.formulas = formulas.map((row, r) =>
          row.map((formula, c) => formerEntry(formula, values[r]?.[c])),
        );
        for (const address of former) {
          const old = parseArea(address.slice(address.lastIndexOf('!') + 1));
          if (old) undoing.range(sheet, old).merge(false);
        }
      };
    };
  },
};

/** Wider than any budget; the rule is there to keep text out, not to bound amounts. */
const ANY_AMOUNT = 1e13;

export const validate: EditHandler<EditOf<'validate'>> = {
  carryOut(hands, { sheet, area, rule }) {
    const { dataValidation } = hands.range(sheet, area);
    dataValidation.clear();
    dataValidation.rule = { decimal: { operator: 'Between', formula1: -ANY_AMOUNT, formula2: ANY_AMOUNT } };
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: rule.title,
      message: rule.message,
    };
  },
  remember(hands, { sheet, area }) {
    const { dataValidation } = hands.range(sheet, area);
    dataValidation.load('type,rule,errorAlert,ignoreBlanks,prompt');
    return () => {
      const { type, rule, errorAlert, ignoreBlanks, prompt } = dataValidation;
      return (undoing) => {
        // Where the cells had different rules Excel does not tell them; then ours stays rather than none.
        if (type === 'Inconsistent' || type === 'MixedCriteria') return;
        const target = undoing.range(sheet, area).dataValidation;
        target.clear();
        if (type === 'None') return;
        target.rule = rule;
        target.ignoreBlanks = ignoreBlanks;
        if (errorAlert) target.errorAlert = errorAlert;
        if (prompt) target.prompt = prompt;
      };
    };
  },
};
