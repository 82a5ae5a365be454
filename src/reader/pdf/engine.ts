/**
 * pdfjs-dist behind one door. Both of its halves run in this thread and hand their messages over as they are: nothing
 * is copied, no worker has to start (the pane's core is in one already), and fonts and pictures, which are of use
 * only for drawing, are dropped on the way. Characters and lines are taken from one list of drawing operators, for
 * asking for the text and then for the lines would interpret each page twice.
 */
import type { OperatorList } from 'pdfjs-dist/build/pdf.min.mjs';
import type { PageMarks } from './marks';
import { Interpreter } from './interpret';
import type { FontFacts } from './interpret';
import { PdfFault } from './fault';
import { MAX_OPERATORS, MAX_PAGES } from './limits';
import { packedCMap } from './cmaps';
import { matrixOf } from './matrix';

const NO_ANNOTATIONS = 0;
/** Pixels: pictures are never decoded. */
const NO_PICTURES = 1;

interface Message {
  readonly action?: string;
  readonly data?: unknown;
  readonly chunk?: { fnArray?: unknown[]; argsArray?: unknown[] };
}

/** A port whose both ends are here. */
class Loopback {
  readonly fonts = new Map<string, FontFacts>();
  operators = 0;
  private readonly listeners = new Set<(event: { data: unknown }) => void>();
  private readonly last = Promise.resolve();

  constructor(private readonly overflow: (fault: PdfFault) => void) {}

  postMessage(message: Message): void {
    if (message.action === 'commonobj' || message.action === 'obj') {
      const [id, kind, facts] = message.data as [string, string, FontFacts];
      if (kind === 'Font') this.fonts.set(id, facts);
      // Some of these messages wait for an answer; fonts, glyph paths and pictures do not.
      if (kind === 'Font' || kind === 'FontPath' || message.action === 'obj') return;
    }
    const data = message.chunk?.fnArray ? this.kept(message) : message;
    void this.last.then(() => this.listeners.forEach((listener) => listener({ data })));
  }

  /** The sender empties its lists once they are sent. */
  private kept(message: Message): Message {
    const { chunk } = message;
    this.operators += chunk?.fnArray?.length ?? 0;
    if (this.operators > MAX_OPERATORS) this.overflow(new PdfFault('too-large', '页面内容过多'));
    return {
      ...message,
      chunk: { ...chunk, fnArray: [...(chunk?.fnArray ?? [])], argsArray: [...(chunk?.argsArray ?? [])] },
    };
  }

  addEventListener(_: string, listener: (event: { data: unknown }) => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_: string, listener: (event: { data: unknown }) => void): void {
    this.listeners.delete(listener);
  }
}

class CMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    return { cMapData: await packedCMap(name), isCompressed: true };
  }
}

/** Glyphs of fonts that are not embedded are not drawn here: their widths come from the file. */
class NoFonts {
  // oxlint-disable-next-line require-await -- the interface wants a promise
  async fetch(): Promise<never> {
    throw new Error('standard fonts are not needed for reading');
  }
}

/**
 * The pages one after the other; none is kept once the next is asked for.
 * @throws PdfFault for what is no PDF, damaged, too large or locked
 */
export async function* readPages(bytes: Uint8Array, password?: string): AsyncGenerator<PageMarks> {
  const [{ getDocument, PDFWorker, OPS }, { WorkerMessageHandler }] = await load();
  let overflow: (fault: PdfFault) => void = () => undefined;
  const overflown = new Promise<never>((_, reject) => {
    overflow = reject;
  });
  overflown.catch(() => undefined);
  const port = new Loopback((fault) => overflow(fault));
  WorkerMessageHandler.initializeFromPort(port);
  const worker = new PDFWorker({ port, verbosity: 0 });
  const task = getDocument({
    // The library takes the bytes over, and no Buffer.
    data: new Uint8Array(bytes),
    worker,
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
    CMapReaderFactory: CMaps,
    StandardFontDataFactory: NoFonts,
    useWorkerFetch: false,
    useSystemFonts: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: false,
    fontExtraProperties: false,
    enableXfa: false,
    maxImageSize: NO_PICTURES,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES)
      throw new PdfFault('too-large', `有 ${document.numPages} 页，超过 ${MAX_PAGES} 页`);
    const interpreter = new Interpreter(OPS, port.fonts);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      port.operators = 0;
      const operators: OperatorList = await Promise.race([
        page.getOperatorList({ annotationMode: NO_ANNOTATIONS }),
        overflown,
      ]);
      yield interpreter.read(operators, { number, width, height, base: matrixOf(transform) });
      page.cleanup();
    }
  } catch (error) {
    throw PdfFault.of(error);
  } finally {
    await task.destroy().catch(() => undefined);
    worker.destroy();
  }
}

type Engine = readonly [
  typeof import('pdfjs-dist/build/pdf.min.mjs'),
  typeof import('pdfjs-dist/build/pdf.worker.min.mjs'),
];
let engine: Promise<Engine> | undefined;

/** The first half in the build for older engines, for the other complains on Node; the second as it is, for it is faster. */
function load(): Promise<Engine> {
  engine ??= Promise.all([
    import('pdfjs-dist/legacy/build/pdf.min.mjs'),
    import('pdfjs-dist/build/pdf.worker.min.mjs'),
  ]);
  return engine;
}
