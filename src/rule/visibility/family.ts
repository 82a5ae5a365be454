/** What a workbook holds and does not show: none of it goes into a public file, and an officer is told before. */
import type { Binding } from '../../binding/bound';
import { family } from '../rule';

export const rule = family<Binding>()('visibility', 'binding');
