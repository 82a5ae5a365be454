/**
 * What the grid offers but the emulated workbook cannot hold is hidden from its menus and refused by shortcut:
 * a cell that looks changed and is not would be worse than a missing button.
 */
const REFUSED: readonly string[] = [
  'sheet.command.insert-col',
  'sheet.command.insert-col-after',
  'sheet.command.insert-col-before',
  'sheet.command.insert-col-by-range',
  'sheet.command.insert-multi-cols-before',
  'sheet.command.insert-multi-cols-right',
  'sheet.command.remove-col',
  'sheet.command.remove-col-by-range',
  'sheet.command.remove-col-confirm',
  'sheet.command.move-cols',
  'sheet.command.move-rows',
  'sheet.command.reorder-range',
  'sheet.command.delete-range-move-left',
  'sheet.command.delete-range-move-left-confirm',
  'sheet.command.delete-range-move-up',
  'sheet.command.delete-range-move-up-confirm',
  'sheet.command.insert-range-move-down',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.insert-range-move-right',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.set-rows-hidden',
  'sheet.command.hide-row-confirm',
  'sheet.command.set-col-hidden',
  'sheet.command.hide-col-confirm',
  'sheet.command.set-text-rotation',
  'sheet.command.split-text-to-columns',
  'sheet.command.set-worksheet-right-to-left',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.add-range-protection-from-context-menu',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-context-menu',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.command.set-tab-color',
];

/** Groups of menu entries that have no command of their own. */
const HIDDEN_ONLY = [
  'sheet.contextMenu.permission',
  'sheet.header-menu.sheet-frozen',
  'sheet.menu.sheet-frozen',
];

export const isRefused = (command: string) => REFUSED.includes(command);

export const HIDDEN_MENUS = Object.fromEntries(
  [...REFUSED, ...HIDDEN_ONLY].map((id) => [id, { hidden: true }] as const),
);
