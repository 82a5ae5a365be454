import { family } from '../rule';

export const rule = family()('privacy', 'privacy');
