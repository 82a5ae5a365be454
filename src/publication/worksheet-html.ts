/** 整改清单: the findings of a check as a table to print, with room for who mends each and when it is done. */
import type { Check } from '../rule/check';
import type { Finding } from '../rule/finding';
import type { AnswerOptions } from './answer';
import { markup, type Html } from './html';
import { reportPage } from './report-html';
import { SEVERITY_NAMES } from '../rule/names';
import { figure, placeOf, readReport, SEVERITIES, signedFigure } from './report-words';
import type { Report } from './report-words';

export function worksheetHtml(check: Check, options: AnswerOptions = {}): string {
  const report = readReport(check, '', options);
  const causes = SEVERITIES.flatMap((severity) => report.causes[severity]);
  return reportPage(
    `整改清单 ${report.unit}`,
    markup`<header>
<h1>整改清单</h1>
<p>${report.unit}　${report.year}　${report.template}</p>
<p class="verdict ${report.passed ? 'passed' : 'failed'}">${report.verdict}</p>
</header>
<main>
<table class="worksheet">
<thead>
<tr>
${['序号', '级别', '位置', '问题', '应为', '差额', '谁来改', '改好'].map((head) => markup`<th scope="col">${head}</th>`)}
</tr>
</thead>
<tbody>
${causes.map((finding, index) => line(finding, index, report))}
</tbody>
</table>
</main>`,
  );
}

function line(finding: Finding, index: number, report: Report): Html {
  const [first] = finding.cells;
  const reason = report.reasonFor(finding);
  return markup`<tr>
<td>${index + 1}</td>
<td>${SEVERITY_NAMES[finding.severity]}</td>
<td>${first ? placeOf(first) : ''}</td>
<td>${finding.message}${reason !== null && markup`<br />已搁置：${reason}`}</td>
<td>${finding.expected === undefined ? '' : figure(finding.expected, finding.difference !== undefined)}</td>
<td>${finding.difference === undefined ? '' : signedFigure(finding.difference)}</td>
<td></td>
<td>${reason === null ? '□' : '—'}</td>
</tr> `;
}
