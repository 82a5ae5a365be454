/** Reads a .docx: one pass over the parts that hold words, in pieces, so that size costs time but not memory. */

import { Numbering } from './docx-numbering';
import { Story, type StoryBlock } from './docx-story';
import { StyleSheet } from './docx-styles';
import type { Block, NarrativeDocument } from './document';
import { isContentsLine, placeBlocks } from './heading';
import { NarrativeRefusal } from './refuse';
import { XmlReader, type XmlEvents } from './xml';
import { openPackage, type Package } from './zip';

const MAX_CHARACTERS = 8_000_000;

export function readDocx(bytes: Uint8Array): NarrativeDocument {
  const parts = openPackage(bytes);
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
  const story = new Story(styles, numbering);
  parse(parts, main, story);
  return assemble(story.blocks, notes);
}

/** The part that the package names as its document; a workbook or a presentation names another. */
function mainPart(parts: Package): string {
  let target = '';
  const finder: XmlEvents = {
    open(name, attribute) {
      if (name !== 'Relationship' || !attribute('Type')?.endsWith('/officeDocument')) return;
      target = (attribute('Target') ?? '').replace(/^\//, '');
    },
    close() {},
    text() {},
  };
  parse(parts, '_rels/.rels', finder);
  if (target === '' || !parts.has(target)) target = 'word/document.xml';
  if (!parts.has(target) || !target.startsWith('word/')) throw new NarrativeRefusal('no-document');
  return target;
}

function parse(parts: Package, path: string, events: XmlEvents): void {
  const reader = new XmlReader(events);
  let decoder: TextDecoder | undefined;
  const found = parts.stream(path, (bytes) => {
    // Office writes UTF-8; a part in UTF-16 announces itself by its mark.
    decoder ??= new TextDecoder(
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8',
    );
    reader.push(decoder.decode(bytes, { stream: true }));
  });
  if (found) reader.end();
}

function assemble(story: readonly StoryBlock[], notes: ReadonlyMap<string, StoryBlock[]>): NarrativeDocument {
  const texts: string[] = [];
  const blocks: (Block & { style?: number })[] = [];
  let offset = 0;
  const add = (block: StoryBlock, kind = block.kind): void => {
    const text = block.text.join('');
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
    });
  };
  for (const block of story) {
    add(block);
    for (const id of block.notes) for (const note of notes.get(id) ?? []) add(note, 'footnote');
  }
  if (blocks.length === 0) throw new NarrativeRefusal('empty');
  return { source: 'docx', text: texts.join('\n'), blocks: placeBlocks(blocks) };
}
