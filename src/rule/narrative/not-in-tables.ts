import { SAME_SOURCE } from '../sources';
import { rule } from './family';
import { rangeOf, say } from '../../narrative/claim/range';
import { figureFault, isBeyondBound, wrongFigures } from '../prose/figures';
import { nameOf } from '../prose/name-of';

export const notInTablesRule = rule('not-in-tables', {
  severity: 'error',
  grades: {
    project: { severity: 'warning', when: '项目：名称写法可能与表不同' },
  },
  title: '表中没有的科目或项目',
  reads: '说明里有金额的科目、项目与表中的各行',
  source: SAME_SOURCE,
  clean: {
    says: '说明列的科目表里都有',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '一般公共预算当年拨款具体使用情况',
      '住房保障支出（类）住房改革支出（款）住房公积金（项）2024年预算数为41.80万元。',
    ],
  },
  failing: {
    says: '说明列了图书馆（项）9.00 万元，表里没有',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '一般公共预算当年拨款具体使用情况',
      '文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）2024年预算数为9.00万元。',
    ],
  },
  *tables(bound) {
    for (const figure of wrongFigures(bound, 'amount')) {
      const { claim, stated } = figure;
      const { cells, doubtful, tables, label, place } = figure.evidence;
      if (isBeyondBound(figure) || cells.length > 0 || doubtful || place !== undefined) continue;
      const sheets = [...new Set(tables.map(({ sheet }) => sheet))].slice(0, 3).join('、');
      yield figureFault(bound, figure, {
        // Names of projects are retyped freely; a 科目 is not.
        ...(label?.project === undefined ? {} : { grade: 'project' as const }),
        message: `“${nameOf(claim)}”${claim.text}，而${sheets}没有这一项，可能是别的单位或往年的内容。`,
        expected: say(stated.middle, claim),
        difference: say(rangeOf(claim).middle.minus(stated.middle), claim),
      });
    }
  },
});
