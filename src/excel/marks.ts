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
import type { Area } from '../workbook/model';
import { key } from './look';
import { hostCode } from './sentences';
import type { Batch, Session } from './session';

export type MarkKind = 'error' | 'warning' | 'info';

export interface Mark {
  readonly sheet: string;
  readonly area: Area;
  readonly kind: MarkKind;
}

export interface MarkResult {
  readonly marked: number;
  /** Sheets whose marks could not be set, with the reason. */
  readonly skipped: readonly { readonly sheet: string; readonly reason: 'protected' | 'missing' }[];
}

const TAG = '预算公开助手标记';
/** Light enough for black figures, and told apart in grey as well. */
const FILLS: Readonly<Record<MarkKind, string>> = { error: '#F4B6B0', warning: '#FCE4A8', info: '#CFE3F5' };
const LIFETIME_HOURS = 10;
/** Excel's limit on the address of several areas is 8192 characters. */
const ADDRESS_LIMIT = 8_000;
const DAY = 86_400_000;

interface Known {
  readonly sheetId: string;
  readonly ids: readonly string[];
}

interface MarkedSheet {
  readonly name: string;
  readonly id: string;
  readonly protected: boolean;
  readonly ids: readonly string[];
}

export class Marker {
  /** Marks of this session by sheet name, or null where Excel has to be asked. */
  private known: Map<string, Known> | null = null;

  constructor(
    private readonly session: Session,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Replaces all marks. One request where the marks present are known, that is, after the first time. */
  async mark(marks: readonly Mark[]): Promise<MarkResult> {
    const known = this.known;
    this.known = null; // until Excel has answered, nobody knows
    if (known) {
      try {
        return await this.replace(marks, known, new Set());
      } catch (error) {
        // A sheet or a rule has gone, or a sheet was protected meanwhile: look first, then.
        if (hostCode(error) === null || hostCode(error) === 'InvalidOperationInCellEditMode') throw error;
      }
    }
    const sheets = await this.lookForMarks();
    const open = sheets.filter((sheet) => !sheet.protected);
    const present = new Map(open.map(({ name, id, ids }) => [key(name), { sheetId: id, ids }]));
    const closed = new Set(sheets.filter((sheet) => sheet.protected).map(({ name }) => key(name)));
    return this.replace(marks, present, closed);
  }

  async clear(): Promise<void> {
    await this.mark([]);
  }

  private async replace(
    marks: readonly Mark[],
    present: ReadonlyMap<string, Known>,
    closed: ReadonlySet<string>,
  ): Promise<MarkResult> {
    const bySheet = new Map<string, Mark[]>();
    for (const mark of marks) bySheet.set(mark.sheet, [...(bySheet.get(mark.sheet) ?? []), mark]);
    const names = [...bySheet.keys()];
    const skipped = names
      .filter((name) => !present.has(key(name)))
      .map((sheet) => ({ sheet, reason: closed.has(key(sheet)) ? 'protected' : 'missing' }) as const);
    if (marks.length === 0 && [...present.values()].every(({ ids }) => ids.length === 0)) {
      this.known = new Map(present);
      return { marked: 0, skipped };
    }
    return this.session.run(async ({ workbook, application, sync }) => {
      application.suspendScreenUpdatingUntilNextSync();
      const made = new Map<string, { sheetId: string; rules: Excel.ConditionalFormat[] }>();
      for (const [name, { sheetId, ids }] of present) {
        const sheet = workbook.worksheets.getItem(sheetId);
        if (ids.length > 0) {
          const { conditionalFormats } = sheet.getRange().untrack();
          for (const id of ids) conditionalFormats.getItem(id).delete();
        }
        const wanted = names
          .filter((other) => key(other) === name)
          .flatMap((other) => bySheet.get(other) ?? []);
        made.set(name, { sheetId, rules: this.add(sheet, wanted) });
      }
      await sync();
      this.known = new Map(
        [...made].map(([name, { sheetId, rules }]) => [name, { sheetId, ids: rules.map((rule) => rule.id) }]),
      );
      const skippedNames = new Set(skipped.map(({ sheet }) => sheet));
      return { marked: marks.filter(({ sheet }) => !skippedNames.has(sheet)).length, skipped };
    });
  }

  private add(sheet: Excel.Worksheet, marks: readonly Mark[]): Excel.ConditionalFormat[] {
    const formula = `=AND(NOW()<${serial(this.now(), LIFETIME_HOURS)},N("${TAG}")=0)`;
    const rules: Excel.ConditionalFormat[] = [];
    // A rule made later goes before, so the gravest come last.
    for (const kind of ['info', 'warning', 'error'] as const) {
      for (const addresses of chunks(marks.filter((mark) => mark.kind === kind))) {
        const areas = sheet.getRanges(addresses).untrack();
        const rule = areas.conditionalFormats.add('Custom');
        rule.custom.rule.formula = formula;
        rule.custom.format.fill.color = FILLS[kind];
        rule.load('id');
        rules.push(rule);
      }
    }
    return rules;
  }

  /** Every rule of ours in the workbook, also those of an earlier session. */
  private async lookForMarks(): Promise<MarkedSheet[]> {
    return this.session.run(async ({ workbook, sync }: Batch) => {
      workbook.worksheets.load('items/id,items/name,items/protection/protected');
      await sync();
      const sheets = workbook.worksheets.items.map((sheet) => {
        const rules = sheet.getRange().untrack().conditionalFormats;
        rules.load('items/id,items/type');
        return { sheet, rules };
      });
      await sync();
      const custom = sheets.map(({ sheet, rules }) => ({
        sheet,
        rules: rules.items
          .filter((rule) => rule.type === 'Custom')
          .map((rule) => {
            const { rule: condition } = rule.custom;
            condition.load('formula');
            return { id: rule.id, condition };
          }),
      }));
      if (custom.some(({ rules }) => rules.length > 0)) await sync();
      return custom.map(({ sheet, rules }) => ({
        name: sheet.name,
        id: sheet.id,
        protected: sheet.protection.protected,
        ids: rules.filter(({ condition }) => condition.formula.includes(TAG)).map(({ id }) => id),
      }));
    });
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
