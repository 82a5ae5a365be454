/** The pane as an officer sees it: React in jsdom, the real office.js, the emulator for Excel, the core itself. */
import { TextDecoder, TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ExcelWorkbook, type ExcelOptions } from '../../../src/excel/excel-workbook';
import { createCore } from '../../../src/taskpane/core/core';
import { zhCN } from '../../../src/taskpane/locale/zh-cn';
import { Pane } from '../../../src/taskpane/pane';
import { initialState } from '../../../src/taskpane/state/state';
import { Store } from '../../../src/taskpane/state/store';
import { App } from '../../../src/taskpane/ui/App';
import { laterSteps } from '../../../src/taskpane/ui/later';
import { canOpenCopy, canPrintPdf, documentBytes, documentPdf, openCopy } from '../../../src/excel/office';
import { findRecorder } from '../../../src/excel/record/find-recorder';
import { OpenFile } from '../../../src/workbench/file/open-file';
import { Book } from '../../../src/workbench/host/book';
import type { Host } from '../../../src/workbench/host/host';
import { parseArea } from '../../../src/workbook/address';

// jsdom leaves these out; every web view has them.
Object.assign(globalThis, { MessageChannel, TextDecoder, TextEncoder });

export interface Opened {
  readonly pane: Pane;
  readonly book: Book;
  readonly saved: { readonly name: string; readonly content: Uint8Array | string }[];
}

let former: Pane | null = null;

export async function openPane(
  host: Host,
  workbook: Book | Uint8Array = new Book(),
  options: ExcelOptions = {},
): Promise<Opened> {
  cleanup();
  await former?.stop();
  const file = workbook instanceof Book ? null : await OpenFile.open('公开表.xlsx', workbook);
  const book = file?.book ?? (workbook as Book);
  host.open(book);
  if (file) {
    host.subscribe((change) => file.note(change));
    host.fileBytes = () => file.save();
  }
  const store = new Store(initialState(2024));
  const excel = await ExcelWorkbook.open({
    onState: (state) => store.dispatch({ type: 'waiting', waiting: state === 'waiting' }),
    ...options,
  });
  const saved: { name: string; content: Uint8Array | string }[] = [];
  const pane = new Pane(store, excel, {
    core: createCore(),
    documentBytes,
    documentPdf: canPrintPdf() ? documentPdf : null,
    openCopy: canOpenCopy() ? openCopy : null,
    recorder: findRecorder(),
    save: (name, content) => saved.push({ name, content }),
  });
  former = pane;
  await laterSteps();
  render(<App pane={pane} words={zhCN} />);
  await act(() => pane.start());
  return { pane, book, saved };
}

export const byId = (id: string) => screen.getByTestId(id);
export const allById = (id: string) => screen.queryAllByTestId(id);

/** Clicks, and waits until the pane has done what that asks for. */
export async function click(element: HTMLElement, { pane }: Opened): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
  });
  await idle(pane);
}

export async function idle(pane: Pane): Promise<void> {
  await waitFor(() => expect(pane.state.doing).toBeNull(), { timeout: 10_000, interval: 10 });
}

/** Types into the sheets, and waits until the pane has followed: it looks again of its own, some time after. */
export async function followed({ pane }: Opened, typed: () => void): Promise<void> {
  const before = pane.state.inspection;
  await act(async () => typed());
  await waitFor(() => expect(pane.state.inspection).not.toBe(before), { timeout: 30_000 });
  await idle(pane);
}

export const type = (id: string, value: string) =>
  act(() => fireEvent.change(byId(id), { target: { value } }));

export const valueAt = (book: Book, sheet: string, address: string) => {
  const area = parseArea(address);
  return book.sheet(sheet).cell(area?.top ?? 0, area?.left ?? 0)?.value;
};

/** The row of a table in 填报. */
export function tableRow(id: string): HTMLElement {
  const row = allById('table').find((one) => one.dataset['tableId'] === id);
  if (!row) throw new Error(`no table ${id}`);
  return row;
}

export const notice = () => screen.queryByTestId('notice');
