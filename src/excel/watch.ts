/** Tells of the officer's changes in any sheet, gathered until they pause. */
import type { Session } from './session';

export interface Touch {
  /** The name that the sheet had when the workbook was last read; left out for a sheet not known then. */
  readonly sheet?: string;
  readonly what: 'cells' | 'added' | 'deleted';
  /** `B5`, `B5:D9`, `5:6`, as Excel writes it; for cells only. */
  readonly address?: string;
}

/** Long enough for the burst of events of one paste or fill. */
const PAUSE = 150;

/** One request. The answer ends the watch, with one more. */
export async function watchWorkbook(
  session: Session,
  nameOf: (sheetId: string) => string | undefined,
  callback: (touches: readonly Touch[]) => void,
): Promise<() => Promise<void>> {
  let touches: Touch[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touch = (what: Touch['what'], sheetId: string, address?: string) => {
    const sheet = nameOf(sheetId);
    touches.push({ what, ...(sheet !== undefined && { sheet }), ...(address !== undefined && { address }) });
    clearTimeout(timer);
    timer = setTimeout(() => {
      const gathered = touches;
      touches = [];
      callback(gathered);
    }, PAUSE);
  };
  const handlers = await session.run(async ({ workbook, sync }) => {
    const sheets = workbook.worksheets;
    const added = [
      // What the add-in writes itself it knows already; Excel tells who wrote since ExcelApi 1.14.
      sheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
        if (triggerSource !== 'ThisLocalAddin') touch('cells', worksheetId, address);
      }),
      sheets.onAdded.add(async ({ worksheetId }) => touch('added', worksheetId)),
      sheets.onDeleted.add(async ({ worksheetId }) => touch('deleted', worksheetId)),
    ];
    await sync();
    return added;
  });
  return async () => {
    clearTimeout(timer);
    touches = [];
    const [first] = handlers;
    if (!first) return;
    // Handlers are removed in the context that added them.
    const removing = Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
    await session.patiently(removing);
  };
}
