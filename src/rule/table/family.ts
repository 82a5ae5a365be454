import { family } from '../rule';

export const rule = family()('table', 'missing');
