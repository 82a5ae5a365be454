/** The workbook that is open in Excel: the port of the core, and what only Excel can do. */
import type { Edit } from '../workbook/edit';
import type { Area, Workbook } from '../workbook/model';
import type { WorkbookPort } from '../workbook/port';
import type { Applier } from './apply';
import { explained } from './front';
import type { Mark, MarkResult } from '../workbook/mark';
import type { Marker } from './marks';
import { readWorkbook } from './read';
import { excelTooOld, hostCode, hostError, outsideExcel, sheetHidden, sheetMissing } from './sentences';
import { Session, type SessionOptions } from './session';
import { interruptedSheets } from './unfinished';
import { watchWorkbook, type Touch } from './watch';

export interface ExcelOptions extends SessionOptions {
  readonly recoveryTimeout?: number;
  readonly now?: () => Date;
}

/** Merged areas came last of what is needed: Excel 2021, Microsoft 365, Excel on the web. */
const REQUIRED = ['ExcelApi', '1.13'] as const;
export const SETTING = '预算公开助手.';
/** Recovery is short: if Excel does not answer now, it is left for the next operation. */
const RECOVERY_TIMEOUT = 10_000;

/** What writes is not needed to look: fetched when the pane is on screen. */
export const writingPart = () => import(/* webpackChunkName: "excel-writing" */ './apply');

export class ExcelWorkbook implements WorkbookPort {
  private readonly session: Session;
  private applier: Applier | null = null;
  private marker: Marker | null = null;
  private readonly patience: number;
  private sheetIds: ReadonlyMap<string, string> = new Map();

  private constructor(private readonly options: ExcelOptions) {
    this.session = new Session(options);
    this.patience = options.recoveryTimeout ?? RECOVERY_TIMEOUT;
  }

  /** Waits for Office.js; throws where this is not Excel, or one too old. No request. */
  static async open(options: ExcelOptions = {}): Promise<ExcelWorkbook> {
    const { host } = await Office.onReady();
    if (host !== Office.HostType.Excel) throw outsideExcel();
    if (!Office.context.requirements.isSetSupported(...REQUIRED)) throw excelTooOld(REQUIRED.join(' '));
    return new ExcelWorkbook(options);
  }

  /** Two requests, whatever the number of sheets. */
  read(): Promise<Workbook> {
    return this.operation('读取工作簿', async () => {
      const { workbook, sheetIds } = await readWorkbook(this.session);
      this.sheetIds = sheetIds;
      return workbook;
    });
  }

  /** All of the plan or none of it: see `apply.ts`. */
  apply(edits: readonly Edit[]): Promise<void> {
    return this.session.exclusively(async () => {
      const { Applier } = await writingPart();
      this.applier ??= new Applier(this.session, this.patience);
      await this.applier.apply(edits);
      for (const edit of edits) if (edit.kind === 'addSheet') this.marker?.sheetAdded(edit.sheet);
    });
  }

  /**
   * Replaces the marks on the cells of findings: one request, but for the first time in a session, which
   * `clearMarks` at the opening of the pane may be.
   */
  mark(marks: readonly Mark[]): Promise<MarkResult> {
    return this.operation('标记单元格', async () => (await this.marking()).mark(marks));
  }

  /** Also takes away what an earlier session left in the file. */
  clearMarks(): Promise<void> {
    return this.operation('清除标记', async () => (await this.marking()).clear());
  }

  private async marking(): Promise<Marker> {
    const { Marker: Made } = await import(/* webpackChunkName: "excel-writing" */ './marks');
    return (this.marker ??= new Made(this.session, this.options.now));
  }

  /** Shows a cell to the officer. */
  goTo(sheet: string, area: Area): Promise<void> {
    return this.operation('转到单元格', () =>
      this.session.run(async ({ workbook, sync }) => {
        const target = workbook.worksheets.getItem(sheet);
        target.load('visibility');
        target.activate();
        const { top, left, bottom, right } = area;
        target
          .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
          .untrack()
          .select();
        try {
          await sync();
        } catch (error) {
          if (hostCode(error) === 'ItemNotFound') throw sheetMissing(sheet);
          // What was loaded before the failure has arrived all the same.
          if (visibilityOf(target) !== 'Visible') throw sheetHidden(sheet);
          throw error;
        }
      }),
    );
  }

  /** Tells of the officer's changes, 150 ms after the last of them. The answer ends the watch. */
  watch(callback: (touches: readonly Touch[]) => void): Promise<() => Promise<void>> {
    return this.operation('监视改动', async () => {
      const stop = await watchWorkbook(this.session, (id) => this.sheetIds.get(id), callback);
      return () => this.operation('停止监视改动', stop);
    });
  }

  /** Sheets that an earlier session was making when it broke off. Told once. */
  interrupted(): Promise<readonly string[]> {
    return this.operation('读取设置', () => interruptedSheets(this.session));
  }

  /** Small settings, kept in the workbook for this add-in alone. */
  remember(key: string, value: string | number | boolean): Promise<void> {
    return this.operation('保存设置', () =>
      this.session.run(async ({ workbook, sync }) => {
        workbook.settings.add(SETTING + key, value);
        await sync();
      }),
    );
  }

  recall(key: string): Promise<string | number | boolean | null> {
    return this.operation('读取设置', () =>
      this.session.run(async ({ workbook, sync }) => {
        const setting = workbook.settings.getItemOrNullObject(SETTING + key);
        setting.load('value');
        await sync();
        const value: unknown = setting.isNullObject ? null : setting.value;
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? value
          : null;
      }),
    );
  }

  private operation<T>(doing: string, work: () => Promise<T>): Promise<T> {
    return this.session.exclusively(async () => {
      await this.applier?.recover();
      try {
        return await work();
      } catch (error) {
        throw hostError(doing, await explained(this.session, error, this.patience));
      }
    });
  }
}

function visibilityOf(sheet: Excel.Worksheet): string {
  try {
    return sheet.visibility;
  } catch {
    return 'Visible'; // not loaded, so the failure came before
  }
}
