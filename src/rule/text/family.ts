import { family } from '../rule';

export const rule = family()('text', 'text');
