/**
 * Marks on the cells of findings.
 *
 * They are conditional formats: custom rules that are always true, with a text of ours in the formula by which
 * any of them is known, also after a copy or in a file from last week. What was weighed:
 * - the cell's own fill: removing it again would need every former fill remembered, and lose it in a crash;
 * - comments and notes: not printed by default, but they carry the officer's name, threaded comments leave a
 *   list of persons in the file even when deleted, a cell has only one, and notes need Excel 2024;
 * - shapes: do not move with sorted rows, and print as well.
 * A conditional format touches neither content nor format of the cell, and deleting it leaves nothing behind.
 * But it does print, and Office.js has no event before printing. Hence: our own exports never see marks, since
 * they are made from values; the pane clears the marks when it closes; and every rule ends by itself a few
 * hours after it was made (`NOW()<…`), so that a file saved with marks shows and prints none the next day.
 */
import { areaAddress } from '../workbook/address';
import type { Mark, MarkKind, MarkResult } from '../workbook/mark';
import { key } from './look';
import { ourRules, rulesOf, TAG } from './our-rules';
import { hostCode } from './sentences';
import type { Session } from './session';

/** Light enough for black figures, and told apart in grey as well. */
const FILLS: Readonly<Record<MarkKind, string>> = {
  error: '#F4B6B0',
  warning: '#FCE4A8',
  info: '#CFE3F5',
  lit: '#E4E7EE',
};
const LIFETIME_HOURS = 10;
/** Excel's limit on the address of several areas is 8192 characters. */
const ADDRESS_LIMIT = 8_000;
const DAY = 86_400_000;

/** A sheet that may be marked, with the rules of ours on it. */
interface MarkableSheet {
  readonly name: string;
  readonly ids: readonly string[];
}

export class Marker {
  /** By lower-case name; null where Excel has to be asked. */
  private known: Map<string, MarkableSheet> | null = null;

  constructor(
    private readonly session: Session,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A sheet that the add-in itself has made has no marks yet. */
  sheetAdded(name: string): void {
    this.known?.set(key(name), { name, ids: [] });
  }

  /** Replaces all marks. One request where the sheets and marks present are known, that is, after the first time. */
  async mark(marks: readonly Mark[]): Promise<MarkResult> {
    const { known } = this;
    this.known = null; // until Excel has answered, nobody knows
    if (known && marks.every(({ sheet }) => known.has(key(sheet)))) {
      try {
        return await this.replace(marks, known, new Set());
      } catch (error) {
        // A sheet or a rule has gone, or a sheet was protected meanwhile: look first, then.
        if (hostCode(error) === null || hostCode(error) === 'InvalidOperationInCellEditMode') throw error;
      }
    }
    const { open, closed } = await this.lookForMarks();
    return this.replace(marks, open, closed);
  }

  async clear(): Promise<void> {
    await this.mark([]);
  }

  private async replace(
    marks: readonly Mark[],
    present: ReadonlyMap<string, MarkableSheet>,
    closed: ReadonlySet<string>,
  ): Promise<MarkResult> {
    const bySheet = new Map<string, Mark[]>();
    const skipped = new Map<string, MarkResult['skipped'][number]>();
    for (const mark of marks) {
      const { sheet } = mark;
      const name = key(sheet);
      if (present.has(name)) bySheet.set(name, [...(bySheet.get(name) ?? []), mark]);
      else skipped.set(name, { sheet, reason: closed.has(name) ? 'protected' : 'missing' });
    }
    const after = new Map(present);
    const touched = [...present].filter(([name, { ids }]) => ids.length > 0 || bySheet.has(name));
    if (touched.length > 0) {
      await this.session.run(async ({ workbook, application, sync }) => {
        application.suspendScreenUpdatingUntilNextSync();
        const made = touched.map(([name, { name: written, ids }]) => {
          const sheet = workbook.worksheets.getItem(written);
          const former = rulesOf(sheet);
          for (const id of ids) former.getItem(id).delete();
          return { name, written, rules: this.add(sheet, bySheet.get(name) ?? []) };
        });
        await sync();
        for (const { name, written, rules } of made)
          after.set(name, { name: written, ids: rules.map((rule) => rule.id) });
      });
    }
    this.known = after;
    const marked = [...bySheet.values()].reduce((sum, ofSheet) => sum + ofSheet.length, 0);
    return { marked, skipped: [...skipped.values()] };
  }

  private add(sheet: Excel.Worksheet, marks: readonly Mark[]): Excel.ConditionalFormat[] {
    const formula = `=AND(NOW()<${serial(this.now(), LIFETIME_HOURS)},N("${TAG}")=0)`;
    const rules: Excel.ConditionalFormat[] = [];
    // A rule made later goes before, so the gravest come last.
    for (const kind of ['lit', 'info', 'warning', 'error'] as const) {
      for (const addresses of chunks(marks.filter((mark) => mark.kind === kind))) {
        const rule = sheet.getRanges(addresses).untrack().conditionalFormats.add('Custom');
        rule.custom.rule.formula = formula;
        rule.custom.format.fill.color = FILLS[kind];
        rule.load('id');
        rules.push(rule);
      }
    }
    return rules;
  }

  /** Every rule of ours in the workbook, also those of an earlier session: two requests, or three where there are any. */
  private async lookForMarks() {
    const sheets = await this.session.run(async ({ workbook, sync }) => {
      workbook.worksheets.load('items/name,items/protection/protected');
      await sync();
      return workbook.worksheets.items.map(({ name, protection }) => ({
        name,
        closed: protection.protected,
      }));
    });
    const names = sheets.map(({ name }) => name);
    const rules = await ourRules(this.session, names);
    const open = new Map<string, MarkableSheet>();
    const closed = new Set<string>();
    for (const { name, closed: isClosed } of sheets) {
      if (isClosed) closed.add(key(name));
      else open.set(key(name), { name, ids: rules.get(name) ?? [] });
    }
    return { open, closed };
  }
}

function chunks(marks: readonly Mark[]): string[] {
  const texts: string[] = [];
  for (const mark of marks) {
    const address = areaAddress(mark.area);
    const last = texts.at(-1);
    if (last !== undefined && last.length + address.length < ADDRESS_LIMIT)
      texts[texts.length - 1] = `${last},${address}`;
    else texts.push(address);
  }
  return texts;
}

/** Excel counts days since 1900 by the officer's own clock. */
function serial(now: Date, hours: number): string {
  const local = now.getTime() - now.getTimezoneOffset() * 60_000;
  return (local / DAY + 25_569 + hours / 24).toFixed(4);
}
