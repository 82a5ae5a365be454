/** All that the pane shows, and every way in which it changes. No React, no Excel. */
import type { LastYearView, Proposal, ProposalRequest } from '../core/proposal';
import type { FormChoice } from '../../draft/choices';
import type { ComparedView } from '../core/written';
import type { FormView, Inspection, RecalculationView, TemplateInfo } from '../core/contract';
import { type CheckView, initialCheck, PAGE } from './check-view';
import { rootsOf, sinceOf } from './findings';
import type { Notice, NoticeText } from './notice';
import { initialPublish, initialWriting, type PublishState, type WritingState } from './writing';

export { PAGE, type CheckView } from './check-view';
export type { Notice, NoticeText } from './notice';

export const STEPS = ['prepare', 'fill', 'check', 'narrative', 'export'] as const;
export type Step = (typeof STEPS)[number];

/** What takes a moment; the pane says it in words. */
export type Doing =
  | 'starting'
  | 'reading'
  | 'checking'
  | 'marking'
  | 'scaffolding'
  | 'binding'
  | 'writing'
  | 'undoing'
  | 'recalculating'
  | 'exporting'
  | 'loadingPack'
  | 'loadingSubjects'
  | 'proposing'
  | 'openingLastYear'
  | 'checkingText'
  | 'comparing'
  | 'packaging';

export interface PrepareForm {
  readonly template: string;
  readonly year: string;
  readonly unit: string;
  readonly unitCode: string;
  readonly level: string;
}

export type Asked = 'template' | 'unit' | 'year' | 'unitCode';

/** What is offered to be filled in, while the officer looks at it. */
export interface OpenProposal {
  readonly request: ProposalRequest;
  /** Null until it has been worked out. */
  readonly proposal: Proposal | null;
}

export interface PaneState {
  readonly phase: 'starting' | 'ready' | 'unusable';
  readonly step: Step;
  readonly doing: Doing | null;
  readonly cancellable: boolean;
  /** Excel has not answered for a while. */
  readonly waiting: boolean;
  readonly notice: Notice | null;
  readonly templates: readonly TemplateInfo[];
  readonly form: PrepareForm;
  readonly formFault: Asked | null;
  readonly inspection: Inspection | null;
  /** Keys of doubts taken for what they look like, while 认领 is under way. */
  readonly adopting: readonly string[] | null;
  /** A form without a pack, while the officer looks at how it was read. */
  readonly reading: { readonly form: FormView; readonly choices: readonly FormChoice[] } | null;
  readonly check: CheckView;
  readonly recalculation: RecalculationView | null;
  readonly offer: OpenProposal | null;
  /** Last year's file, as long as the pane is open. */
  readonly lastYear: LastYearView | null;
  /** The workbook against another file, as long as the pane is open. */
  readonly compared: ComparedView | null;
  readonly writing: WritingState;
  readonly publish: PublishState;
  /** What can be undone, the last first: one line each. */
  readonly undoable: readonly NoticeText[];
}

export const initialState = (year: number): PaneState => ({
  phase: 'starting',
  step: 'prepare',
  doing: null,
  cancellable: false,
  waiting: false,
  notice: null,
  templates: [],
  form: { template: '', year: String(year), unit: '', unitCode: '', level: '' },
  formFault: null,
  inspection: null,
  adopting: null,
  reading: null,
  check: initialCheck,
  recalculation: null,
  offer: null,
  lastYear: null,
  compared: null,
  writing: initialWriting,
  publish: initialPublish,
  undoable: [],
});

