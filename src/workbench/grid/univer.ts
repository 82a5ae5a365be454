/** Univer as this page uses it: Chinese, sheets only, its own formula results switched off. */
import {
  CanceledError,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
  type ICellData,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import designZh from '@univerjs/design/locale/zh-CN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUiZh from '@univerjs/docs-ui/locale/zh-CN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsZh from '@univerjs/sheets/locale/zh-CN';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import sheetsFormulaUiZh from '@univerjs/sheets-formula-ui/locale/zh-CN';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiZh from '@univerjs/sheets-ui/locale/zh-CN';
import { UniverUIPlugin } from '@univerjs/ui';
import uiZh from '@univerjs/ui/locale/zh-CN';
import { HIDDEN_MENUS } from './refused';

export interface Grid {
  readonly commands: ICommandService;
  show(data: IWorkbookData): void;
  close(unitId: string): void;
  /** A cell as the grid holds it, for tests of the mirror. */
  cell(unitId: string, sheetId: string, row: number, column: number): ICellData | null;
}

/** Formulas are typed here but computed by the emulator: the grid shows its results, and computes none itself. */
const CALCULATION = 'formula.mutation.set-formula-calculation-start';

export function startUniver(container: HTMLElement): Grid {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(designZh, uiZh, docsUiZh, sheetsZh, sheetsUiZh, sheetsFormulaUiZh),
    },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, ribbonType: 'simple', menu: HIDDEN_MENUS });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { menu: HIDDEN_MENUS, disableForceStringMark: true });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatMark: true });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  commands.beforeCommandExecuted(({ id }) => {
    if (id === CALCULATION) throw new CanceledError();
  });
  return {
    commands,
    show: (data) => {
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
    },
    close: (unitId) => {
      injector.get(IUniverInstanceService).disposeUnit(unitId);
    },
    cell: (unitId, sheetId, row, column) =>
      injector
        .get(IUniverInstanceService)
        .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
        ?.getSheetBySheetId(sheetId)
        ?.getCellRaw(row, column) ?? null,
  };
}
