/**
 * What fails while another workbook is in front: Microsoft Learn, “Troubleshoot Excel add-ins”, API limitations when
 * the active workbook switches; names of a sheet by office-js #6365. All else goes on as ever.
 */
import type { Member, Surface } from './kinds';
import { HostError } from './wire';

const CODES: Readonly<Record<string, Readonly<Record<string, 'GeneralException' | 'InvalidSelection'>>>> = {
  Range: { Select: 'GeneralException' },
  Workbook: { GetSelectedRange: 'InvalidSelection' },
  Worksheet: { Activate: 'GeneralException', Delete: 'InvalidSelection', Names: 'InvalidSelection' },
  WorksheetCollection: { Add: 'GeneralException' },
  WorksheetFreezePanes: {
    FreezeAt: 'GeneralException',
    FreezeRows: 'GeneralException',
    GetLocation: 'GeneralException',
    Unfreeze: 'GeneralException',
  },
};

export function behind(surface: Surface): Surface {
  const changed = Object.entries(CODES).map(([kind, codes]) => {
    const known = surface[kind as keyof Surface] as {
      readonly members: Readonly<Record<string, Member<never>>>;
    };
    const members = Object.entries(known.members).map(([name, member]) => {
      const code = codes[name];
      return [name, code === undefined ? member : failing(code)] as const;
    });
    return [kind, { ...known, members: Object.fromEntries(members) }] as const;
  });
  return { ...surface, ...Object.fromEntries(changed) };
}

function failing(code: 'GeneralException' | 'InvalidSelection'): Member<never> {
  const fail = () => {
    throw new HostError(code, 'another workbook is in front');
  };
  return { get: fail, set: fail, call: fail };
}
