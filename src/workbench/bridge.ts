/**
 * Runs in the pane's frame before office.js: gives it a `window.external` of this frame's own, behind which is
 * the emulator in the page around it. Outside the workbench it does nothing.
 */
import { installHost } from './host/external';
import type { Host } from './host/host';

const { host } = (window.parent as Window & { workbench?: { host: Host } }).workbench ?? {};
if (host && window.parent !== window) installHost(window, host);
