/** The check report for a terminal: short lines, causes first, what follows from them indented. */
import type { Check } from '../rule/check';
import type { Finding } from '../rule/finding';
import { SEVERITY_NAMES } from '../rule/names';
import { figure, placeOf, readReport, SEVERITIES, signedFigure } from './report-words';
import type { AnswerOptions } from './answer';
import type { Report } from './report-words';

/** Cells beyond these are counted; a finding about a whole column would fill the screen. */
const CELLS_SHOWN = 6;

export function reportText(check: Check, file: string, options: AnswerOptions = {}): string {
  const report = readReport(check, file, options);
  const { relations } = check.summary;
  const lines = [
    file,
    `  ${report.template}　${report.year}　${report.unit}`,
    ...readingLines(check),
    `  ${report.verdict}`,
    `  ${SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity]} ${report.counts[severity]}`).join('　')}　校验关系 ${relations.evaluated}，成立 ${relations.held}`,
    ...report.answer.conditions.map(({ says, cure }) => `  · ${says}：${cure}`),
  ];
  if (check.summary.narrative) {
    const { figures, tables } = check.summary.narrative;
    const { total, bound, arithmetic, unbound } = figures;
    lines.push(
      `  情况说明 ${total} 个数：与表核对 ${bound}，只与文中其他数核对 ${arithmetic}，无从核对 ${unbound}`,
    );
    if (tables.tables > 0)
      lines.push(`  文稿里的表 ${tables.tables} 张：${tables.amounts} 个数与工作簿逐个核对`);
  }
  for (const severity of SEVERITIES) {
    const findings = report.causes[severity];
    if (findings.length === 0) continue;
    lines.push('', SEVERITY_NAMES[severity]);
    for (const finding of findings) lines.push(...findingLines(finding, report));
  }
  if (relations.notEvaluated.length > 0) {
    lines.push('', `没有校验（${relations.notEvaluated.length} 项）`);
    for (const { reason } of relations.notEvaluated) lines.push(`  · ${reason}`);
  }
  return `${lines.join('\n')}\n`;
}

/** A form without a pack: first of all how it was read. */
function readingLines({ binding }: Check): string[] {
  const reading = binding.template.reading;
  if (!reading) return [];
  const unproven = reading.unproven.length;
  return [
    `  ${reading.sentence}`,
    ...(unproven > 0 ? [`  其中 ${unproven} 列只有表头字样为据，没有数能证实`] : []),
  ];
}

function findingLines(finding: Finding, report: Report): string[] {
  const lines = [`  ${finding.id}　${oneLine(finding.message)}`];
  if (finding.quote !== undefined) lines.push(`      原文：${oneLine(finding.quote)}`);
  const amounts = amountsLine(finding);
  if (amounts) lines.push(`      ${amounts}`);
  if (finding.cells.length > (finding.class === 'narrative' ? 0 : 1))
    lines.push(`      涉及 ${cellList(finding)}`);
  const follows = report.follows(finding);
  if (follows.length > 0) {
    lines.push(`      由此引起 ${follows.length} 处：`);
    for (const one of follows) {
      const [cell] = one.cells;
      const difference = one.difference === undefined ? '' : `，差 ${signedFigure(one.difference)}`;
      lines.push(
        `        ${one.id}　${cell ? placeOf(cell) : withoutStop(oneLine(one.message), difference)}${difference}`,
      );
    }
  }
  return lines;
}

function amountsLine({ cells, expected, difference, quote, unit }: Finding): string | null {
  if (expected === undefined) return null;
  const inUnit = unit === undefined ? '' : ` ${unit}`;
  const now = cells[0]?.value;
  const parts = [`应为 ${figure(expected, difference !== undefined)}${inUnit}`];
  // What a text says stands in its quote; the cells are the other side.
  if (quote === undefined)
    parts.unshift(
      now === undefined || now === '' ? '现为空' : `现为 ${figure(now, difference !== undefined)}${inUnit}`,
    );
  if (difference !== undefined) parts.push(`差 ${signedFigure(difference)}${inUnit}`);
  return parts.join('，');
}

function cellList({ cells }: Finding): string {
  const shown = cells.slice(0, CELLS_SHOWN).map(placeOf).join('、');
  return cells.length > CELLS_SHOWN ? `${shown} 等 ${cells.length} 格` : shown;
}

/** A cell's text may hold line breaks and, in a hostile file, control codes that a terminal would obey. */
function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}

/** A clause goes on behind it. */
const withoutStop = (sentence: string, clause: string): string =>
  clause === '' ? sentence : sentence.replace(/。$/, '');
