/** Drawing operators to characters and ruling lines: what a page shows, and nothing that is clipped away. */
import type { OperatorList } from 'pdfjs-dist/build/pdf.min.mjs';
import { PdfFault } from './fault';
import { MAX_GLYPHS } from './limits';
import type { Box, PageMarks } from './marks';
import { type Matrix, IDENTITY, apply, matrixOf, multiply } from './matrix';
import { Outlines } from './outlines';
import { type RawGlyph, pageOf } from './upright';

/** What the library says of a font. */
export interface FontFacts {
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
  readonly ascent?: number;
  readonly descent?: number;
}

interface GlyphFacts {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[];
}

export interface PageFrame {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** From the file's coordinates to the page's, turned as the page is. */
  readonly base: Matrix;
}

/** The state that `q` keeps and `Q` brings back (8.4.1), as much of it as matters here. */
interface State {
  matrix: Matrix;
  clip: Box;
  lineWidth: number;
  font: FontFacts;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

const UNSEEN = 3;

export class Interpreter {
  constructor(
    private readonly ops: Readonly<Record<string, number>>,
    private readonly fonts: ReadonlyMap<string, FontFacts>,
  ) {}

  read(operators: OperatorList, frame: PageFrame): PageMarks {
    const reader = new PageReader(this.ops, this.fonts, frame);
    for (const [index, fn] of operators.fnArray.entries()) reader.take(fn, operators.argsArray[index] ?? []);
    return reader.marks();
  }
}

class PageReader {
  private readonly glyphs: RawGlyph[] = [];
  private readonly outlines: Outlines;
  private unseen = 0;
  private state: State;
  private readonly kept: State[] = [];
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private x = 0;
  private set = true;
  private clipping = false;
  private readonly handlers: ReadonlyMap<number, (args: readonly unknown[]) => void>;

