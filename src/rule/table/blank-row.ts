import { FORMS } from '../sources';
import { rule } from './family';

export const blankRowRule = rule('blank-row', {
  severity: 'info',
  title: '表中间有空行',
  reads: '单位自行列出的各行，行与行之间的空行',
  source: FORMS,
  clean: { says: '各行一行挨着一行' },
  failing: {
    says: '第 13 行被整行清空',
    cells: Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((column) => [`公开表3!${column}13`, null]),
    ),
  },
});
