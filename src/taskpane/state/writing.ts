/** What the pane shows of the 情况说明 and of the package. */
import { needsReason, unansweredOf, type Waiver, type Waivers } from '../../publication/waivers';
import type { PackageStep } from '../../publication/package';
import type { Inspection } from '../core/contract';
import type { NarrativeView, PackageView, TextCheckView, Writing } from '../core/written';

export const WRITING_VIEWS = ['questions', 'text', 'check'] as const;
export type WritingView = (typeof WRITING_VIEWS)[number];

export interface WritingState extends Writing {
  /** What the workbook remembers has been looked up; until then nothing is written over it. */
  readonly remembered: 'no' | 'yes' | 'failed';
  readonly view: WritingView;
  /** Undefined until it has been written; null where the pack has none. */
  readonly document: NarrativeView | null | undefined;
  /** Id of the paragraph that is being edited. */
  readonly editing: string | null;
  /** A text of the officer's own that was checked. */
  readonly checked: (TextCheckView & { readonly file: string }) | null;
}

export interface PublishState {
  /** Reasons for letting an error pass, by finding; they stay inside. */
  readonly waivers: Waivers;
  /** Who decides, as last typed. */
  readonly by: string;
  readonly step: PackageStep | null;
  /** Gone as soon as the workbook or the text changes. */
  readonly built: PackageView | null;
  /** 诊断 listens. */
  readonly recording: boolean;
  /** The last file that was handed to the web view as a download; nobody learns whether it arrived. */
  readonly handed: { readonly file: string; readonly content: Uint8Array | string } | null;
}

export const initialWriting: WritingState = {
  answers: {},
  overrides: {},
  remembered: 'no',
  view: 'questions',
  document: undefined,
  editing: null,
  checked: null,
};

export const initialPublish: PublishState = {
  waivers: {},
  by: '',
  step: null,
  built: null,
  handed: null,
  recording: false,
};

/** What somebody must put right or give a reason for. */
export const waivableOf = ({ findings }: Pick<Inspection, 'findings'>) => findings.filter(needsReason);

export const blockingOf = ({ findings }: Pick<Inspection, 'findings'>, waivers: Waivers) =>
  unansweredOf(findings, waivers);

/** Of what is kept; the first had none and was the record itself. */
const VERSION = 2;

export const keptRecord = (record: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ version: VERSION, entries: record });

/** Settings are read as strangers: another version may have written them. */
export function readRecord<T>(text: unknown, isOne: (value: unknown) => value is T): Record<string, T> {
  if (typeof text !== 'string') return {};
  try {
    const data = entriesOf(JSON.parse(text));
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
    return Object.fromEntries(Object.entries(data).filter((entry): entry is [string, T] => isOne(entry[1])));
  } catch {
    return {};
  }
}

function entriesOf(data: unknown): unknown {
  const isVersioned =
    typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'number';
  return isVersioned && 'entries' in data ? data.entries : data;
}

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isWaiver = (value: unknown): value is Waiver =>
  typeof value === 'object' &&
  value !== null &&
  'reason' in value &&
  typeof value.reason === 'string' &&
  ['by', 'at', 'rests'].every((key) => ['string', 'undefined'].includes(typeof Reflect.get(value, key)));

/** Where the workbook remembers what the officer has written. */
export const ANSWERS = '情况说明·回答';
export const OVERRIDES = '情况说明·改写';
export const WAIVERS = '放行理由';
/** Who decides, so that it is typed once. */
export const DECIDER = '经手人';

/** `value`: null takes the entry away. */
export function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return value === null ? rest : { ...rest, [key]: value };
}
