import { SEEN } from '../sources';
import { rule } from './family';
import type { IndicatorRow } from '../../indicator/model';
import { grouped, hitsOf } from './group';
import { clip } from '../wording';

export const nameYearRule = rule('name-year', {
  severity: 'warning',
  title: '指标里的年度不对',
  reads: '三级指标名称与时间类指标值',
  source: SEEN,
  clean: { says: '2024 年的指标写“2024年10月前完成安装”', cells: { '公开表6!G14': '2024年10月前完成安装' } },
  failing: {
    says: '2024 年的指标写“2021年10月前完成安装”',
    cells: { '公开表6!G14': '2021年10月前完成安装' },
  },
  check({ projects, year }) {
    if (year === null) return [];
    const hits = hitsOf(projects, (row) => {
      const named = yearNamed(row, year);
      return named !== undefined && named < year ? row.name : null;
    });
    return grouped(
      hits,
      (place, { row }) =>
        `${place}的指标“${clip(row.name?.text ?? '', 24)}”写着 ${yearNamed(row, year)} 年，本预算是 ${year} 年的，请核对年度。`,
    );
  },
});

function yearNamed(row: IndicatorRow, year: number): number | undefined {
  const text = `${row.name?.text ?? ''} ${row.target.kind === 'date' ? row.target.text : ''}`;
  const years = [...text.matchAll(/(?<![\d〔【[])((?:19|20)\d\d)\s*年/g)].map((match) => Number(match[1]));
  // 较2022年增长 compares, and 2022年决算 is last year's by right.
  if (/[较比]\D{0,3}\d{4}年|结转|决算|历年/.test(text)) return undefined;
  return years.find((one) => one !== year && Math.abs(one - year) <= 5);
}
