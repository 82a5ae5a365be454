import { family } from '../rule';

export const rule = family()('narrative', 'narrative');
