/**
 * 诊断: what office.js asks of Excel and what Excel answers, for somebody who compares it with the emulator
 * (docs/real-excel.md, Calibration). Nothing is kept until it is asked for, and nothing of the department's is kept.
 */
import { dda, richApi, type RichApi, type RichResult } from './rich-api';
import { Sanitiser } from './sanitise';

export interface Exchange {
  readonly request: unknown;
  /** Null where none came, or none that could be read. */
  readonly answer: unknown;
}

export interface Recording {
  readonly schema: 1;
  readonly host: string;
  readonly sets: readonly string[];
  readonly exchanges: readonly Exchange[];
}

const BODY = 4;
const ANSWER = 2;
/** A day of work is some hundred requests. */
const MOST = 2_000;

export class Recorder {
  private exchanges: Exchange[] = [];
  private sanitiser = new Sanitiser();
  private restore: (() => void) | null = null;

  get isOn(): boolean {
    return this.restore !== null;
  }

  start(): void {
    const office = dda();
    const api = richApi();
    if (!office || !api || this.restore) return;
    this.exchanges = [];
    this.sanitiser = new Sanitiser();
    const listen: RichApi['executeRichApiRequestAsync'] = (message, done) => {
      const request = parsed(message[BODY]);
      api.executeRichApiRequestAsync(message, (result) => {
        if (this.restore && this.exchanges.length < MOST) this.keep(request, result);
        done(result);
      });
    };
    // The method itself cannot be replaced, but what has it can.
    office.RichApi = Object.create(api, { executeRichApiRequestAsync: { value: listen } }) as RichApi;
    this.restore = () => {
      office.RichApi = api;
    };
  }

  /** What was heard, as it may be handed on. */
  stop(): Recording {
    this.restore?.();
    this.restore = null;
    const { diagnostics, requirements } = Office.context;
    const versions = Array.from({ length: 25 }, (_, minor) => `1.${minor}`);
    const newest = [...versions]
      .reverse()
      .find((version) => requirements.isSetSupported('ExcelApi', version));
    return {
      schema: 1,
      host: `${diagnostics.host} ${diagnostics.platform} ${diagnostics.version}`,
      sets: newest === undefined ? [] : [`ExcelApi ${newest}`],
      exchanges: this.exchanges,
    };
  }

  private keep(request: unknown, { status, value, error }: RichResult): void {
    const answer = status === 'succeeded' ? parsed(value?.data?.[ANSWER]) : { refused: error?.code ?? null };
    for (const name of [...sheetsMade(request), ...sheetsNamed(answer)]) this.sanitiser.knowSheet(name);
    this.exchanges.push({
      request: cleanRequest(request, this.sanitiser),
      answer: cleanAnswer(answer, this.sanitiser),
    });
  }
}

interface Action {
  readonly Name?: string;
  readonly ArgumentInfo?: unknown;
}

/** Arguments say what they are by the method they are given to. */
function cleanRequest(request: unknown, sanitiser: Sanitiser): unknown {
  if (typeof request !== 'object' || request === null || !('Actions' in request)) return null;
  const { Actions, ...rest } = request as { Actions: readonly Action[] };
  const actions = Actions.map((action) => ({
    ...action,
    ...(action.ArgumentInfo === undefined
      ? {}
      : { ArgumentInfo: sanitiser.clean(action.ArgumentInfo, action.Name ?? '') }),
  }));
  return { ...(sanitiser.clean(rest) as object), Actions: actions };
}

/** What Excel says of an error in words may hold names, and in the officer's language. */
function cleanAnswer(answer: unknown, sanitiser: Sanitiser): unknown {
  const cleaned = sanitiser.clean(answer) as { Error?: { Message?: string } | null } | null;
  return cleaned?.Error ? { ...cleaned, Error: { ...cleaned.Error, Message: '' } } : cleaned;
}

function* sheetsMade(request: unknown): Generator<string> {
  const { ObjectPaths = {} } = (request ?? {}) as {
    ObjectPaths?: Record<string, { Name?: string; ArgumentInfo?: { Arguments?: unknown[] } }>;
  };
  for (const { Name, ArgumentInfo } of Object.values(ObjectPaths)) {
    const [first] = ArgumentInfo?.Arguments ?? [];
    // Sheets are reached by their names and by their ids; an id is nobody's word.
    if (
      (Name === 'Add' || Name === 'GetItem' || Name === '') &&
      typeof first === 'string' &&
      /[^\0-\x7f]/.test(first)
    )
      yield first;
  }
}

/** Items that have a visibility and a protection are sheets. */
function* sheetsNamed(answer: unknown): Generator<string> {
  if (typeof answer !== 'object' || answer === null) return;
  if (
    'Name' in answer &&
    typeof answer.Name === 'string' &&
    ('Protection' in answer || 'Visibility' in answer)
  )
    yield answer.Name;
  for (const value of Object.values(answer)) yield* sheetsNamed(value);
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : null;
  } catch {
    return null;
  }
}
