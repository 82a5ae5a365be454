/** A department's page: how it stands, its files, its causes with their age, and what was mended. */
import { markup, type Html } from '../publication/html';
import { SEVERITY_NAMES } from '../rule/names';
import { figure, SEVERITIES, signedFigure } from '../publication/report-words';
import { ruleTitle } from '../rule/titles';
import { dayInWords, daysBetween } from './dates';
import {
  countsInWords,
  dutyInWords,
  keptBackInWords,
  lateInWords,
  readInWords,
  sinceInWords,
  toneOf,
} from './report-words';
import type { Department, KnownCause, Standing } from './standing';
import { STATES, type State } from './state';

export const stateMark = (state: State): Html =>
  markup`<span class="state ${toneOf(state)}">${STATES[state].name}</span>`;

export function departmentBody({ standing, causes }: Department, today: string): Html {
  const { amounts, sentence } = standing;
  const says = [
    // The sentence says more than the state means, where there is one.
    sentence === '' ? `${STATES[standing.state].name}：${STATES[standing.state].means}。` : sentence,
    standing.keptBack.length > 0 ? `须核定：${keptBackInWords(standing)}。` : '',
    lateInWords(standing),
    dutyInWords(standing),
    amounts.read > 0 ? `${countsInWords(standing)}。${readInWords(standing)}。` : '',
    sinceInWords(standing),
  ].filter((one) => one !== '');
  const open = causes.filter(({ accepted }) => accepted === null);
  const accepted = causes.filter((one) => one.accepted !== null);
  return markup`${says.map((one) => markup`<p>${one}</p>`)}
${standing.keptBack.length === 0 && standing.notes.length > 0 && markup`<ul>${standing.notes.map((note) => markup`<li>${note}</li>`)}</ul>`}
${fileTable(standing)}
${SEVERITIES.map((severity) =>
  causeTable(
    SEVERITY_NAMES[severity],
    open.filter((cause) => cause.severity === severity),
    today,
  ),
)}
${acceptedTable(accepted)} ${mendedList(standing)}`;
}

function fileTable({ files }: Standing): Html {
  if (files.length === 0) return markup`<p class="muted">没有收到文件。</p>`;
  return markup`<h3>文件（${files.length} 个）</h3>
<table class="wide">
<thead><tr><th scope="col">文件</th><th scope="col">用作</th><th scope="col">说明</th></tr></thead>
<tbody>
${files.map(({ file, use, note }) => markup`<tr><th scope="row">${file}</th><td class="code">${use}</td><td>${note}</td></tr>`)}
</tbody>
</table>`;
}

function causeTable(title: string, causes: readonly KnownCause[], today: string): Html | null {
  if (causes.length === 0) return null;
  const compared = causes.some(({ change }) => change !== null);
  return markup`<h3>${title}（${causes.length} 处）</h3>
<table class="findings">
<thead><tr><th scope="col">序号</th><th scope="col">位置</th><th scope="col">问题</th>${compared && markup`<th scope="col">多久了</th>`}</tr></thead>
<tbody>
${causes.map((cause, index) => causeRow(cause, index, today))}
</tbody>
</table>`;
}

function causeRow(cause: KnownCause, index: number, today: string): Html {
  const { rule, place, message, expected, difference, follows, file } = cause;
  const amounts = [
    expected === undefined ? '' : `应为 ${figure(expected, difference !== undefined)}`,
    difference === undefined ? '' : `差 ${signedFigure(difference)}`,
    follows > 0 ? `由此引起 ${follows} 处，改正后随之消除` : '',
  ].filter(Boolean);
  return markup`<tr>
<td class="number">${index + 1}</td>
<td class="place" title="${file}">${place}</td>
<td><b>${ruleTitle(rule)}</b>　${message}${amounts.length > 0 && markup`<br /><span class="muted">${amounts.join('，')}</span>`}</td>
${cause.change !== null && markup`<td class="mark">${ageOf(cause, today)}</td>`}
</tr>`;
}

function ageOf({ since, change, was }: KnownCause, today: string): string {
  if (change === 'new') return '新';
  const before = was && (was.difference === undefined ? was.value : `差 ${signedFigure(was.difference)}`);
  return `${daysBetween(since, today)} 天（${dayInWords(since)}起）${before === undefined ? '' : `，上次${before}`}`;
}

function acceptedTable(causes: readonly KnownCause[]): Html | null {
  if (causes.length === 0) return null;
  return markup`<h3>已写明理由放行（${causes.length} 处）</h3>
<ul>${causes.map(({ message, accepted }) => markup`<li>${message}<br /><span class="muted">理由：${accepted?.reason}${accepted?.by !== undefined && `（${accepted.by}）`}</span></li>`)}</ul>`;
}

function mendedList({ since }: Standing): Html | null {
  if (since === null || since.mended.length === 0) return null;
  return markup`<h3>上次有、这次已改正（${since.mended.length} 处）</h3>
<ul>${since.mended.map(({ message }) => markup`<li>${message}</li>`)}</ul>`;
}
