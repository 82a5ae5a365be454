import { FORMS } from '../sources';
import { rule } from './family';

export const seriesGapRule = rule('series-gap', {
  severity: 'warning',
  title: '编号的表中间缺一张',
  reads: '标题里编了号的绩效目标表',
  source: FORMS,
  clean: {
    says: '两张，编号 1、2',
    form: 'hebei',
    twice: ['绩效1'],
    cells: { '表1!C6': 10, '绩效1!A1': '1、档案库房修缮绩效目标表', '绩效1 (2)!A1': '2、设备更新绩效目标表' },
  },
  failing: {
    says: '两张，编号 1、3',
    form: 'hebei',
    twice: ['绩效1'],
    cells: { '表1!C6': 10, '绩效1!A1': '1、档案库房修缮绩效目标表', '绩效1 (2)!A1': '3、设备更新绩效目标表' },
  },
});
