/** 本部门 here and 本单位 there: one text made for two editions. */
import { at, textCell } from './cells';
import { rule } from './family';

export const selfNameRule = rule('self-name', {
  severity: 'info',
  title: '“本部门”“本单位”混用',
  reads: '标题与说明',
  source: '部门预算与单位预算分别公开',
  clean: { says: '各处都自称“本部门”' },
  failing: {
    says: '一处“本部门”，一处“本单位”',
    cells: { '公开表5!A12': '注：本单位2024年没有国有资本经营预算支出，故本表无数据。' },
  },
  *check({ cells }) {
    const own = cells.filter((cell) => cell.part === 'note' || cell.part === 'title');
    const [a, b] = ['本部门', '本单位'].map((word) => own.find((cell) => cell.text.includes(word)));
    if (!a || !b) return;
    yield {
      message: `${at(a)} 自称“本部门”，${at(b)} 自称“本单位”，部门预算与单位预算的口径不同，请统一。`,
      cells: [a, b].map((cell) => textCell(cell)),
    };
  },
});
