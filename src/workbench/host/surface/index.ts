/** The Excel surface of the emulator: whatever is not in these tables answers `ApiNotFound`. */
import type { Surface } from '../kinds';
import * as conditional from './conditional';
import * as format from './format';
import * as layout from './layout';
import * as names from './names';
import * as range from './range';
import * as workbook from './workbook';

export const surface: Surface = {
  AddinInternalService: { members: { NotifyActionHandlerReady: { call: () => undefined } } },
  Application: workbook.application,
  AutoFilter: layout.autoFilter,
  ConditionalFormat: conditional.conditionalFormat,
  ConditionalFormatCollection: conditional.conditionalFormatCollection,
  ConditionalFormatRule: conditional.conditionalFormatRule,
  ConditionalRangeFill: conditional.conditionalRangeFill,
  ConditionalRangeFont: conditional.conditionalRangeFont,
  ConditionalRangeFormat: conditional.conditionalRangeFormat,
  CustomConditionalFormat: conditional.customConditionalFormat,
  DataValidation: layout.dataValidation,
  FormatProtection: format.formatProtection,
  HeaderFooter: layout.headerFooter,
  HeaderFooterGroup: layout.headerFooterGroup,
  NamedItem: names.namedItem,
  NamedItemCollection: names.namedItemCollection,
  PageLayout: layout.pageLayout,
  Range: range.range,
  RangeAreas: range.rangeAreas,
  RangeBorder: format.rangeBorder,
  RangeBorderCollection: format.rangeBorderCollection,
  RangeFill: format.rangeFill,
  RangeFont: format.rangeFont,
  RangeFormat: format.rangeFormat,
  Setting: workbook.setting,
  SettingCollection: workbook.settingCollection,
  Workbook: workbook.workbook,
  WorkbookCreated: workbook.workbookCreated,
  WorkbookProtection: workbook.workbookProtection,
  Worksheet: workbook.worksheet,
  WorksheetCollection: workbook.worksheetCollection,
  WorksheetFreezePanes: layout.worksheetFreezePanes,
  WorksheetProtection: layout.worksheetProtection,
};
