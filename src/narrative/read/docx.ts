/** Reads a .docx: one pass over each of the parts that hold words. */

import { Package } from '../../ooxml/package';
import { BoundData } from './docx-bound';
import { Numbering } from './docx-numbering';
import type { StoryBlock } from './docx-paragraphs';
import { Story } from './docx-story';
import { StyleSheet } from './docx-styles';
import type { Block, NarrativeDocument } from './document';
import { isContentsLine, placeBlocks } from './heading';
import { readEvents, type XmlEvents } from './events';
import { withoutRadicals } from './radicals';
import { withHeadings, withTypedRows } from './unstyled';
import { NarrativeRefusal, refuseOtherFormats, refusing } from './refuse';

const MAX_CHARACTERS = 8_000_000;

/** @throws NarrativeRefusal for whatever is no document, damaged, hostile, too large or without words */
export function readDocx(bytes: Uint8Array): NarrativeDocument {
  refuseOtherFormats(bytes);
  return refusing(() => readStories(Package.read(bytes)));
}

function readStories(parts: Package): NarrativeDocument {
  const main = mainPart(parts);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const styles = new StyleSheet();
  const numbering = new Numbering();
  parse(parts, `${folder}styles.xml`, styles);
  parse(parts, `${folder}numbering.xml`, numbering);
  const notes = new Map<string, StoryBlock[]>();
  for (const kind of ['footnote', 'endnote']) {
    const onNote = (id: string, blocks: StoryBlock[]): void => void notes.set(`${kind}:${id}`, blocks);
    parse(parts, `${folder}${kind}s.xml`, new Story(styles, numbering, { onNote }));
  }
  const data = new BoundData(parts);
  const story = new Story(styles, numbering, undefined, (binding) => data.at(binding));
  parse(parts, main, story);
  if (story.holdsFile) throw new NarrativeRefusal('holds-file');
  return assemble(story, notes, headersOf(parts, folder, styles, numbering));
}

/** What stands at the head or the foot of the pages, each wording once. */
function headersOf(parts: Package, folder: string, styles: StyleSheet, numbering: Numbering): StoryBlock[] {
  const found = new Map<string, StoryBlock>();
  for (const path of parts.paths) {
    if (!path.startsWith(folder) || !/^(?:header|footer)\d*\.xml$/.test(path.slice(folder.length))) continue;
    const story = new Story(styles, numbering);
    parse(parts, path, story);
    for (const block of story.blocks) found.set(block.text.join(''), block);
  }
  return [...found.values()];
}

/** The part that the package names as its document; a workbook or a presentation names another. */
function mainPart(parts: Package): string {
  const target = parts.related('', 'officeDocument') ?? 'word/document.xml';
  if (!parts.has(target) || !target.startsWith('word/')) throw new NarrativeRefusal('no-document');
  return target;
}

function parse(parts: Package, path: string, events: XmlEvents): void {
  if (parts.has(path)) readEvents(parts.text(path), events);
}

function assemble(
  { blocks: story, tables, changes }: Story,
  notes: ReadonlyMap<string, StoryBlock[]>,
  headers: readonly StoryBlock[],
): NarrativeDocument {
  const texts: string[] = [];
  const blocks: (Block & { style?: number })[] = [];
  let offset = 0;
  const add = (block: StoryBlock, kind = block.kind): void => {
    const text = withoutRadicals(block.text.join(''));
    const span = { start: offset, end: offset + text.length };
    texts.push(text);
    offset += text.length + 1;
    if (offset > MAX_CHARACTERS) throw new NarrativeRefusal('too-large', 'too many characters');
    const shown = kind === 'paragraph' && isContentsLine(text) ? 'contents' : kind;
    blocks.push({
      kind: shown,
      pieces: [span],
      span,
      text,
      path: [],
      part: 'other',
      number: 0,
      ...(block.style === undefined ? {} : { style: block.style }),
      ...(block.label === undefined ? {} : { label: block.label }),
      ...(block.table === undefined ? {} : { table: block.table }),
      ...(block.struck.length === 0 ? {} : { struck: block.struck.join('') }),
      ...(block.lowered.length === 0 ? {} : { lowered: block.lowered.join('') }),
    });
  };
  for (const block of story) {
    add(block);
    for (const id of block.notes) for (const note of notes.get(id) ?? []) add(note, 'footnote');
  }
  for (const header of headers) add(header, 'header');
  if (blocks.length === 0) throw new NarrativeRefusal('empty');
  return {
    source: 'docx',
    text: texts.join('\n'),
    blocks: placeBlocks(withHeadings(withTypedRows(blocks))),
    merges: tables.merges,
    changes,
  };
}
