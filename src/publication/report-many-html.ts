/** One page for many workbooks: a table of all of them, and each one's report folded under its name. */
import type { Check } from '../rule/check';
import { REPORT_TITLE } from '../lexicon/report-title';
import { markup, raw } from './html';
import type { Html } from './html';
import { about, findingSections, notEvaluated, reportPage } from './report-html';

/** A file's line in the table above the reports; `fault` where it could not be used. */
export interface ManyRow {
  readonly file: string;
  readonly unit: string;
  readonly year: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly notEvaluated: number;
  readonly mayPublish: boolean;
  readonly fault: string | null;
}

/** The report of the `number`th file; its findings are numbered `3-F1` so that each id stands once on the page. */
export function reportSection(check: Check, file: string, number: number): string {
  const named = (id: string) => `${number}-${id}`;
  const own: Check = {
    ...check,
    findings: check.findings.map((finding) => ({
      ...finding,
      id: named(finding.id),
      cause: finding.cause === null ? null : named(finding.cause),
      consequences: finding.consequences.map(named),
    })),
  };
  return section(
    number,
    file,
    markup`${about(own, file)} ${findingSections(own, file)} ${notEvaluated(own)}`,
  );
}

export function faultSection(file: string, number: number, fault: string): string {
  return section(number, file, markup`<p class="verdict failed">不能使用：${fault}</p>`);
}

function section(number: number, file: string, body: Html): string {
  return markup`<details class="group" id="file-${number}">
<summary><h2>${number}　${file}</h2></summary>
${body}
</details>
`.toString();
}

export async function* manyPage(
  rows: readonly ManyRow[],
  sections: AsyncIterable<string>,
): AsyncGenerator<string> {
  const [before = '', after = ''] = frame(rows).split(SECTIONS);
  yield before;
  yield* sections;
  yield `${after}\n`;
}

/** Nothing that comes from a file looks like this: its `<` are escaped. */
const SECTIONS = '<!-- files -->';

function frame(rows: readonly ManyRow[]): string {
  const faulty = rows.filter((row) => row.fault !== null).length;
  const wrong = rows.filter((row) => row.errors > 0).length;
  const may = rows.filter((row) => row.mayPublish).length;
  const open = rows.length - faulty - wrong - may;
  return reportPage(
    `${REPORT_TITLE}（${rows.length} 个文件）`,
    markup`<header>
<h1>${REPORT_TITLE}（${rows.length} 个文件）</h1>
<p class="verdict ${may === rows.length ? 'passed' : 'failed'}">${may} 个可以报送${open > 0 && `，${open} 个须有人核定`}，${wrong} 个有错误${faulty > 0 && `，${faulty} 个不能使用`}。</p>
<table>
<thead>
<tr>
${['文件', '单位', '年度', '错误', '警告', '提示', '未校验'].map((name) => markup`<th scope="col">${name}</th>`)}
</tr>
</thead>
<tbody>
${rows.map(line)}
</tbody>
</table>
</header>
<main>
${raw(SECTIONS)}
</main>`,
  );
}

function line(row: ManyRow, index: number): Html {
  const name = markup`<th scope="row"><a href="#file-${index + 1}">${row.file}</a></th>`;
  if (row.fault !== null) return markup`<tr>${name}<td colspan="6">不能使用：${row.fault}</td></tr> `;
  const cells = [row.unit, row.year, row.errors, row.warnings, row.infos, row.notEvaluated];
  return markup`<tr>${name}${cells.map((cell) => markup`<td>${cell}</td>`)}</tr> `;
}
