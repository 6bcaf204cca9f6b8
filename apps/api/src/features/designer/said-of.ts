import type { Playbook } from '@clearhold/cases';
import { type PlaybookChanges, validatePlaybook } from '@clearhold/cases';
import { AS_INHERITED, type PolicyLayer, type PolicyValue } from '@clearhold/policy';

export const DEFINITION = 'playbooks.definition';
export const STEP = 'playbooks.step';
export type PlaybookSetting = typeof DEFINITION | typeof STEP;

type Values = Readonly<Record<string, PolicyValue>>;

/** What a scope's own values say under a setting of playbooks, entry by entry. */
export const entriesOf = (values: Values, setting: PlaybookSetting): Readonly<Record<string, unknown>> =>
  (values[setting]?.value ?? {}) as Record<string, unknown>;

/** What a scope's own values say of one playbook that changes it: what only keeps it as inherited is left out. */
export function saidOf(values: Values, key: string): PlaybookChanges {
  const changing = (setting: PlaybookSetting, mine: (entry: string) => boolean) =>
    Object.fromEntries(
      Object.entries(entriesOf(values, setting)).filter(([entry, said]) => mine(entry) && said !== AS_INHERITED),
    );
  return {
    definitions: changing(DEFINITION, (entry) => entry === key),
    steps: changing(STEP, (entry) => entry.startsWith(`${key}.`)),
  };
}

export type Way = 'INHERITED' | 'STEPS' | 'WHOLE';

/** How much a scope says of a playbook. */
export function wayOfSaying({ definitions, steps }: PlaybookChanges): Way {
  if (Object.keys(definitions).length > 0) return 'WHOLE';
  return Object.keys(steps).length > 0 ? 'STEPS' : 'INHERITED';
}

/** The steps that a layer keeps as they are for those below; `*` for all. */
export function keptBy(values: Values, key: string): string[] {
  const said = values[STEP];
  const locks = Object.keys(entriesOf(values, STEP)).filter((entry) => (said?.modes?.[entry] ?? said?.mode) === 'lock');
  return locks.flatMap((entry) => {
    if (entry === key) return ['*'];
    return entry.startsWith(`${key}.`) ? [entry.slice(key.length + 1)] : [];
  });
}

/** The layer that said the last word on a playbook. */
export const lastWordOn = (layers: readonly PolicyLayer[], key: string): PolicyLayer | undefined =>
  layers.findLast((layer) => wayOfSaying(saidOf(layer.values, key)) !== 'INHERITED');

/** Whether somebody's JSON has at least the outline of a playbook: the rest is judged with words. */
export function hasOutline(definition: unknown): definition is Playbook {
  const { steps } = (definition ?? {}) as { steps?: unknown };
  return Array.isArray(steps) && steps.every((step) => typeof (step as { id?: unknown } | null)?.id === 'string');
}

/** A playbook as it is written under a key, or the first thing that keeps it from being one. */
export function readPlaybook(key: string, definition: unknown): Playbook | ReturnType<typeof validatePlaybook> {
  const said = typeof definition === 'object' && definition ? definition : {};
  const wanted = { ...said, key, version: 1 };
  const refusals = validatePlaybook(wanted);
  return refusals.length ? refusals : (wanted as unknown as Playbook);
}
