/**
 * `window.external`, which is what office.js talks to inside Excel for Windows. Installed before office.js
 * loads, the client runs unmodified on the emulator. It needs nothing else: no network, no cookies.
 */
import { FileCopies } from './copies';
import type { Host, HostEvent } from './host';

const RICH_API_REQUEST = 93;
const RICH_API_MESSAGE_EVENT = 33;
const SUCCESS = 0;
/** Excel, in office.js' list of applications. */
const EXCEL = 1;

type Callback = (response: SafeArray | number, status?: number) => void;

/** The COM array as scripts see it. */
interface SafeArray {
  dimensions(): number;
  toArray(): unknown[];
}

const safeArray = (items: unknown[]): SafeArray => ({ dimensions: () => 1, toArray: () => items });

const nested = (items: readonly unknown[]): SafeArray =>
  safeArray(items.map((item) => (Array.isArray(item) ? safeArray(item) : item)));

/** Every key that office.js asks of the host before it is ready. */
function contextOf(host: Host) {
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'budget-disclosure',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => '16.0.17000.20000',
    GetAppUILocale: () => 'zh-CN',
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => '',
    GetAppCapabilities: () => 2, // reading and writing
    GetActivationMode: () => 1, // opened by the officer, not inserted
    GetControlIntegrationLevel: () => 1, // a task pane
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(host.requirementSets),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOfficeThemeInfo: () => '{}',
  };
}

function externalOf(host: Host) {
  const context = contextOf(host);
  const copies = new FileCopies(
    () => host.fileBytes(),
    () => host.pdfBytes(),
  );
  return {
    GetHostInfo: () => 'Excel|Win32|16.01|zh-CN',
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute(method: number, params: readonly unknown[], callback: Callback) {
      const ofFile = copies.answer(method, params.flat());
      if (ofFile) {
        void ofFile.then((answer) => {
          if ('refused' in answer) callback(safeArray([answer.refused]));
          else callback(safeArray([SUCCESS, ...(answer.payload ? [nested(answer.payload)] : [])]));
        });
        return;
      }
      if (method !== RICH_API_REQUEST) throw new Error(`the host emulator does not know method ${method}`);
      // [customData, verb, path, headers, body, permission, flags, …], wrapped once
      const message: unknown[] = Array.isArray(params[0]) ? params[0] : [];
      void host.execute(String(message[4]), Number(message[6])).then((answer) => {
        if (!answer) return;
        if ('refused' in answer) callback(safeArray([answer.refused]));
        else callback(safeArray([SUCCESS, safeArray([200, safeArray([]), answer.body])]));
      });
    },
    RegisterEvent(
      event: number,
      _target: string,
      handler: (event: number, payload: SafeArray) => void,
      callback: Callback,
    ) {
      if (event === RICH_API_MESSAGE_EVENT)
        host.listener = (message: HostEvent) =>
          handler(RICH_API_MESSAGE_EVENT, safeArray([safeArray([...message])]));
      callback(safeArray([SUCCESS]));
    },
    UnregisterEvent(event: number, _target: string, callback: Callback) {
      if (event === RICH_API_MESSAGE_EVENT) host.listener = null;
      callback(safeArray([SUCCESS]));
    },
  };
}

/** Before office.js is loaded into `window`. */
export function installHost(window: { external?: unknown }, host: Host): void {
  Object.defineProperty(window, 'external', { value: externalOf(host), configurable: true, writable: true });
}
