/**
 * Excel without Excel: takes the requests of the unmodified office.js and answers them from an in-memory
 * workbook. Jest and the workbench use this one. Where Excel's own behaviour is not documented, the comment
 * beside the member in `surface/` says what was assumed.
 */
import { parseArea } from '../../workbook/address';
import { behind } from './behind';
import { Book, type Change } from './book';
import { Dispatcher } from './dispatcher';
import { errorOf, Faults, type Fault, type FaultKind } from './faults';
import { thing } from './kinds';
import { References } from './references';
import { surface } from './surface/index';
import { addressOf } from './surface/range';
import { ActionType, gap, type RichRequest } from './wire';

export interface LoggedRequest {
  readonly actions: number;
  /** Members named by the request, for reading a log; `Values` or `Add`, without their arguments. */
  readonly members: readonly string[];
  readonly bytes: number;
  error: string | null;
}

/** What one request of office.js gets back, or null where it gets nothing, ever. */
export type Answer = { readonly body: string } | { readonly refused: number } | null;

/** office.js turns this into `InvalidOperationInCellEditMode`. */
const INVALID_CALL_IN_CONTEXT = 5004;
const DELAY_FOR_CELL_EDIT = 64;
const EVENTS = { Changed: 10, Added: 13, SelectionChanged: 14, Deleted: 15 } as const;

export type HostEvent = readonly [category: number, type: number, target: string, json: string, id: number];

export interface HostOptions {
  /** `{ ExcelApi: '1.12' }` plays an older Excel. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly platform?: string;
}

const SURFACE_BEHIND = behind(surface);

/** Faults with which the request is carried out all the same. */
const HARMLESS: ReadonlySet<FaultKind> = new Set(['lost', 'cell-opened', 'switched']);

export class Host {
  /** Requests that do the client's work. References dropped and the notice at start are in `housekeeping`. */
  readonly requests: LoggedRequest[] = [];
  readonly housekeeping: LoggedRequest[] = [];
  readonly requirementSets: Readonly<Record<string, string>>;
  listener: ((event: HostEvent) => void) | null = null;
  /** The open workbook as a file, for `getFileAsync`; whoever opened it knows how to write it. */
  fileBytes: () => Promise<Uint8Array> = () => Promise.reject(new Error('the host emulator has no file'));
  /** The workbook printed; nobody here prints, so it is what a test says. */
  pdfBytes: () => Promise<Uint8Array> = () => Promise.reject(new Error('the host emulator prints nothing'));
  private readonly references = new References();
  private readonly faults = new Faults();
  private readonly drawers = new Set<(change: Change) => void>();
  private waiting: (() => void)[] = [];
  private editing = false;
  private ownRequest = false;
  private current: Book;

  constructor(book = new Book(), options: HostOptions = {}) {
    this.requirementSets = options.requirementSets ?? { ExcelApi: '1.17', DelayForCellEdit: '1.1' };
    this.current = book;
    this.watch(book);
  }

  get book(): Book {
    return this.current;
  }

  /** Another workbook takes the place of this one, as when a file is opened in the workbench. */
  open(book: Book): void {
    this.current.onChange = () => undefined;
    this.current = book;
    this.watch(book);
  }

  get keptReferences(): number {
    return this.references.size;
  }

  /** The `request`-th request from now (from 1) fails; housekeeping does not count. */
  failAt(request: number, kind: FaultKind, afterActions = 0): void {
    this.faults.order(this.requests.length + request, { kind, afterActions });
  }

  clearFaults(): void {
    this.faults.clear();
  }

  /** The officer opens a cell for editing: requests are refused, or wait if they said they would. */
  enterCellEdit(): void {
    this.editing = true;
  }

