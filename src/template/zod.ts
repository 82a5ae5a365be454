/** zod without `new Function`, which a page with a strict policy reports as an attack on it (4.6, seen in Firefox). Imported from here only. */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
