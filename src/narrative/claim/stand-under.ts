/** What a part has from the whole that it stands under: its subject, or the row that names it. */

import type { Label } from '../../dimension/dimension';
import { unresolved } from './labels';
import type { OpenClaim } from './types';

/**
 * What the words of a part leave open, from its whole.
 * @param subjectFree its words name nothing but a unit
 */
export function standUnder(claim: OpenClaim, above: OpenClaim, label: Label, subjectFree: boolean): void {
  if (claim.about.length === 0)
    claim.about.push(...above.about.map((m) => ({ ...m, origin: 'whole' as const })));
  else if (label.functional === undefined && claim.about.every(({ kind }) => kind !== 'name'))
    claim.about.push(...unresolved(above));
  // 委托业务费9万元，其中局本级5万元: of what has only a name is the unit's part too.
  if (subjectFree && claim.about.length > 0 && above.about.every(({ kind }) => kind !== 'subject'))
    claim.about.push(
      ...above.about
        .filter(({ kind, origin }) => kind === 'name' && origin === 'words')
        .map((mention) => ({ ...mention, origin: 'whole' as const })),
    );
  const row = label.functional === undefined ? (rowOf(above) ?? above.row) : undefined;
  if (row !== undefined && (label.nature ?? label.carry) !== undefined) claim.row = row;
}

/** What names a row of which no catalogue knows the 科目. */
function rowOf({ about, label }: OpenClaim): string | undefined {
  const [name, ...others] = about.filter(({ kind, origin }) => kind === 'name' && origin === 'words');
  return others.length === 0 && label.economic === undefined ? name?.text : undefined;
}
