/**
 * The bureau's report as one page without scripts: cover for the director, contents, a page a department. It comes
 * in pieces, so that a province's needs no more memory than a county's.
 */
import { markup, type Html } from '../publication/html';
import { reportHead } from '../publication/report-head';
import { REPORT_TITLE } from '../lexicon/report-title';
import { SEVERITY_NAMES } from '../rule/names';
import { worstFirst, type Cover } from './cover';
import type { Figure } from './cover-figures';
import { dayInWords } from './dates';
import { departmentBody, stateMark } from './report-department';
import { BUREAU_STYLE } from './report-style';
import { lateInWords, stillInWords } from './report-words';
import type { Department, Standing } from './standing';
import { STATE_ORDER, STATES } from './state';

const MOST_SHOWN = 15;
/** As many departments are named in one line; on paper 200 names are pages that nobody reads. */
const MOST_NAMED = 24;

/** @param load a department's causes, kept outside the memory until its page is written */
export async function* bureauPage(
  cover: Cover,
  standings: readonly Standing[],
  load: (standing: Standing) => Promise<Department>,
): AsyncGenerator<string> {
  const ordered = inOrder(standings);
  const ids = new Map(ordered.map((standing, index) => [standing.name, `d-${index + 1}`]));
  const link = (name: string) => markup`<a href="#${ids.get(name)}">${name}</a>`;
  yield head(`${REPORT_TITLE}（${cover.day}）`);
  yield markup`${coverPage(cover)} ${contents(ordered, cover, link)}
<main>
${overview(cover, link)}
`.toString();
  for (const standing of ordered) {
    const department = await load(standing);
    yield markup`<section class="department" id="${ids.get(standing.name)}" aria-label="${standing.name}">
<h2>${standing.code} ${standing.name} ${stateMark(standing.state)}<a class="back" href="#contents">回目录</a></h2>
${departmentBody(department, cover.day)}
</section>
`.toString();
  }
  yield markup`</main>
${foot(cover.day)}`.toString();
}

/** What concerns one department alone, to be sent to it. */
export function departmentPage(department: Department, { day, year }: Cover): string {
  const { standing } = department;
  return `${head(`${standing.name}预决算公开检查情况（${day}）`)}${markup`<main>
<h1>${standing.name}${year !== null && `${year}年`}预决算公开检查情况 ${stateMark(standing.state)}</h1>
<p class="muted">检查日期：${dayInWords(day)}</p>
${departmentBody(department, day)}
</main>
${foot(day)}`.toString()}`;
}

/** By state, within it worst first. */
export function inOrder(standings: readonly Standing[]): Standing[] {
  return STATE_ORDER.flatMap((state) => worstFirst(standings.filter((one) => one.state === state)));
}

const head = (title: string): string => reportHead(title, BUREAU_STYLE).toString();

const foot = (
  day: string,
): Html => markup`<footer>检查日期：${dayInWords(day)}。本报告供内部核对使用，不随预算公开。</footer>
</body>
</html>
`;

function coverPage({ day, year, level, comparedWith, figures, files, faults, changes }: Cover): Html {
  const about = [
    year === null ? '' : `${year}年${level ?? ''}`,
    `检查日期 ${dayInWords(day)}`,
    comparedWith === null ? '' : `与 ${dayInWords(comparedWith)}相比`,
    `文件 ${files} 个`,
  ].filter(Boolean);
  return markup`<header class="cover" id="cover">
<h1>${REPORT_TITLE}</h1>
<p class="sub">${about.join('　')}</p>
<table class="figures">
<thead><tr><th scope="col">项目</th><th scope="col" class="number">数</th><th scope="col">说明</th></tr></thead>
<tbody>
${figures.map(figureRow)}
</tbody>
</table>
${
  changes !== null &&
  markup`<p>与上次相比：改正 ${changes.mended} 处，新出现 ${changes.new} 处，仍在 ${stillInWords(changes)}${changes.unseen > 0 && `，${changes.unseen} 处这次没有条件核对`}。</p>`
}
${faults.length > 0 && markup`<ul>${faults.map((fault) => markup`<li>${fault}</li>`)}</ul>`}
</header>`;
}

const CALM = new Set(['roster', 'received', 'clean', 'share', 'common']);

function figureRow({ id, name, value, note }: Figure): Html {
  const bad = !CALM.has(id) && value !== '0';
  const words = !/^[\d.,%—]+$/.test(value);
  return markup`<tr class="${bad ? 'bad' : ''}"><th scope="row">${name}</th><td class="value ${words ? 'words' : ''}">${value}</td><td>${note}</td></tr> `;
}

type Link = (name: string) => Html;

