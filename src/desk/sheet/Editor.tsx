/**
 * The one field that has the keyboard: it lies over the chosen cell, unseen until something is typed. A field that is
 * always there lets an input method begin with the first key, which a field made on demand would lose.
 */
import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, type Ref, useState } from 'react';
import { cellAddress } from '../../workbook/address';
import type { Area, Sheet } from '../../workbook/model';
import { typedText } from '../host/typed';
import { copied } from './clipboard';
import { shownCell } from './shown';

export interface EditorProps {
  readonly field: Ref<HTMLTextAreaElement>;
  readonly sheet: Sheet;
  readonly area: Area;
  readonly place: CSSProperties;
  /** @returns whether the key has moved the choice */
  readonly onMove: (event: KeyboardEvent) => boolean;
  readonly onType: (text: string) => void;
  readonly onPaste: (text: string) => void;
  readonly onClear: () => void;
  readonly onUndo: (again: boolean) => void;
}

export function Editor(props: EditorProps) {
  const { field, sheet, area, place, onMove, onType, onPaste, onClear, onUndo } = props;
  const [text, setText] = useState<string | null>(null);
  const cell = sheet.rows[area.top]?.[area.left];
  const finish = () => {
    if (text !== null && text !== typedText(cell)) onType(text);
    setText(null);
  };
  const whileTyping = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // The input method's own Enter and Escape choose a word.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setText(null);
    else if (event.key === 'Enter' && event.altKey) setText(`${text}\n`);
    else if (event.key === 'Enter' || event.key === 'Tab') {
      finish();
      onMove(event);
    } else return;
    event.preventDefault();
  };
  const whileChoosing = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const control = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    if (control && (letter === 'z' || letter === 'y')) onUndo(letter === 'y' || event.shiftKey);
    else if (event.key === 'F2') setText(typedText(cell));
    else if (event.key === 'Delete' || event.key === 'Backspace') onClear();
    else if (event.key === 'Tab' || !onMove(event)) return;
    event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (text !== null) return;
    event.clipboardData.setData('text/plain', copied(sheet, area));
    event.preventDefault();
  };
  const said = shownCell(cell);
  return (
    <textarea
      ref={field}
      className={text === null ? 'editor idle' : 'editor'}
      style={place}
      rows={1}
      spellCheck={false}
      aria-label={`${sheet.name} ${cellAddress(area.top, area.left)}，${said === '' ? '空' : said}`}
      value={text ?? ''}
      onChange={(event) => setText(event.target.value)}
      onBlur={finish}
      onKeyDown={text === null ? whileChoosing : whileTyping}
      onCopy={onCopy}
      onPaste={(event) => {
        if (text !== null) return;
        event.preventDefault();
        onPaste(event.clipboardData.getData('text/plain'));
      }}
      onDoubleClick={() => setText(typedText(cell))}
    />
  );
}
