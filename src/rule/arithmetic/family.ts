import { family } from '../rule';

export const rule = family()('fact', 'imbalance');
