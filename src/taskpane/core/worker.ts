/** The core in a thread of its own, so that a check of a large workbook never holds up the pane. */
import { createCore } from './core';
import { type Port, serve } from './remote';

const port = self as unknown as Port;
serve(port, createCore());
port.postMessage('ready');
