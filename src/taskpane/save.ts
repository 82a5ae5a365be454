/** Hands a file to the officer as a download: made here, sent nowhere. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html;charset=utf-8',
  // By its own type WebView2 would show it in place of the pane, or not at all, rather than keep it.
  pdf: 'application/octet-stream',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

export function saveFile(name: string, content: Uint8Array | string | Blob): void {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const part = content instanceof Uint8Array ? new Uint8Array(content) : content;
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
