/** The report for a terminal: the figures, then a line a department. */
import { SEVERITY_NAMES } from '../rule/names';
import type { Cover } from './cover';
import { REPORT_TITLE } from '../lexicon/report-title';
import { inOrder } from './report-html';
import { keptBackInWords, lateInWords, sinceInWords, stillInWords } from './report-words';
import type { Standing } from './standing';
import { STATES } from './state';

export function bureauText(cover: Cover, standings: readonly Standing[]): string {
  const lines = [`${REPORT_TITLE}　${cover.day}${cover.year === null ? '' : `　${cover.year}年`}`, ''];
  for (const { name, value, note } of cover.figures)
    lines.push(`  ${name}　${value}${note ? `　${note}` : ''}`);
  if (cover.changes) {
    const { mended, new: fresh } = cover.changes;
    lines.push(
      '',
      `与 ${cover.comparedWith} 相比：改正 ${mended} 处，新出现 ${fresh} 处，仍在 ${stillInWords(cover.changes)}`,
    );
    for (const { movement, departments } of cover.movements)
      lines.push(
        `  ${movement} ${departments.length} 个${movement === '没有变化' ? '' : `：${departments.join('、')}`}`,
      );
  }
  lines.push('', '各部门');
  for (const standing of inOrder(standings)) {
    const { code, name, state, counts, amounts } = standing;
    const told = [
      // Nothing was found where nothing was read.
      amounts.read > 0 || counts.error > 0
        ? `${SEVERITY_NAMES.error} ${counts.error}，${SEVERITY_NAMES.warning} ${counts.warning}`
        : '',
      keptBackInWords(standing),
      lateInWords(standing),
      sinceInWords(standing),
    ].filter(Boolean);
    lines.push(`  ${STATES[state].name}　${code} ${name}　${told.join('；')}`.trimEnd());
  }
  if (cover.unplaced.length > 0) {
    lines.push('', `没有归到部门的文件 ${cover.unplaced.length} 个`);
    for (const { file, note } of cover.unplaced) lines.push(`  ${file}：${note}`);
  }
  for (const fault of cover.faults) lines.push(`  · ${fault}`);
  return `${lines.join('\n')}\n`;
}