export type Action =
  | { readonly type: 'ready' }
  | { readonly type: 'unusable'; readonly notice: Notice }
  | { readonly type: 'step'; readonly step: Step; readonly chosen?: boolean }
  | { readonly type: 'doing'; readonly doing: Doing | null; readonly cancellable?: boolean }
  | { readonly type: 'waiting'; readonly waiting: boolean }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'templates'; readonly templates: readonly TemplateInfo[] }
  | { readonly type: 'form'; readonly change: Partial<PrepareForm> }
  | { readonly type: 'formFault'; readonly fault: Asked | null }
  | { readonly type: 'inspected'; readonly inspection: Inspection | null }
  | { readonly type: 'adopting'; readonly accepted: readonly string[] | null }
  | { readonly type: 'reading'; readonly reading: PaneState['reading'] }
  | { readonly type: 'checked' }
  /** What comes from here on is told against what is there now. */
  | { readonly type: 'settled' }
  | { readonly type: 'checkView'; readonly change: Partial<CheckView> }
  | { readonly type: 'recalculated'; readonly result: RecalculationView | null }
  | { readonly type: 'offer'; readonly offer: OpenProposal | null }
  | { readonly type: 'lastYear'; readonly lastYear: LastYearView | null }
  | { readonly type: 'compared'; readonly compared: ComparedView | null }
  | { readonly type: 'writing'; readonly change: Partial<WritingState> }
  | { readonly type: 'publish'; readonly change: Partial<PublishState> }
  | { readonly type: 'undoable'; readonly undoable: readonly NoticeText[] };

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'ready':
      return { ...state, phase: 'ready' };
    case 'unusable':
      return { ...state, phase: 'unusable', doing: null, notice: action.notice };
    case 'step':
      return { ...state, step: action.step, notice: noticeIn(state, action.chosen) };
    case 'doing':
      return {
        ...state,
        doing: action.doing,
        cancellable: action.cancellable ?? false,
        waiting: action.doing !== null && state.waiting,
      };
    case 'waiting':
      return action.waiting === state.waiting ? state : { ...state, waiting: action.waiting };
    case 'notice':
      return action.notice === state.notice ? state : { ...state, notice: action.notice };
    case 'templates':
      return { ...state, templates: action.templates };
    case 'form':
      return { ...state, form: { ...state.form, ...action.change }, formFault: null };
    case 'formFault':
      return { ...state, formFault: action.fault };
    case 'inspected':
      return { ...inspected(state, action.inspection), inspection: action.inspection };
    case 'adopting':
      return { ...state, adopting: action.accepted };
    case 'reading':
      return { ...state, reading: action.reading };
    case 'checked':
      return { ...state, step: 'check', check: { ...state.check, asked: true, shown: PAGE } };
    case 'settled':
      return state.inspection?.checked
        ? { ...state, check: { ...state.check, baseline: rootsOf(state.inspection).map(({ key }) => key) } }
        : state;
    case 'checkView':
      return { ...state, check: { ...state.check, ...action.change } };
    case 'recalculated':
      return { ...state, recalculation: action.result };
    case 'offer':
      return { ...state, offer: action.offer };
    case 'lastYear':
      // What was made without it, or with another one, tells another story.
      return { ...state, lastYear: action.lastYear, publish: { ...state.publish, built: null } };
    case 'compared':
      return { ...state, compared: action.compared };
    case 'writing':
      return { ...state, writing: { ...state.writing, ...action.change } };
    case 'publish':
      return { ...state, publish: { ...state.publish, ...action.change } };
    case 'undoable':
      return { ...state, undoable: action.undoable };
  }
}

/** What was done is read by now; what went wrong stays until it is dismissed. */
function noticeIn({ notice }: PaneState, isChosen = false): PaneState['notice'] {
  return isChosen && notice?.intent === 'success' ? null : notice;
}

/** The form takes over what the workbook says of itself; what the officer has opened stays open while it exists. */
function inspected(state: PaneState, now: Inspection | null): PaneState {
  const { form, check, publish, writing } = state;
  const known = [...(now?.findings ?? []), ...(writing.checked?.findings ?? [])];
  const open = known.some(({ key }) => key === check.open) ? check.open : null;
  const sheet = now?.tables.some((table) => table.sheet === check.sheet) ? check.sheet : null;
  const first = now && !state.inspection;
  const since = now?.checked && check.baseline ? sinceOf(check.baseline, now) : check.since;
  return {
    ...state,
    check: { ...check, open, sheet, since },
    publish: { ...publish, built: null },
    form: first
      ? {
          ...form,
          template: now.template.id,
          year: now.year === null ? form.year : String(now.year),
          unit: now.unit ?? form.unit,
          unitCode: now.unitCode ?? form.unitCode,
        }
      : form,
  };
}
