/** Loads the real, unmodified office.js into jsdom, with the emulator for its Excel. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Host, type HostOptions } from '../../src/workbench/host/host';
import { installHost } from '../../src/workbench/host/external';
import { Book } from '../../src/workbench/host/book';

const CLIENT = resolve(process.cwd(), 'node_modules/@microsoft/office-js/dist/office.js');

/** Once a test file: the client is a singleton of its page. Hand it new workbooks with `host.open`. */
export async function startOffice(options: HostOptions = {}): Promise<Host> {
  const host = new Host(new Book(), options);
  installHost(window, host);
  await loadClient();
  await Office.onReady();
  return host;
}

export async function loadClient(): Promise<void> {
  await new Promise<void>((loaded, failed) => {
    const script = document.createElement('script');
    script.src = pathToFileURL(CLIENT).href;
    script.addEventListener('load', () => loaded());
    script.addEventListener('error', () => failed(new Error('office.js did not load')));
    document.head.append(script);
  });
}
