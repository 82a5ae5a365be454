/**
 * May this be published? The one answer, which the pane, the command line, the reports and the package all show:
 * conditions in order, each that is not met with its cure. It rests on findings and on how much was read, never on
 * the absence of findings alone.
 */
import type { Coverage } from '../rule/coverage';
import type { Finding } from '../rule/finding';
import { unansweredOf, type Waivers } from './waivers';

/** What the answer rests on: a check, or what a pane has of one. */
export interface Examined {
  readonly findings: readonly Pick<
    Finding,
    'id' | 'rule' | 'severity' | 'class' | 'cause' | 'cells' | 'quote' | 'message'
  >[];
  readonly coverage: Coverage;
}

export interface Condition {
  readonly id: 'filled' | 'tables' | 'errors' | 'decided' | 'compared' | 'rows' | 'document';
  /** `open`: keeps it from being published. `said`: does not, and must be known. */
  readonly state: 'open' | 'said';
  readonly says: string;
  readonly cure: string;
}

export interface Answer {
  readonly mayPublish: boolean;
  /** One sentence, with how much was read. */
  readonly sentence: string;
  /** Those that are not met. */
  readonly conditions: readonly Condition[];
}

const EMPTY = 'table.form-empty';
export const MISSING = 'table.missing';
const SHOWN = 5;

export interface AnswerOptions {
  /** Reasons that somebody has signed. */
  readonly waivers?: Waivers | undefined;
  /** The document is made from these tables, so there is none to be read. */
  readonly written?: boolean;
}

export function answerOf(
  { findings, coverage }: Examined,
  { waivers = {}, written = false }: AnswerOptions = {},
): Answer {
  const open = unansweredOf(findings, waivers);
  const unfilled = open.some(({ rule }) => rule === EMPTY);
  const conditions = [
    ...(unfilled ? [unfilledForm()] : [...standing(open), ...reading(coverage)]),
    ...(written || unfilled ? [] : document(coverage)),
  ];
  const mayPublish = conditions.every(({ state }) => state !== 'open');
  return {
    mayPublish,
    sentence: sentence(findings, open, coverage, { mayPublish, unfilled, written }),
    conditions,
  };
}

/** 已核对 1204 个数中的 1190 个; an amount that could not be read, or was left out, is one of them and not compared. */
const comparedInWords = ({ amounts: { read, unreadable, leftOut, inRelations } }: Coverage): string =>
  `已核对 ${read + unreadable + leftOut} 个数中的 ${inRelations} 个`;

const unfilledForm = (): Condition => ({
  id: 'filled',
  state: 'open',
  says: '还没有填',
  cure: '填好后再校验；要公开空表的，由负责人在放行理由里写明',
});

function standing(open: Examined['findings']): Condition[] {
  const missing = open.filter(({ rule }) => rule === MISSING).length;
  const errors = open.filter(({ rule, severity }) => severity === 'error' && rule !== MISSING).length;
  const decisions = open.filter(({ rule, severity }) => severity !== 'error' && rule !== MISSING);
  const list: Condition[] = [];
  const add = (id: Condition['id'], says: string, cure: string) =>
    list.push({ id, state: 'open', says, cure });
  if (missing > 0) add('tables', `缺 ${missing} 张表`, '补上空表并在表下说明原因，或写明不适用的理由');
  if (errors > 0) add('errors', `${errors} 处错误没有改正`, '改正，或逐处写明放行理由');
  if (decisions.length > 0)
    add(
      'decided',
      `${decisions.length} 处须有人核定（个人信息、保密、隐藏内容、没有读懂的行列）`,
      '改掉，或由核定的人逐处写明理由',
    );
  return list;
}

function reading({ amounts, rows, notCompared }: Coverage): Condition[] {
  const list: Condition[] = [];
  if (rows.unread > 0)
    list.push({
      id: 'rows',
      state: 'said',
      says: `${rows.unread} 行有数而看不出是什么，没有参加校验`,
      cure: '补上编码或名称',
    });
  if (rows.unproven.length > 0)
    list.push({
      id: 'rows',
      state: 'said',
      says: `有没有漏列的行无从核对：${rows.unproven.join('；')}`,
      cure: '请对照原始资料看一遍',
    });
  if (amounts.inNone > 0)
    list.push({
      id: 'compared',
      state: 'said',
      says: `${amounts.inNone} 个数没有别的数可以核对：${notCompared.slice(0, SHOWN).join('、')}${amounts.inNone > SHOWN ? ' 等' : ''}`,
      cure: '请人工核对',
    });
  return list;
}

function document({ text }: Coverage): Condition[] {
  const parts =
    !text || text.read === 0
      ? [text ? '没有读到带数的情况说明，文字没有核对' : '没有给出情况说明，文字没有核对']
      : [
          ...(text.notCompared > 0 ? [`情况说明 ${text.read} 个数中有 ${text.notCompared} 个无从核对`] : []),
          ...(text.paragraphsLeftOut > 0
            ? [`情况说明有 ${text.paragraphsLeftOut} 段带数的文字（职责、名词解释等）没有读`]
            : []),
        ];
  const says = parts.length > 0 ? parts.join('，') : null;
  if (says === null) return [];
  const cure = !text || text.read === 0 ? '连同文稿一起校验' : '请人工核对';
  return [{ id: 'document', state: 'said', says, cure }];
}

function sentence(
  findings: Examined['findings'],
  open: Examined['findings'],
  coverage: Coverage,
  { mayPublish, unfilled, written }: { mayPublish: boolean; unfilled: boolean; written: boolean },
): string {
  if (unfilled) return '还没有填，不能报送。';
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const read = comparedInWords(coverage);
  if (errors > 0) {
    const rest = findings.filter(({ severity, cause }) => severity === 'error' && cause !== null).length;
    const led = rest > 0 ? `，另有 ${rest} 处由此引起，改正后随之消除` : '';
    return `有 ${errors} 处错误须先改正${led}（${read}）。`;
  }
  const waived = findings.some(({ severity }) => severity === 'error');
  const clean = waived ? '错误均已写明放行理由' : '没有错误';
  const missing = open.filter(({ rule }) => rule === MISSING).length;
  if (missing > 0)
    return `缺 ${missing} 张表，其余${clean}（${read}）；补上空表或写明不适用的理由后才能报送。`;
  // Where amounts contradict each other, nobody has found that there is no error.
  if (!mayPublish && coverage.atOdds > 0 && !waived)
    return `有 ${coverage.atOdds} 处数对不上，看不出错在哪一边（${read}），共 ${open.length} 处须有人核定后才能报送。`;
  if (!mayPublish) return `${clean}（${read}），还有 ${open.length} 处须有人核定后才能报送。`;
  const warnings = findings.filter(({ severity, cause }) => severity === 'warning' && cause === null).length;
  const look = warnings > 0 ? `，${warnings} 处警告请逐条核对` : '';
  const scope = coverage.text?.read ? '可以报送' : `表可以报送${written ? '' : '，情况说明没有核对'}`;
  return `${clean}（${read}）${look}，${scope}。`;
}
