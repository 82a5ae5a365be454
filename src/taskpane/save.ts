/** Hands a file to the officer as a download: made here, sent nowhere. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function saveFile(name: string, content: Uint8Array | string): void {
  const type = typeof content === 'string' ? 'text/html;charset=utf-8' : XLSX;
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some web views begin the download late.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
