/** How a department stands: one state each, in the words that every report uses. */
import { isAbsence, type Examined } from './examine';
import { keptBackBy, unanswered } from './kept-back';
import type { Parcel } from './pairing';
import { areParts } from './parts';
import { isExempt, mustHaveText } from './roster';

/** In the order in which a director asks about them. */
export const STATES = {
  missing: { name: '缺报', means: '名册上有，没有收到文件' },
  unusable: { name: '不能使用', means: '收到的文件都打不开或认不出' },
  'wrong-year': { name: '年度不符', means: '只有别的年度的文件' },
  'wrong-kind': { name: '种类不符', means: '应交预算而只有决算，或者相反' },
  twice: { name: '重复报送', means: '收到内容不同的两份以上，请单位明确以哪份为准' },
  blank: { name: '空白', means: '一个数也没有填' },
  'text-only': { name: '只报文稿', means: '没有工作簿' },
  incomplete: { name: '未填完', means: '缺表，或应填的表没有填' },
  errors: { name: '有错误', means: '有须改正的错误' },
  'no-text': { name: '缺文稿', means: '应公开情况说明而没有收到，或收到的读不出来' },
  open: { name: '待核定', means: '没有别的错误，个人信息、保密、没有读懂的内容等须处理或由人核定' },
  clean: { name: '无错误', means: '填齐，读到的数经核对没有错误，没有待核定的' },
  exempt: { name: '不须公开', means: '名册写明不公开' },
} as const satisfies Record<string, { name: string; means: string }>;

export type State = keyof typeof STATES;
export const STATE_ORDER = Object.keys(STATES) as readonly State[];

/** One table that is absent beside errors is one of them; several say that nobody has finished. */
const UNFINISHED = 2;

export function stateOf(parcel: Parcel, examined: readonly Examined[], notes: readonly string[]): State {
  const { entry, files, workbooks, document } = parcel;
  if (files.length === 0) return isExempt(entry) ? 'exempt' : 'missing';
  if (workbooks.length > 1 && !areParts(workbooks)) return 'twice';
  if (workbooks.length === 0) {
    if (document) return 'text-only';
    // The nearer miss is told: this year's in the other kind before another year's.
    if (files.some(({ use }) => use === '种类不符')) return 'wrong-kind';
    return files.some(({ use }) => use === '年度不符' || use === '上年文稿') ? 'wrong-year' : 'unusable';
  }
  const [one] = examined;
  if (!one) return 'unusable';
  const state = contentState(one);
  if (state !== null) return state;
  if (document === null && mustHaveText(entry)) return 'no-text';
  return keptBackBy(one, { files, notes }).length > 0 ? 'open' : 'clean';
}

/** Null where nothing is wrong with it. */
function contentState(examined: Examined): State | null {
  const open = examined.causes.filter(unanswered);
  if (examined.blank && open.some(isAbsence)) return 'blank';
  const absent = open.filter(isAbsence).length;
  const errors = open.filter(
    (cause) => cause.severity === 'error' && cause.class !== 'privacy' && !isAbsence(cause),
  ).length;
  if (absent >= UNFINISHED || (absent > 0 && errors === 0)) return 'incomplete';
  return errors > 0 ? 'errors' : null;
}