  constructor(
    ops: Readonly<Record<string, number>>,
    private readonly fonts: ReadonlyMap<string, FontFacts>,
    private readonly frame: PageFrame,
  ) {
    this.state = {
      matrix: frame.base,
      clip: { left: 0, top: 0, right: frame.width, bottom: frame.height },
      lineWidth: 1,
      font: {},
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
    this.outlines = new Outlines(ops);
    this.handlers = this.table(ops);
  }

  take(fn: number, args: readonly unknown[]): void {
    this.handlers.get(fn)?.(args);
  }

  marks(): PageMarks {
    const { frame, glyphs, unseen } = this;
    return pageOf({ ...frame, glyphs, unseen, ...this.outlines.lines() });
  }

  private table(ops: Readonly<Record<string, number>>): Map<number, (args: readonly unknown[]) => void> {
    const one = (change: (value: number) => void) => (args: readonly unknown[]) => change(Number(args[0]));
    const handlers: Record<string, (args: readonly unknown[]) => void> = {
      save: () => void this.kept.push({ ...this.state }),
      restore: () => void (this.state = this.kept.pop() ?? this.state),
      transform: (args) => this.transform(matrixOf(args as number[])),
      setLineWidth: one((width) => (this.state.lineWidth = width)),
      setGState: ([pairs]) => this.graphics(pairs as [string, unknown][]),
      constructPath: ([kinds, points]) =>
        this.outlines.construct(kinds as number[], points as number[], this.state.matrix),
      clip: () => void (this.clipping = true),
      eoClip: () => void (this.clipping = true),
      endPath: () => this.paint(false, false),
      beginText: () => this.moveTo(IDENTITY),
      setTextMatrix: (args) => this.moveTo(matrixOf(args as number[])),
      moveText: ([x, y]) => this.moveTo(multiply(this.line, [1, 0, 0, 1, Number(x), Number(y)])),
      setLeadingMoveText: ([x, y]) => {
        this.state.leading = -Number(y);
        this.moveTo(multiply(this.line, [1, 0, 0, 1, Number(x), Number(y)]));
      },
      nextLine: () => this.moveTo(multiply(this.line, [1, 0, 0, 1, 0, -this.state.leading])),
      setCharSpacing: one((value) => (this.state.characterSpacing = value)),
      setWordSpacing: one((value) => (this.state.wordSpacing = value)),
      setHScale: one((value) => (this.state.scale = value / 100)),
      setLeading: one((value) => (this.state.leading = value)),
      setTextRise: one((value) => (this.state.rise = value)),
      setTextRenderingMode: one((value) => (this.state.mode = value)),
      setFont: ([name, size]) => this.setFont(String(name), Number(size)),
      showText: ([glyphs]) => this.show(glyphs as (GlyphFacts | number)[]),
      paintFormXObjectBegin: ([matrix, box]) =>
        this.beginForm(matrix as number[] | null, box as number[] | null),
      paintFormXObjectEnd: () => void (this.state = this.kept.pop() ?? this.state),
    };
    for (const name of ['fill', 'eoFill']) handlers[name] = () => this.paint(true, false);
    for (const name of ['stroke', 'closeStroke']) handlers[name] = () => this.paint(false, true);
    for (const name of ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'])
      handlers[name] = () => this.paint(true, true);
    return new Map(Object.entries(handlers).map(([name, handler]) => [ops[name] ?? -1, handler]));
  }

  private transform(matrix: Matrix): void {
    this.state.matrix = multiply(this.state.matrix, matrix);
  }

  private graphics(pairs: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of pairs) {
      if (key === 'LW') this.state.lineWidth = Number(value);
      else if (key === 'Font') this.setFont(String((value as unknown[])[0]), Number((value as unknown[])[1]));
    }
  }

  private setFont(name: string, size: number): void {
    this.state.font = this.fonts.get(name) ?? {};
    this.state.size = size;
  }

  private beginForm(matrix: readonly number[] | null, box: readonly number[] | null): void {
    this.kept.push({ ...this.state });
    if (matrix) this.transform(matrixOf(matrix));
    const [x0, y0, x1, y1] = box ?? [];
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
    this.narrow([apply(this.state.matrix, x0, y0), apply(this.state.matrix, x1, y1)]);
  }

  /** Clips are taken as rectangles, which those of tables and pages are. */
  private narrow(points: readonly (readonly [number, number])[]): void {
    const { clip } = this.state;
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    this.state.clip = {
      left: Math.max(clip.left, Math.min(...xs)),
      right: Math.min(clip.right, Math.max(...xs)),
      top: Math.max(clip.top, Math.min(...ys)),
      bottom: Math.min(clip.bottom, Math.max(...ys)),
    };
  }

  private paint(fill: boolean, stroke: boolean): void {
    const { matrix, lineWidth, clip } = this.state;
    if (this.clipping && this.outlines.points.length > 0) this.narrow(this.outlines.points);
    this.clipping = false;
    const width = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    this.outlines.paint({ fill, stroke, width, clip });
  }

  private moveTo(matrix: Matrix): void {
    this.text = matrix;
    this.line = matrix;
    this.x = 0;
    this.set = true;
  }

  /** 9.4.4 Text space details. */
  private show(glyphs: readonly (GlyphFacts | number)[]): void {
    const { font, size, characterSpacing, wordSpacing, scale, rise, mode, matrix } = this.state;
    const advance = size * (font.fontMatrix?.[0] ?? 0.001);
    const vertical = font.vertical === true;
    const full = multiply(matrix, this.text);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.x -= (glyph * size * (vertical ? 1 : scale)) / 1000;
        continue;
      }
      const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0);
      const [down = -1000, half = glyph.width / 2, origin = 880] =
        glyph.vmetric ?? font.defaultVMetrics ?? [];
      const width = glyph.width * advance * scale;
      const [x, y] = vertical
        ? [(-(glyph.vmetric ? half : glyph.width / 2) * size) / 1000, this.x - (origin * size) / 1000 + rise]
        : [this.x, rise];
      this.put(glyph.unicode, full, { x, y, width, size }, mode);
      this.x += vertical ? (down * size) / 1000 - spacing : width + spacing * scale;
    }
  }

  private put(
    text: string,
    full: Matrix,
    { x, y, width, size }: { x: number; y: number; width: number; size: number },
    mode: number,
  ): void {
    if (text === '' || size === 0) return;
    const [from, to, over] = [apply(full, x, y), apply(full, x + width, y), apply(full, x, y + size)];
    if (![...from, ...to, ...over].every(Number.isFinite)) return;
    const { clip } = this.state;
    // Seen where most of it is, whichever way it is turned: a cell too tall for its page is drawn again on the next.
    const mx = from[0] + (to[0] - from[0]) * 0.45 + (over[0] - from[0]) * 0.35;
    const my = from[1] + (to[1] - from[1]) * 0.45 + (over[1] - from[1]) * 0.35;
    if (mx < clip.left || mx > clip.right || my < clip.top || my > clip.bottom) return;
    if (mode % 4 === UNSEEN) {
      this.unseen++;
      return;
    }
    if (this.glyphs.length >= MAX_GLYPHS) throw new PdfFault('too-large', '一页的文字过多');
    this.glyphs.push({ text, from, to, over, begins: this.set });
    this.set = false;
  }
}
