/** Files come in by the button or dropped anywhere on the page, and go out as a download. Nothing is sent. */
import type { Workbench } from './workbench';

export interface FileControls {
  readonly workbench: Workbench;
  readonly input: HTMLInputElement;
  readonly save: HTMLButtonElement;
  readonly drop: HTMLElement;
  readonly pane: HTMLIFrameElement;
}

export function acceptFiles({ workbench, input, save, drop, pane }: FileControls): void {
  const open = async (file: File | undefined) => {
    if (file && mayLeave(workbench))
      await workbench.open(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  input.addEventListener('change', () => {
    void open(input.files?.[0]).then(() => {
      input.value = '';
    });
  });
  save.addEventListener('click', () => {
    void workbench.save().then((bytes) => {
      download(workbench.fileName, bytes);
      workbench.settled();
    });
  });
  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const over = (event: DragEvent) => {
    if (!isFile(event)) return;
    event.preventDefault();
    drop.hidden = false;
  };
  window.addEventListener('dragover', over);
  // The frame would swallow the drag; once it is over the page the veil lies above the frame, too.
  pane.addEventListener('load', () => pane.contentWindow?.addEventListener('dragover', over));
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) drop.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    drop.hidden = true;
    void open(event.dataTransfer?.files[0]);
  });
}

/** Asked before another workbook takes the place of one with unsaved changes. */
export const mayLeave = (workbench: Workbench): boolean =>
  !workbench.unsaved || window.confirm('有改动还没有保存，继续的话会丢失。要继续吗？');

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/\.xlsm$/i, '.xlsx');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