  leaveCellEdit(): void {
    this.editing = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  /** The officer types into a cell; text is parsed as Excel parses it. */
  type(sheet: string, address: string, entry: string | number | boolean): void {
    const area = parseArea(address);
    if (!area) throw new Error(`not an address: ${address}`);
    this.book.enter(this.book.sheet(sheet), area, () => entry);
  }

  async execute(json: string, flags: number): Promise<Answer> {
    const request: RichRequest = JSON.parse(json);
    const entry: LoggedRequest = {
      actions: request.Actions.length,
      members: request.Actions.filter((action) => action.Name).map((action) => action.Name),
      bytes: json.length,
      error: null,
    };
    if (isHousekeeping(request)) {
      this.housekeeping.push(entry);
      return this.carryOut(request, entry);
    }
    this.requests.push(entry);
    const fault = this.faults.take(this.requests.length);
    if (fault?.kind === 'hang') return null;
    if (fault?.kind === 'cell-edit') return this.refuse(entry);
    if (fault?.kind === 'switched') this.book.inFront = false;
    if (fault?.kind === 'cell-opened') this.enterCellEdit();
    if (this.editing && (flags & DELAY_FOR_CELL_EDIT) === 0) return this.refuse(entry);
    if (this.editing) await new Promise<void>((resolve) => this.waiting.push(resolve));
    const answer = this.carryOut(request, entry, fault);
    return fault?.kind === 'lost' ? null : answer;
  }

  private refuse(entry: LoggedRequest): Answer {
    entry.error = 'InvalidOperationInCellEditMode';
    return { refused: INVALID_CALL_IN_CONTEXT };
  }

  private carryOut(request: RichRequest, entry: LoggedRequest, fault?: Fault): Answer {
    const failBefore =
      fault && !HARMLESS.has(fault.kind)
        ? { index: Math.min(fault.afterActions, request.Actions.length - 1), error: errorOf(fault) }
        : undefined;
    const services = {
      'Microsoft.InternalService.AddinInternalService': thing('AddinInternalService', this.book),
    };
    const root = thing('Workbook', this.book);
    this.ownRequest = true;
    try {
      const dispatcher = new Dispatcher(
        this.book.inFront ? surface : SURFACE_BEHIND,
        root,
        services,
        this.references,
        request,
        failBefore,
      );
      const response = dispatcher.run();
      entry.error = response.Error?.Code ?? null;
      // A gap is the developer's to mend: loud even where the caller turns the error into a sentence.
      if (response.Error?.Code === gap('').code) console.error(response.Error.Message);
      return { body: JSON.stringify(response) };
    } finally {
      this.ownRequest = false;
    }
  }

  /** For whoever draws the workbook: told of every change as it happens. The answer ends it. */
  subscribe(drawer: (change: Change) => void): () => void {
    this.drawers.add(drawer);
    return () => this.drawers.delete(drawer);
  }

  private watch(book: Book): void {
    book.onChange = (change) => {
      for (const draw of this.drawers) draw(change);
      const event = eventOf(change, this.ownRequest);
      // Excel tells of a change after it has answered the request that made it.
      setTimeout(() => {
        if (this.current === book) this.listener?.(event);
      }, 0);
    };
  }
}

function isHousekeeping({ Actions }: RichRequest): boolean {
  const named = Actions.filter((action) => action.Name !== '');
  return (
    named.length > 0 &&
    named.every(({ Name }) => Name === '_RemoveReference' || Name === 'NotifyActionHandlerReady') &&
    Actions.every(({ ActionType: type }) => type === ActionType.Instantiate || type === ActionType.Method)
  );
}

function eventOf(change: Change, own: boolean): HostEvent {
  const common = { source: 'Local', triggerSource: own ? 'ThisLocalAddin' : 'Unknown' };
  const message = (type: number, args: Record<string, unknown>): HostEvent => [
    65_536,
    type,
    'Workbook',
    JSON.stringify({ ...common, ...args }),
    type,
  ];
  if (change.kind === 'selected')
    return message(EVENTS.SelectionChanged, {
      worksheetId: change.range.sheet.id,
      address: localAddress(addressOf(change.range)),
    });
  const worksheetId = change.sheet.id;
  if (change.kind !== 'cells')
    return message(change.kind === 'added' ? EVENTS.Added : EVENTS.Deleted, { worksheetId });
  const { area, sheet, how } = change;
  const address = how.startsWith('Row')
    ? `${area.top + 1}:${area.bottom + 1}`
    : localAddress(addressOf({ sheet, area }));
  return message(EVENTS.Changed, { worksheetId, address, changeType: how, shiftDirection: 'None' });
}

const localAddress = (address: string) => address.slice(address.lastIndexOf('!') + 1);
