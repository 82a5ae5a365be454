import { proseFamily } from '../prose/rule';

export const rule = proseFamily()('narrative', 'narrative');
