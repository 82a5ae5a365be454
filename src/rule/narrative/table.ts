import { findingCell } from '../say';
import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const tableRule = rule('table', {
  severity: 'error',
  title: '文稿里的表与工作簿不同',
  reads: '文稿（.docx）里的预算表与工作簿的同一张表，逐个数',
  source: SAME_SOURCE,
  clean: {
    says: '文稿里的“三公”表与工作簿都是 1.20',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '表3-3',
      '一般公共预算“三公”经费支出预算表',
      '金额单位：万元',
    ],
    table: [
      ['单位编码', '单位名称（科目）', '当年财政拨款预算安排', '', '', '', '', ''],
      ['', '', '合计', '因公出国（境）费用', '公务用车购置及运行费', '', '', '公务接待费'],
      ['', '', '', '', '小计', '公务用车购置费', '公务用车运行费', ''],
      ['', '合    计', '1.20', '', '', '', '', '1.20'],
      ['', '', '1.20', '', '', '', '', '1.20'],
      ['605001', '云溪市档案服务中心', '1.20', '', '', '', '', '1.20'],
    ],
  },
  failing: {
    says: '工作簿是 1.20，文稿里的表还是 3.30',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '表3-3',
      '一般公共预算“三公”经费支出预算表',
      '金额单位：万元',
    ],
    table: [
      ['单位编码', '单位名称（科目）', '当年财政拨款预算安排', '', '', '', '', ''],
      ['', '', '合计', '因公出国（境）费用', '公务用车购置及运行费', '', '', '公务接待费'],
      ['', '', '', '', '小计', '公务用车购置费', '公务用车运行费', ''],
      ['', '合    计', '3.30', '', '', '', '', '3.30'],
      ['', '', '3.30', '', '', '', '', '3.30'],
      ['605001', '云溪市档案服务中心', '3.30', '', '', '', '', '3.30'],
    ],
  },
  *check({ facts, differences }) {
    const { digits } = facts.source;
    for (const [title, found] of differences) {
      const [first] = found;
      const isOtherDraft = found.length > MOST;
      const told = first && isOtherDraft ? [found.slice(0, SHOWN)] : found.map((one) => [one]);
      for (const some of told)
        yield {
          message:
            first && isOtherDraft
              ? `文稿里的“${title}”有 ${found.length} 个数与工作簿不同，像是旧稿：${first.words}，等等。`
              : `文稿里的“${title}”与工作簿不同：${some.map(({ words }) => words).join('')}。`,
          cells: some.flatMap(({ cells }) => cells.map((cell) => findingCell(cell, digits))),
          quote: title,
        };
    }
  },
});

/** More cells of one table than these are one finding: the table is another draft's. */
const MOST = 5;
const SHOWN = 20;
