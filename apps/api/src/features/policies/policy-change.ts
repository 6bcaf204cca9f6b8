import type { Refusal } from '@clearhold/kernel';
import { MODES, type Mode, type PolicyValue } from '@clearhold/policy';

/** One setting's change as it is asked for: a value with its mode, or `remove` to inherit again. */
export interface PolicyChangeInput {
  readonly key: string;
  readonly mode?: string | null;
  readonly value?: unknown;
  readonly merge?: string | null;
  /** Modes of single entries of a map; absent: those that stand there already stay. */
  readonly modes?: unknown;
  readonly remove?: boolean | null;
}

export type Invalid = { ok: false; kind: 'Invalid'; why: Refusal };

export const invalid = (code: string, message: string, path: string, hint?: string): Invalid => ({
  ok: false,
  kind: 'Invalid',
  why: { code, message, hint, path },
});

/** What stands against the changes by their shape alone; whether policy above allows them is another question. */
export function checkChanges(changes: readonly PolicyChangeInput[]): Invalid | undefined {
  if (changes.length === 0 || changes.length > 100)
    return invalid('CHANGES_NEEDED', 'A version changes 1 to 100 settings.', 'input.changes');
  if (new Set(changes.map(({ key }) => key)).size < changes.length)
    return invalid('CHANGED_TWICE', 'One setting is changed twice.', 'input.changes');
  for (const [index, { mode, value, merge, modes, remove }] of changes.entries()) {
    const path = `input.changes.${index}`;
    if (remove) continue;
    if (mode != null && !MODES.includes(mode as Mode))
      return invalid(
        'MODE_UNKNOWN',
        `There is no mode "${mode.slice(0, 20)}".`,
        `${path}.mode`,
        `One of ${MODES.join(', ')}.`,
      );
    if (merge != null && merge !== 'extend' && merge !== 'replace')
      return invalid('MERGE_UNKNOWN', 'A list or map extends or replaces.', `${path}.merge`);
    if (modes != null && !isModes(modes))
      return invalid(
        'MODE_UNKNOWN',
        'Entries have modes by their names.',
        `${path}.modes`,
        `Such as { "AP.MATCH": "ceiling" }; each one of ${MODES.join(', ')}.`,
      );
    if (value === undefined || value === null)
      return invalid('VALUE_NEEDED', 'A value is needed.', `${path}.value`, 'Use remove: true to inherit again.');
  }
  return undefined;
}

/** What is wrong with a reason. */
export function checkReason(reason: string): Invalid | undefined {
  if (reason.trim().length >= 3 && reason.length <= 2000) return undefined;
  return invalid(
    'REASON_NEEDED',
    'Say why, in 3 to 2,000 characters.',
    'input.reason',
    'The reason stands beside the value wherever it holds.',
  );
}

const isModes = (modes: unknown): modes is Record<string, Mode> =>
  typeof modes === 'object' && !Array.isArray(modes) && Object.values(modes!).every((one) => MODES.includes(one));

/** What a change says at its scope, where `before` stood. */
export function saidBy({ mode, value, merge, modes }: PolicyChangeInput, before?: PolicyValue): PolicyValue {
  const entries = typeof value === 'object' && value !== null ? value : {};
  const kept = Object.entries(modes ?? before?.modes ?? {}).filter(([entry]) => modes || Object.hasOwn(entries, entry));
  return {
    mode: (mode ?? 'default') as Mode,
    value,
    ...(merge ? { merge: merge as PolicyValue['merge'] } : {}),
    ...(kept.length ? { modes: Object.fromEntries(kept) } : {}),
  };
}

/** A scope's own values after the changes. */
export function applyChanges(
  before: Readonly<Record<string, PolicyValue>>,
  changes: readonly PolicyChangeInput[],
): Record<string, PolicyValue> {
  const values = { ...before };
  for (const change of changes) {
    if (change.remove) delete values[change.key];
    else values[change.key] = saidBy(change, before[change.key]);
  }
  return values;
}
