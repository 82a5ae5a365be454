/** The place in office.js through which every request of the rich API goes (measured with 1.1.110). */
export interface RichApi {
  executeRichApiRequestAsync(message: unknown[], done: (result: RichResult) => void): void;
}

export interface RichResult {
  readonly status?: string;
  readonly value?: { readonly data?: readonly unknown[] };
  readonly error?: { readonly code?: number };
}

export const dda = () => (globalThis as { OSF?: { DDA?: { RichApi?: RichApi } } }).OSF?.DDA;

export function richApi(): RichApi | null {
  const api = dda()?.RichApi;
  return typeof api?.executeRichApiRequestAsync === 'function' ? api : null;
}
