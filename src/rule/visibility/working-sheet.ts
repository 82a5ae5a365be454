import { workingSheets } from '../../binding/working-sheets';
import { rule } from './family';

export const workingSheetRule = rule('working-sheet', {
  severity: 'warning',
  title: '不是表样里的工作表',
  reads: '没有认成公开表的工作表（封面、目录除外）',
  source: '公开的只是规定的表',
  clean: { says: '只有表样里的表' },
  failing: { says: '多了一张工作表“底稿”', working: '底稿' },
  *check(binding) {
    const hidden = new Set(binding.others.filter(({ sheet }) => sheet.hidden).map(({ sheet }) => sheet.name));
    const doubled = new Set(binding.doubles.map(({ view }) => view.sheet.name));
    const names = workingSheets(binding).filter((name) => !doubled.has(name));
    if (names.length === 0) return;
    const named = names.map((name) => `“${name}”${hidden.has(name) ? '（隐藏）' : ''}`).join('、');
    yield {
      message: `工作表${named}不是表样里的表，没有校验，也不会放进公开的工作簿；其中有要公开的表时，请核对它的标题和表头。`,
      cells: names.map((sheet) => ({ sheet, address: 'A1', value: '' })),
    };
  },
});
