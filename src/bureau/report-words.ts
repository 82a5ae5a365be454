/** Sentences about a department that its page, the table and the terminal share. */
import { SEVERITY_NAMES } from '../rule/names';
import { dayInWords } from './dates';
import { movementOf } from './since';
import type { Comparison, Standing } from './standing';
import { STATES, type State } from './state';

export const GOOD: ReadonlySet<State> = new Set(['clean', 'exempt']);
const LOOK: ReadonlySet<State> = new Set(['open', 'no-text']);

export const toneOf = (state: State): 'good' | 'look' | 'bad' =>
  GOOD.has(state) ? 'good' : LOOK.has(state) ? 'look' : 'bad';

export function lateInWords({ late }: Standing): string {
  if (late === null) return '';
  return late.by === '未报' ? `已过截止日期 ${late.days} 天` : `迟 ${late.days} 天（按${late.by}）`;
}

export function countsInWords({ counts, follows, undecided, accepted, stake }: Standing): string {
  const parts = [
    `${SEVERITY_NAMES.error} ${counts.error} 处${follows > 0 ? `（另有 ${follows} 处由此引起）` : ''}`,
    `${SEVERITY_NAMES.warning} ${counts.warning} 处`,
    `${SEVERITY_NAMES.info} ${counts.info} 处`,
  ];
  if (undecided > 0) parts.push(`待核定 ${undecided} 处`);
  if (accepted > 0) parts.push(`已写明理由放行 ${accepted} 处`);
  if (Number(stake) > 0) parts.push(`错误差额合计 ${stake} 万元`);
  return parts.join('，');
}

/** Why a department is not clean that has no error. */
export const keptBackInWords = ({ keptBack }: Standing): string => keptBack.join('；');

export function readInWords({ amounts, text, relations }: Standing): string {
  const ofText = text === null ? '没有文稿' : `文稿 ${text.read} 个数，核对 ${text.compared} 个`;
  return `表中 ${amounts.read} 个数，核对 ${amounts.compared} 个；${ofText}；校验关系 ${relations.evaluated} 个，成立 ${relations.held} 个`;
}

export const stillInWords = ({ still, moved }: Pick<Comparison, 'still' | 'moved'>): string =>
  `${still} 处${moved > 0 ? `（其中 ${moved} 处错的数变了）` : ''}`;

export function sinceInWords(standing: Standing): string {
  const { since, state } = standing;
  if (since === null) return '';
  const parts = [
    movementOf({ standing }) ?? '',
    ...(since.state === state ? [] : [`上次“${STATES[since.state].name}”，这次“${STATES[state].name}”`]),
    [
      since.new > 0 ? `新出现 ${since.new} 处` : '',
      since.mended.length > 0 ? `改正 ${since.mended.length} 处` : '',
      since.still > 0 ? `仍在 ${stillInWords(since)}` : '',
    ]
      .filter(Boolean)
      .join('，'),
    ...(since.unseen > 0 ? [`上次的 ${since.unseen} 处这次没有条件核对`] : []),
  ];
  return parts.filter(Boolean).join('；');
}

export function dutyInWords({ must, due, contact }: Standing): string {
  return [
    must === '' ? '' : `应公开：${must}`,
    due === null ? '' : `截止 ${dayInWords(due)}`,
    contact === '' ? '' : `联系人 ${contact}`,
  ]
    .filter(Boolean)
    .join('　');
}
