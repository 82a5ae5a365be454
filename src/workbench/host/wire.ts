/** The rich API's messages as office.js sends them on Windows (measured with @microsoft/office-js 1.1.110). */

export const enum PathType {
  Global = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
  Null = 7,
}

export const enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** Beside each argument the id of the object path it stands for, or null where it is a plain value. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** Set by `untrack()`: the client does not want a reference that outlives the request. */
  readonly D?: boolean;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface RichRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RichResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
    readonly Location: string;
  } | null;
}

/** An error as the host answers it: the client rejects `sync` with the same code. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const notFound = (what: string) => new HostError('ItemNotFound', `not found: ${what}`);
export const invalid = (what: string) => new HostError('InvalidArgument', `invalid argument: ${what}`);

/** The emulator lacks something that Excel has: always said, never guessed. */
export const gap = (what: string) => new HostError('ApiNotFound', `the host emulator does not know ${what}`);
