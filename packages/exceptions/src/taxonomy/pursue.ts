import type { DetectedException } from '../detection.ts';
import type { Facts } from '../facts.ts';
import type { EffectiveTaxonomy } from './effective-taxonomy.ts';

/** What detection found, as a scope's taxonomy reads it. */
export interface Pursued {
  /** Those that hold the invoice and open cases. */
  readonly exceptions: DetectedException[];
  /** Those of types that are switched off: counted, and nothing else. */
  readonly measured: DetectedException[];
}

/** Gives exceptions the codes of the scope's own child types, and sets apart those whose type opens no case. */
export function pursue(found: readonly DetectedException[], taxonomy: EffectiveTaxonomy, facts: Facts): Pursued {
  const result: Pursued = { exceptions: [], measured: [] };
  for (const exception of found) {
    const code = taxonomy.rules.codeFor(exception, facts);
    const enabled = taxonomy.type(code)?.enabled ?? true;
    (enabled ? result.exceptions : result.measured).push(code === exception.code ? exception : { ...exception, code });
  }
  return result;
}
