/**
 * A rule is one file: what it says of itself, how grave it is, its check and a case on either side of it. The folder
 * is its family; its code is the family's prefix and its own name, and no other place types code, severity or class.
 */
import type { Draft, FindingClass, Severity } from './finding';

/** A case that a test runs and docs/checks.md prints: changes to the made-up department of the samples. */
export interface Example {
  /** The case in an officer's words. */
  readonly says: string;
  /** What is typed into cells, by `表!D13`: `=…` is a formula, null clears the cell. */
  readonly cells?: Readonly<Record<string, string | number | null>>;
  /** Stored results that formulas are left with, by `表!D13`. */
  readonly stored?: Readonly<Record<string, number>>;
  /** Number formats, by `表!D13`. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Rows that are hidden, by a cell in them; areas that are merged over what they hold; sheets that are hidden; a sheet that is no table. */
  readonly hidden?: readonly string[];
  readonly merged?: readonly string[];
  readonly hiddenSheets?: readonly string[];
  readonly working?: string;
  /** Another form than the samples', by its pack, as it is handed out: `cells` is all that is typed into it. */
  readonly form?: string;
  /** Answers of the officer, by question. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Final accounts are held against the budget of the department of the samples. */
  readonly budget?: true;
  /** The tables are held against those of the department of the samples, as last year's. */
  readonly lastYear?: true;
  /** Parts of the file that were not read. */
  readonly unread?: readonly string[];
  /** Nothing is filled in: every number that was typed is cleared. */
  readonly blank?: true;
  /** Sheets left out, or with a copy of them behind. */
  readonly without?: readonly string[];
  readonly twice?: readonly string[];
  /** Sheets by another name; the workbook keeps its bindings. */
  readonly broken?: readonly string[];
  /** A 情况说明, a line a paragraph. */
  readonly text?: readonly string[];
  /** The text is read without the tables. */
  readonly alone?: true;
  /** The text comes as a .docx: `~~…~~` is struck through, `__…__` lowered, `++…++` inserted by a change that is still open. */
  readonly word?: true;
  /** A table in the document of the text, a row a line. */
  readonly table?: readonly (readonly string[])[];
}

/** What a rule says of itself before it runs. `Grade`: cases in which it weighs otherwise, by name. */
export interface Card<Grade extends string = never> {
  readonly severity: Severity;
  readonly grades?: Readonly<Record<Grade, { readonly severity: Severity; readonly when: string }>>;
  /** Where it is not the family's. */
  readonly class?: FindingClass;
  readonly title: string;
  readonly reads: string;
  readonly source: string;
  /** A case that is in order, near one that is not: a rule without both does not compile. */
  readonly clean: Example;
  readonly failing: Example;
}

/** A finding as its rule tells it: what the rule knows itself is left out. */
export type Told<Grade extends string = never> = Omit<Draft, keyof Stamp> & {
  readonly grade?: Grade | undefined;
};

/** What only the rule says of its findings. */
export interface Stamp<Code extends string = string> {
  readonly rule: Code;
  readonly severity: Severity;
  readonly class: FindingClass;
}

export interface Rule<Code extends string = string, Grade extends string = string> extends Omit<
  Card<Grade>,
  'class'
> {
  readonly code: Code;
  readonly class: FindingClass;
  /** Whatever is told, with the rule's stamp on it: how an engine that serves several rules reports. */
  readonly found: <T extends object>(
    told: T & { readonly grade?: Grade | undefined; readonly severity?: never },
  ) => T & Stamp<Code>;
}

/** What the registry and the reports read of a rule. */
export type AnyRule = Omit<Rule, 'found' | 'grades'> & {
  readonly grades?: Readonly<Record<string, { readonly severity: Severity; readonly when: string }>>;
};

/** A rule that finds by itself what it tells. */
export interface Check<Subject> {
  readonly check: (subject: Subject) => Draft[];
}

/**
 * `family<Facts>()('table', 'missing')` makes the rules of a family, whose checks read a `Subject`. A rule without a
 * check is one that an engine reports through.
 */
export function family<Subject>() {
  return <Prefix extends string>(prefix: Prefix, kind: FindingClass) =>
    <Name extends string, Grade extends string = never>(
      name: Name,
      { check, ...card }: Card<Grade> & { check?: (subject: Subject) => Iterable<Told<NoInfer<Grade>>> },
    ): Rule<`${Prefix}.${Name}`, Grade> & Check<Subject> => {
      const code = `${prefix}.${name}` as const;
      const own = card.class ?? kind;
      const found = <T extends object>({ grade, ...told }: T & { readonly grade?: Grade | undefined }) => ({
        ...(told as unknown as T),
        rule: code,
        severity: (grade === undefined ? undefined : card.grades?.[grade].severity) ?? card.severity,
        class: own,
      });
      return {
        ...card,
        code,
        class: own,
        found,
        check: (subject) =>
          check ? [...check(subject)].map((told) => found<Omit<Draft, keyof Stamp>>(told)) : [],
      };
    };
}

/** Every rule of a family, one after the other. */
export function runRules<Subject>(rules: readonly Check<Subject>[], subject: Subject): Draft[] {
  return rules.flatMap((rule) => rule.check(subject));
}
