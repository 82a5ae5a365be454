import { isProvenChart } from '../../binding/chart';
import { isAttachment, workingSheets } from '../../binding/working-sheets';
import { rule } from './family';

export const workingSheetRule = rule('working-sheet', {
  severity: 'warning',
  grades: { attachment: { severity: 'info', when: '绩效自评表、评价报告等附表' } },
  title: '不是表样里的工作表',
  reads: '没有认成公开表的工作表（封面、目录除外）',
  source: '公开的只是规定的表',
  clean: { says: '只有表样里的表' },
  failing: { says: '多了一张工作表“底稿”', working: '底稿' },
  *check(binding) {
    const hidden = new Set(binding.others.filter(({ sheet }) => sheet.hidden).map(({ sheet }) => sheet.name));
    const doubled = new Set(binding.doubles.map(({ view }) => view.sheet.name));
    const charts = new Set(
      binding.others.filter((view) => isProvenChart(binding, view)).map(({ sheet }) => sheet.name),
    );
    const names = workingSheets(binding).filter((name) => !doubled.has(name) && !charts.has(name));
    const attached = names.filter((name) => !hidden.has(name) && isAttachment(binding, name));
    const others = names.filter((name) => !attached.includes(name));
    const named = (some: readonly string[]) =>
      some.map((name) => `“${name}”${hidden.has(name) ? '（隐藏）' : ''}`).join('、');
    const cells = (some: readonly string[]) => some.map((sheet) => ({ sheet, address: 'A1', value: '' }));
    if (others.length > 0)
      yield {
        message: `工作表${named(others)}不是表样里的表，没有校验，也不会放进公开的工作簿；其中有要公开的表时，请核对它的标题和表头。`,
        cells: cells(others),
      };
    if (attached.length > 0)
      yield {
        grade: 'attachment',
        message: `工作表${named(attached)}是绩效评价的附表，没有校验，也不会放进公开的工作簿，请另行公开。`,
        cells: cells(attached),
      };
  },
});
