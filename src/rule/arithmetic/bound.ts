import { rule } from './family';
import { breaks, relationTold } from './relation-told';

export const boundRule = rule('bound', {
  severity: 'error',
  title: '部分大于整体',
  reads: '“其中”项与它所属的项；只列出一部分的表与完整的表',
  source: '“三公”经费口径：基本支出与项目支出合计',
  clean: { says: '基本支出里的公务接待费 1.20，“三公”表里是 1.20', without: ['公开表2-1'] },
  failing: {
    says: '基本支出里的公务接待费 1.20，“三公”表里只有 1.00',
    without: ['公开表2-1'],
    cells: { '公开表3-3!H8': 1 },
  },
  *check(trouble) {
    if (breaks(trouble, 'bound')) yield relationTold(trouble);
  },
});
