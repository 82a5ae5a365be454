/** A pack from outside, validated and expanded with the shared row sets. */
import { expandPack } from '../template/expand';
import type { RowSets } from '../template/expand';
import { parsePack } from '../template/load';
import type { Template } from '../template/template';
import { ROW_SETS } from './index';

/** @throws PackError, which names the place in the pack */
export function loadPack(json: string): Template {
  return expandPack(parsePack(json), ROW_SETS as RowSets);
}
