import { SAME_SOURCE } from '../sources';
import { rule } from './family';
import { memberName } from '../../lexicon/catalogue';
import { listFault, listsAtOdds } from '../prose/lists';
import { amountText, type Row } from '../prose/rows';

export const listRule = rule('list', {
  severity: 'warning',
  title: '所列名目与基本支出表不一致',
  reads: '人员经费、公用经费“主要包括”之后的名目与基本支出表的各行',
  source: SAME_SOURCE,
  clean: {
    says: '人员经费列的都有数',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '一般公共预算基本支出623.20万元，其中：人员经费556.05万元，主要包括：基本工资、津贴补贴、绩效工资、机关事业单位基本养老保险缴费、职业年金缴费、职工基本医疗保险缴费、其他社会保障缴费、住房公积金、生活补助。',
    ],
  },
  failing: {
    says: '人员经费列有离休费，表中没有',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '一般公共预算基本支出623.20万元，其中：人员经费556.05万元，主要包括：基本工资、津贴补贴、绩效工资、机关事业单位基本养老保险缴费、职业年金缴费、职工基本医疗保险缴费、其他社会保障缴费、住房公积金、离休费、生活补助。',
    ],
  },
  *tables(bound) {
    for (const odds of listsAtOdds(bound)) {
      if (odds.kind !== 'items') continue;
      const { list, title, sheet, absent, missing } = odds;
      const named = ({ code, amount }: Row) =>
        `${memberName('economic', code).replace(/^\d+ /, '')}${amountText(bound, amount)}`;
      const parts = [
        absent.length > 0 ? `文中列有${absent.map((name) => `“${name}”`).join('、')}，表中没有数` : '',
        missing.length > 0 ? `表中有${missing.map(named).join('、')}，文中没有列` : '',
      ].filter((part) => part !== '');
      if (parts.length === 0) continue;
      yield listFault(bound, list, {
        message: `${title}所列名目与${sheet}不一致：${parts.join('；')}。`,
        cells: missing.map(({ cell }) => cell),
      });
    }
  },
});
