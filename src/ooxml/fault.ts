/** What is wrong with a package, for the program; whoever reads the file says it to the officer in its own words. */
export type FaultCode =
  /** Cut off, inconsistent, another checksum, a part that is not there. */
  | 'truncated'
  | 'too-large'
  | 'encrypted'
  | 'bad-xml'
  /** Declares types or entities, which no office program writes. */
  | 'unsafe-xml';

export class PackageFault extends Error {
  override readonly name = 'PackageFault';
  constructor(
    readonly code: FaultCode,
    /** A Chinese clause where the code is `too-large`, for it says of what; else for the log. */
    readonly detail = '',
    options?: { cause?: unknown },
  ) {
    super(detail, options);
  }
}
