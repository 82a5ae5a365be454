/** As much of pdfjs-dist 4.10.38 as is used; its own types know only the entry that is not minified. */
declare module 'pdfjs-dist/build/pdf.min.mjs' {
  export const OPS: Readonly<Record<string, number>>;
  export class PDFWorker {
    constructor(options: { port: object; verbosity?: number });
    destroy(): void;
  }
  export interface OperatorList {
    readonly fnArray: readonly number[];
    readonly argsArray: readonly (readonly unknown[] | null)[];
  }
  export interface PdfPageProxy {
    getViewport(options: { scale: number }): {
      readonly width: number;
      readonly height: number;
      readonly transform: readonly number[];
    };
    getOperatorList(options: { annotationMode: number }): Promise<OperatorList>;
    cleanup(): boolean;
  }
  export interface PdfDocumentProxy {
    readonly numPages: number;
    getPage(number: number): Promise<PdfPageProxy>;
  }
  export function getDocument(options: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<PdfDocumentProxy>;
    destroy(): Promise<void>;
  };
}
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist/build/pdf.min.mjs';
}
declare module 'pdfjs-dist/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: { initializeFromPort(port: object): void };
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export * from 'pdfjs-dist/build/pdf.worker.min.mjs';
}
/** Inlined as a data address by the builds and by the tests’ transformer. */
declare module '*.bcmap' {
  const data: string;
  export default data;
}
