/**
 * The check report as one self-contained page: no scripts, no outside files, readable on paper. Findings stand
 * by cause, errors first; what follows from a cause folds away under it.
 */
import type { Check } from '../rule/check';
import type { Finding, FindingCell, Severity } from '../rule/finding';
import { markup } from './html';
import type { Html } from './html';
import { reportHead } from './report-head';
import { REPORT_TITLE } from '../lexicon/report-title';
import { CLASS_NAMES, SEVERITY_NAMES } from '../rule/names';
import { ruleTitle } from '../rule/titles';
import { figure, placeOf, readReport, SEVERITIES, signedFigure } from './report-words';
import type { AnswerOptions } from './answer';
import type { Report } from './report-words';

/** Cells beyond these fold away: a finding about separators may name hundreds. */
const CELLS_SHOWN = 8;

/** `more`: a section of its own after the findings (the text of a 情况说明). */
export function reportHtml(check: Check, file: string, more?: Html, options: AnswerOptions = {}): string {
  return reportPage(
    `${REPORT_TITLE} ${file}`,
    markup`<header>
<h1>${REPORT_TITLE}</h1>
${about(check, file, options)}
</header>
<main>
${findingSections(check, file, options)} ${more} ${notEvaluated(check)}
</main>`,
  );
}

export function reportPage(title: string, body: Html): string {
  return markup`${reportHead(title)}${body}
<footer>本报告供单位内部核对使用，不随预算公开。金额单位与所查表格相同。</footer>
</body>
</html> `.toString();
}

/** Which workbook it was, whether it may be published, and the counts. */
export function about(check: Check, file: string, options: AnswerOptions = {}): Html {
  const report = readReport(check, file, options);
  const { relations } = check.summary;
  return markup`<dl class="about">
<div>
<dt>文件</dt>
<dd>${file}</dd>
</div>
<div>
<dt>表样</dt>
<dd>${report.template}</dd>
</div>
<div>
<dt>年度</dt>
<dd>${report.year}</dd>
</div>
<div>
<dt>单位</dt>
<dd>${report.unit}</dd>
</div>
</dl>
<p class="verdict ${report.passed ? 'passed' : 'failed'}">${report.verdict}</p>
${conditions(report)}
<ul class="counts">
${SEVERITIES.map((severity) => countItem(report, severity))}
<li><b>${relations.evaluated}</b><span>校验的关系，成立 ${relations.held} 个</span></li>
<li><b>${relations.notEvaluated.length}</b><span>没有条件校验</span></li>
</ul>`;
}

function conditions({ answer }: Report): Html | false {
  return (
    answer.conditions.length > 0 &&
    markup`<ul class="conditions">
${answer.conditions.map(({ says, cure }) => markup`<li>${says}：${cure}</li>`)}
</ul>`
  );
}

export function findingSections(check: Check, file: string, options: AnswerOptions = {}): Html {
  const report = readReport(check, file, options);
  return markup`${SEVERITIES.map((severity) => severitySection(report, severity))}`;
}

function countItem(report: Report, severity: Severity): Html {
  const causes = report.causes[severity].length;
  const all = report.counts[severity];
  const led = all > causes ? `，其中 ${all - causes} 处由别处引起` : '';
  return markup`<li class="${severity}"><b>${all}</b><span>${SEVERITY_NAMES[severity]}${led}</span></li> `;
}

function severitySection(report: Report, severity: Severity): Html | null {
  const findings = report.causes[severity];
  if (findings.length === 0) return null;
  return markup`<details class="group ${severity}" open>
<summary><h2>${SEVERITY_NAMES[severity]}（${findings.length} 处）</h2></summary>
${findings.map((finding) => findingArticle(finding, report))}
</details> `;
}

function findingArticle(finding: Finding, report: Report): Html {
  const follows = report.follows(finding);
  const reason = report.reasonFor(finding);
  return markup`<article class="${finding.severity}" id="${finding.id}" aria-labelledby="${finding.id}-title">
<h3 id="${finding.id}-title">
<span class="id">${finding.id}</span> ${ruleTitle(finding.rule)}
<span class="class">${CLASS_NAMES[finding.class]}</span>
</h3>
<p>${finding.message}</p>
${reason !== null && markup`<p class="reason">已搁置：${reason}</p>`}
${finding.quote !== undefined && markup`<blockquote>${finding.quote}</blockquote>`} ${amounts(finding)}
    ${cellTable(finding)}
    ${
      follows.length > 0 &&
      markup`<details class="follows">
<summary>由此引起 ${follows.length} 处，改正后随之消除</summary>
<ol>
${follows.map((one) => markup`<li id="${one.id}"><span class="id">${one.id}</span> ${one.message}</li> `)}
        </ol>
      </details>`
    }
  </article> `;
}

function amounts({ cells, expected, difference, quote, unit }: Finding): Html | null {
  if (expected === undefined) return null;
  const inUnit = unit === undefined ? '' : ` ${unit}`;
  const now = cells[0]?.value ?? '';
  // What a text says stands in its quote; the cells are the other side.
  return markup`<dl class="amounts">
${
  quote === undefined &&
  markup`<div>
        <dt>现为</dt>
        <dd>${now === '' ? '（空）' : `${figure(now, difference !== undefined)}${inUnit}`}</dd>
      </div>`
}
    <div>
      <dt>应为</dt>
      <dd>${figure(expected, difference !== undefined)}${inUnit}</dd>
    </div>
    ${
      difference !== undefined &&
      markup`<div>
<dt>差额</dt>
<dd>${signedFigure(difference)}${inUnit}</dd>
</div>`
    }
  </dl>`;
}

function cellTable({ cells, difference }: Finding): Html | null {
  if (cells.length === 0) return null;
  const shown = cells.slice(0, CELLS_SHOWN);
  const rest = cells.slice(CELLS_SHOWN);
  return markup`<table>
<caption>
        涉及的单元格
</caption>
<thead>
<tr>
<th scope="col">单元格</th>
<th scope="col">现值</th>
</tr>
</thead>
<tbody>
${shown.map((cell) => cellRow(cell, difference !== undefined))}
</tbody>
</table>
${
  rest.length > 0 &&
  markup`<details class="rest">
        <summary>另有 ${rest.length} 格</summary>
        <p>${rest.map(placeOf).join('、')}</p>
      </details>`
}`;
}

function cellRow(cell: FindingCell, counted: boolean): Html {
  return markup`<tr>
<th scope="row">${placeOf(cell)}</th>
<td>${cell.value === '' ? '（空）' : figure(cell.value, counted)}</td>
</tr> `;
}

export function notEvaluated({ summary }: Check): Html | null {
  const list = summary.relations.notEvaluated;
  if (list.length === 0) return null;
  return markup`<details class="group open-questions" open>
<summary><h2>没有校验的（${list.length} 项）</h2></summary>
<p>下列各项缺少条件，没有得出对或错的结论。</p>
<ul>
${list.map(({ reason }) => markup`<li>${reason}</li> `)}
    </ul>
  </details> `;
}
