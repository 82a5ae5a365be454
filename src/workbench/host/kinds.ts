/** What the surface table is made of: one `Kind` an Excel class, one `Member` a property or method. */
import type { Area } from '../../workbook/model';
import type { Book } from './book';
import type { ConditionalRule } from './cell';
import type { HostName, HostRange, HostSheet, Owner } from './sheet';

/** The class of every object that the host hands out, with what stands for it here. */
export interface Targets {
  AddinInternalService: Book;
  Application: Book;
  AutoFilter: HostSheet;
  ConditionalFormat: { readonly sheet: HostSheet; readonly rule: ConditionalRule };
  ConditionalFormatCollection: { readonly sheet: HostSheet; readonly areas: readonly Area[] };
  ConditionalFormatRule: ConditionalRule;
  ConditionalRangeFill: ConditionalRule;
  ConditionalRangeFont: ConditionalRule;
  ConditionalRangeFormat: ConditionalRule;
  CustomConditionalFormat: ConditionalRule;
  DataValidation: HostRange;
  FormatProtection: HostRange;
  HeaderFooter: HostSheet;
  HeaderFooterGroup: HostSheet;
  NamedItem: HostName;
  NamedItemCollection: { readonly book: Owner; readonly sheet?: HostSheet };
  PageLayout: HostSheet;
  Range: HostRange;
  RangeAreas: { readonly sheet: HostSheet; readonly areas: readonly Area[] };
  RangeBorder: { readonly range: HostRange; readonly side: string };
  RangeBorderCollection: HostRange;
  RangeFill: HostRange;
  RangeFont: HostRange;
  RangeFormat: HostRange;
  Setting: { readonly book: Book; readonly key: string };
  SettingCollection: Book;
  Workbook: Book;
  WorkbookCreated: { readonly book: Book; readonly base64: string };
  WorkbookProtection: Book;
  Worksheet: HostSheet;
  WorksheetCollection: Book;
  WorksheetFreezePanes: HostSheet;
  WorksheetProtection: HostSheet;
}

export type KindName = keyof Targets;

/** One object of the host, as an object path resolves to it. */
export class Thing<K extends KindName = KindName> {
  constructor(
    readonly kind: K,
    readonly target: Targets[K],
  ) {}
}

export const thing = <K extends KindName>(kind: K, target: Targets[K]) => new Thing<K>(kind, target);

export interface Member<T> {
  /** A scalar, or a `Thing` for a navigation property. */
  get?(target: T): unknown;
  set?(target: T, value: unknown): void;
  /** A `Thing` for methods that return objects. */
  call?(target: T, ...args: unknown[]): unknown;
}

export interface Kind<T> {
  readonly members: Readonly<Record<string, Member<T>>>;
  /** Collections: their items, and the item of a key. */
  items?(target: T): readonly Thing[];
  item?(target: T, key: unknown): Thing;
  /** What the client learns of an object by the mere making of it. */
  identity?(target: T): Record<string, unknown>;
  /** Objects the client may keep beyond a request. */
  readonly keeps?: boolean;
}

export type Surface = { readonly [K in KindName]: Kind<Targets[K]> };
