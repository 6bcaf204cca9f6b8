import type { Finding } from '../../rules/rule.ts';

/** A rule of Peppol's post-award documents by its public id; `check` gives the places that break it. */
export interface PostAwardRule<Facts> {
  id: string;
  severity: 'fatal' | 'warning';
  /** What the sender has to know, in a sentence of his words. */
  message: string;
  check: (facts: Facts) => Finding[];
}

/** A rule before it has the number of its document type: `R008` becomes `PEPPOL-T01-R008`. */
export type Numbered<Facts> = readonly [
  number: string,
  message: string,
  check: PostAwardRule<Facts>['check'],
  severity?: 'fatal' | 'warning',
];

/** The rules of one document type, by its transaction number: `T01`. */
export function rulesOf<Facts>(transaction: string, rules: readonly Numbered<Facts>[]): PostAwardRule<Facts>[] {
  return rules.map(([number, message, check, severity = 'fatal']) => ({
    id: `PEPPOL-${transaction}-${number}`,
    severity,
    message,
    check,
  }));
}

/** One finding at a path below the root where the answer is no. */
export function unless(holds: boolean, facts: { rootPath: string }, below = '', detail?: string): Finding[] {
  return holds ? [] : [{ path: facts.rootPath + below, detail }];
}
