import { isSame, type Playbook, playbooksInForce, type SaidHere, saidHere } from '@clearhold/cases';
import type { Refusal } from '@clearhold/kernel';
import { AS_INHERITED, type PolicyValue, resolvePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { PlaybookLibrary } from '../playbooks/index.ts';
import { type PolicyChangeInput, PolicyRepository, PolicyService, PublishPolicy } from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';
import { DEFINITION, entriesOf, hasOutline, type PlaybookSetting, STEP } from './said-of.ts';

type Values = Readonly<Record<string, PolicyValue>>;

/** A playbook as somebody writes it at a scope. */
export interface Written {
  readonly key: string;
  /** Absent: as inherited again. */
  readonly definition?: unknown;
  /** Steps that the levels below leave as they are, `*` for all; absent: those kept before. */
  readonly keep?: readonly string[] | null;
}

const WAYS = { nothing: 'INHERITED', steps: 'STEPS', whole: 'WHOLE' } as const;
const KEY = /^[a-z][a-z0-9-]{0,59}$/;

/** Turns a playbook as it is written into the change of policy that it is, and asks policy what stands against it. */
@Injectable()
export class PlanPlaybook {
  constructor(
    private readonly database: Database,
    private readonly library: PlaybookLibrary,
    private readonly policies: PolicyService,
    private readonly repository: PolicyRepository,
    private readonly publishing: PublishPolicy,
  ) {}

  async run(place: Place, written: Written) {
    const fault = faultIn(written);
    if (fault) return { __typename: 'Invalid', ...fault };
    const { said, changes, expectedVersion } = await this.database.read(place.ctx, (tx) =>
      this.changes(tx, place, written),
    );
    const plan = { __typename: 'PlaybookPlan', way: WAYS[said.way], changes, expectedVersion };
    if (changes.length === 0) return { ...plan, differences: [], refusals: [] };
    const outcome = await this.publishing.run(place, { changes, reason: 'Rehearsal', dryRun: true });
    if (outcome.ok) return { ...plan, differences: outcome.differences, refusals: [] };
    const refusals = outcome.kind === 'PolicyRefused' ? outcome.refusals : [outcome.why];
    return { ...plan, differences: [], refusals: refusals.map(atItsStep) };
  }

  /** The changes of policy, on the newest version that holds everywhere below the scope. */
  async changes(tx: Tx, place: Place, written: Written) {
    const latest = await this.repository.latest(tx, place.scopeId);
    const before = (latest?.values ?? {}) as unknown as Values;
    const ancestors = (await this.policies.layers(tx, place.scopeId)).filter(({ scope }) => scope.id !== place.scopeId);
    const inForce = playbooksInForce(await this.library.base(tx), resolvePolicy(ancestors));
    const inherited = inForce.find(({ key }) => key === written.key) ?? null;
    const said: SaidHere = written.definition
      ? saidHere(inherited, { ...(written.definition as Playbook), key: written.key })
      : { way: 'nothing' };
    return { said, changes: changesOf(before, written, said), expectedVersion: latest?.version ?? 0 };
  }
}

function changesOf(before: Values, { key, keep }: Written, said: SaidHere): PolicyChangeInput[] {
  const definitions = without(entriesOf(before, DEFINITION), (entry) => entry === key);
  const steps = without(entriesOf(before, STEP), (entry) => entry.startsWith(`${key}.`));
  const stepModes = { ...before[STEP]?.modes };
  if (said.way === 'whole') definitions[key] = said.definition;
  for (const [id, step] of Object.entries(said.way === 'steps' ? said.steps : {})) steps[`${key}.${id}`] = step;
  if (keep) keepAsTheyAre(key, keep, steps, stepModes);
  return [change(before, DEFINITION, definitions), change(before, STEP, steps, keep ? stepModes : undefined)].flat();
}

/** Locks these steps for the levels below and opens the others. */
function keepAsTheyAre(key: string, keep: readonly string[], steps: Record<string, unknown>, modes: object): void {
  const locks = modes as Record<string, string>;
  const mine = (entry: string) => entry === key || entry.startsWith(`${key}.`);
  for (const entry of Object.keys(locks)) if (mine(entry)) delete locks[entry];
  for (const entry of Object.keys(steps)) if (mine(entry) && steps[entry] === AS_INHERITED) delete steps[entry];
  for (const id of keep) {
    const entry = id === '*' ? key : `${key}.${id}`;
    steps[entry] ??= AS_INHERITED;
    locks[entry] = 'lock';
  }
}

// What only keeps a step as inherited is no word on the playbook itself and stays.
function without(entries: Readonly<Record<string, unknown>>, mine: (entry: string) => boolean) {
  const kept = Object.entries(entries).filter(([entry, value]) => !mine(entry) || value === AS_INHERITED);
  return Object.fromEntries(kept) as Record<string, unknown>;
}

function change(
  before: Values,
  key: PlaybookSetting,
  value: Readonly<Record<string, unknown>>,
  modes?: Readonly<Record<string, string>>,
): PolicyChangeInput[] {
  const stands = before[key];
  const own = Object.fromEntries(Object.entries(modes ?? stands?.modes ?? {}).filter(([entry]) => entry in value));
  if (isSame(stands?.value ?? {}, value) && isSame(stands?.modes ?? {}, own)) return [];
  if (Object.keys(value).length === 0) return [{ key, remove: true }];
  return [
    { key, mode: stands?.mode ?? 'default', ...(stands?.merge ? { merge: stands.merge } : {}), value, modes: own },
  ];
}

/** What keeps somebody's words from being looked at as a playbook at all. */
export function faultIn({ key, definition, keep }: Written): Refusal | undefined {
  if (!KEY.test(key)) {
    const message = 'A playbook’s key is a small letter, then letters, digits and hyphens, sixty at most.';
    return { code: 'BAD_KEY', message, hint: 'Such as freight-without-order.', path: 'key' };
  }
  if (definition != null && !hasOutline(definition)) {
    const message = 'This is no playbook: it has no list of steps with an id each.';
    return { code: 'BAD_SHAPE', message, hint: 'It is title, appliesTo and steps.', path: 'definition' };
  }
  if (keep?.some((id) => id !== '*' && !/^[a-z][a-z0-9-]{0,39}$/.test(id)))
    return { code: 'BAD_KEY', message: 'There is no step of such a name.', path: 'keep' };
  return undefined;
}

/** Refusals of `validatePlaybook` name their step in words; a setting's path ends in it. */
function atItsStep({ code, message, hint, path }: Refusal) {
  return { code, message, hint: hint ?? null, path: path ?? null };
}
