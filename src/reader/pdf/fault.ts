/** Why a PDF is not read; whoever asked for it says it in words. */
export type PdfFaultCode = 'damaged' | 'too-large' | 'password' | 'wrong-password';

export class PdfFault extends Error {
  override readonly name = 'PdfFault';
  constructor(
    readonly code: PdfFaultCode,
    /** A Chinese clause where the code is `too-large`, for it says of what; else for the log. */
    readonly detail = '',
    options?: { cause?: unknown },
  ) {
    super(detail, options);
  }

  /** pdfjs-dist names its errors; a password that is asked for has code 1, one that is wrong 2. */
  static of(error: unknown): PdfFault {
    if (error instanceof PdfFault) return error;
    const { name, code, message } = error as { name?: string; code?: number; message?: string };
    if (name === 'PasswordException') return new PdfFault(code === 2 ? 'wrong-password' : 'password');
    return new PdfFault('damaged', message ?? String(error), { cause: error });
  }
}
