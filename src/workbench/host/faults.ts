/** Faults a test can order for the requests to come. */
import { HostError } from './wire';

/**
 * - an error code: the host answers with it;
 * - `cell-edit`: refused, the officer is editing a cell;
 * - `cell-opened`: the officer opens a cell just before, so the request waits if it said it would;
 * - `hang`: not carried out, never answered;
 * - `lost`: carried out, never answered;
 * - `switched`: the officer goes to another workbook just before.
 */
export type FaultKind =
  | 'InvalidReference'
  | 'GeneralException'
  | 'AccessDenied'
  | 'ItemNotFound'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'FilteredRangeConflict'
  | 'InsertDeleteConflict'
  | 'NonBlankCellOffSheet'
  | 'MergedRangeConflict'
  | 'PivotTableRangeConflict'
  | 'RangeExceedsLimit'
  | 'OperationCellsExceedLimit'
  | 'MemoryLimitReached'
  | 'ServiceNotAvailable'
  | 'RequestAborted'
  | 'Conflict'
  | 'FormulaLengthExceedsLimit'
  | 'UndoNotSupported'
  | 'switched'
  | 'cell-edit'
  | 'cell-opened'
  | 'hang'
  | 'lost';

export interface Fault {
  readonly kind: FaultKind;
  /** Error codes strike before this action of the request; those before it have been carried out. */
  readonly afterActions: number;
}

export class Faults {
  private readonly ordered = new Map<number, Fault>();

  order(request: number, fault: Fault): void {
    this.ordered.set(request, fault);
  }

  take(request: number): Fault | undefined {
    const fault = this.ordered.get(request);
    this.ordered.delete(request);
    return fault;
  }

  clear(): void {
    this.ordered.clear();
  }
}

export const errorOf = (fault: Fault) => new HostError(fault.kind, `ordered fault: ${fault.kind}`);
