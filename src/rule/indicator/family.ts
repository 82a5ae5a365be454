import { family } from '../rule';

export const rule = family()('indicator', 'indicator');
