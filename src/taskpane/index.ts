/** The pane's page. `started` is for the ribbon's commands, which run in the same page. */
import { boot } from './boot';
import { startCore } from './core/start';
import type { Pane } from './pane';

const root = document.getElementById('root');

export const started: Promise<Pane | null> = root ? boot(root, startCore()) : Promise.resolve(null);
