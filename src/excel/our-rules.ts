/** Which conditional formats of a workbook are marks of ours, also where Excel cannot read some of them. */
import { hostCode } from './sentences';
import type { Session } from './session';

/** A text in the formula of every mark. */
export const TAG = '预算公开助手标记';

/** Of the whole sheet. */
export const rulesOf = (sheet: Excel.Worksheet) => sheet.getRange().untrack().conditionalFormats;

/** Ids by sheet: one request, or two where there are custom rules. */
export async function ourRules(
  session: Session,
  sheets: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const custom = await readable(sheets, (some) => customRules(session, some));
  const ours = await readable(custom, (some) => taggedRules(session, some));
  const found = new Map<string, string[]>();
  for (const { sheet, id } of ours) found.set(sheet, [...(found.get(sheet) ?? []), id]);
  return found;
}

/**
 * Asked for all together; where Excel refuses, one by one, and what it cannot read is left alone. A rule that Ctrl+Z
 * brought back, or one that the officer doubled, throws whatever is asked of it (office-js #6396, #6827, #6835); one of
 * ours among them ends by itself.
 */
async function readable<T, R>(
  all: readonly T[],
  ask: (some: readonly T[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  if (all.length === 0) return [];
  try {
    return await ask(all);
  } catch (error) {
    if (!UNREADABLE.has(hostCode(error) ?? '')) throw error;
    if (all.length === 1) return [];
  }
  const found: R[] = [];
  for (const one of all) found.push(...(await readable([one], ask)));
  return found;
}

const UNREADABLE = new Set(['ItemNotFound', 'GeneralException', 'InvalidArgument']);

interface Rule {
  readonly sheet: string;
  readonly id: string;
}

function customRules(session: Session, sheets: readonly string[]): Promise<Rule[]> {
  return session.run(async ({ workbook, sync }) => {
    const asked = sheets.map((sheet) => {
      const rules = rulesOf(workbook.worksheets.getItem(sheet));
      // The type as well would be refused for a rule that cannot be read, and with it all the others.
      rules.load('items/id');
      return { sheet, rules };
    });
    await sync();
    return asked.flatMap(({ sheet, rules }) => rules.items.map(({ id }) => ({ sheet, id })));
  });
}

function taggedRules(session: Session, rules: readonly Rule[]): Promise<Rule[]> {
  return session.run(async ({ workbook, sync }) => {
    const asked = rules.map(({ sheet, id }) => {
      // Reached anew: what hangs from a range does not outlive the request.
      const custom = rulesOf(workbook.worksheets.getItem(sheet)).getItem(id).customOrNullObject;
      custom.rule.load('formula');
      return { sheet, id, custom };
    });
    await sync();
    return asked.flatMap(({ sheet, id, custom }) =>
      !custom.isNullObject && custom.rule.formula.includes(TAG) ? [{ sheet, id }] : [],
    );
  });
}