function contents(standings: readonly Standing[], { unplaced }: Cover, link: Link): Html {
  return markup`<nav class="contents" id="contents" aria-label="目录">
<h2>目录</h2>
<ol>
<li><a href="#states">部门状态</a></li>
<li><a href="#worst">错误较多的部门</a></li>
<li><a href="#common">常见错误</a></li>
${unplaced.length > 0 && markup`<li><a href="#unplaced">没有归到部门的文件（${unplaced.length} 个）</a></li>`}
<li>各部门情况：</li>
</ol>
<table class="wide">
<thead><tr><th scope="col">代码</th><th scope="col">部门</th><th scope="col">状态</th><th scope="col" class="number">${SEVERITY_NAMES.error}</th><th scope="col" class="number">${SEVERITY_NAMES.warning}</th><th scope="col">逾期</th></tr></thead>
<tbody>
${standings.map(
  (
    one,
  ) => markup`<tr><td class="code">${one.code}</td><th scope="row">${link(one.name)}</th><td>${stateMark(one.state)}</td><td class="number">${one.counts.error}</td><td class="number">${one.counts.warning}</td><td class="code">${lateInWords(one)}</td></tr>
`,
)}
</tbody>
</table>
</nav>`;
}

function overview({ states, worst, common, movements, unplaced }: Cover, link: Link): Html {
  const row = (list: readonly string[]) =>
    list.map((name, index) => markup`${index > 0 && '、'}${link(name)}`);
  const names = (list: readonly string[]) =>
    list.length <= MOST_NAMED
      ? row(list)
      : markup`${row(list.slice(0, MOST_NAMED))} 等 ${list.length} 个<details class="rest"><summary>其余 ${list.length - MOST_NAMED} 个</summary>${row(list.slice(MOST_NAMED))}</details>`;
  return markup`<section id="states">
<h2>部门状态</h2>
<table class="wide">
<tbody>
${states.map(({ state, departments }) => markup`<tr><th scope="row">${stateMark(state)}</th><td class="number">${departments.length}</td><td>${names(departments)}<br /><span class="muted">${STATES[state].means}</span></td></tr> `)}
</tbody>
</table>
${
  movements.length > 0 &&
  markup`<h3>与上次相比</h3>
<table class="wide"><tbody>
${movements.map(({ movement, departments }) => markup`<tr><th scope="row">${movement}</th><td class="number">${departments.length}</td><td>${movement === '没有变化' ? '见目录' : names(departments)}</td></tr> `)}
</tbody></table>`
}
</section>
<section id="worst">
<h2>错误较多的部门</h2>
${worst.length === 0 ? markup`<p>没有查出有错误的部门。</p>` : worstTable(worst, link)}
</section>
<section id="common">
<h2>常见错误</h2>
${
  common.length === 0
    ? markup`<p>没有。</p>`
    : markup`<table class="wide">
<thead><tr><th scope="col">类别</th><th scope="col">问题</th><th scope="col" class="number">部门</th><th scope="col" class="number">处</th><th scope="col">哪些部门</th></tr></thead>
<tbody>
${common.slice(0, MOST_SHOWN).map(({ severity, title, count, departments }) => markup`<tr><td class="code">${SEVERITY_NAMES[severity]}</td><th scope="row">${title}</th><td class="number">${departments.length}</td><td class="number">${count}</td><td>${names(departments)}</td></tr> `)}
</tbody>
</table>`
}
</section>
${
  unplaced.length > 0 &&
  markup`<section id="unplaced">
<h2>没有归到部门的文件（${unplaced.length} 个）</h2>
<table class="wide">
<tbody>
${unplaced.map(({ file, use, note }) => markup`<tr><th scope="row">${file}</th><td class="code">${use}</td><td>${note}</td></tr> `)}
</tbody>
</table>
</section>`
}`;
}

function worstTable(worst: Cover['worst'], link: Link): Html {
  return markup`<table class="wide">
<thead><tr><th scope="col">部门</th><th scope="col" class="number">错误原因</th><th scope="col" class="number">差额合计（万元）</th><th scope="col" class="number">${SEVERITY_NAMES.warning}</th><th scope="col">状态</th></tr></thead>
<tbody>
${worst.slice(0, MOST_SHOWN).map(({ name, counts, stake, state }) => markup`<tr><th scope="row">${link(name)}</th><td class="number">${counts.error}</td><td class="number">${stake}</td><td class="number">${counts.warning}</td><td>${stateMark(state)}</td></tr> `)}
</tbody>
</table>
${worst.length > MOST_SHOWN && markup`<p class="muted">另有 ${worst.length - MOST_SHOWN} 个部门，见目录。</p>`}`;
}
