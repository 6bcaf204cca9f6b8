import { canonicalJson } from '@clearhold/audit';
import { newId, type Refusal } from '@clearhold/kernel';
import {
  checkDraft,
  diffPolicies,
  isSettingKey,
  MODES,
  type Mode,
  type PolicyLayer,
  type PolicyValue,
  resolvePolicy,
  SETTINGS,
} from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Place } from '../tenancy/index.ts';
import { entryInWords, settingInWords } from './in-words.ts';
import { PolicyRepository } from './policy.repository.ts';
import { PolicyService } from './policy.service.ts';

export interface PolicyChangeInput {
  readonly key: string;
  readonly mode?: string | null;
  readonly value?: unknown;
  readonly merge?: string | null;
  readonly remove?: boolean | null;
}

export interface PublishInput {
  readonly changes: readonly PolicyChangeInput[];
  readonly reason: string;
  readonly expectedVersion?: number | null;
  readonly dryRun?: boolean | null;
}

interface Plan {
  readonly draft: PolicyLayer;
  readonly changed: readonly PolicyChangeInput[];
  readonly differences: readonly Difference[];
}

interface Difference {
  readonly key: string;
  readonly entry: string | null;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly direction: string;
}

export type PublishOutcome =
  | { ok: true; differences: readonly Difference[]; versionId?: string }
  | { ok: false; kind: 'Invalid' | 'Conflict'; why: Refusal; currentVersion?: number }
  | { ok: false; kind: 'PolicyRefused'; refusals: Refusal[] };

type Refused = Extract<PublishOutcome, { ok: false }>;
const invalid = (code: string, message: string, path: string, hint?: string): Refused => ({
  ok: false,
  kind: 'Invalid',
  why: { code, message, hint, path },
});

/** Publishes the next version of one scope's policy. Versions stay as they are for ever; a change is a new one. */
@Injectable()
export class PublishPolicy {
  constructor(
    private readonly database: Database,
    private readonly repository: PolicyRepository,
    private readonly policies: PolicyService,
  ) {}

  async run(place: Place, input: PublishInput): Promise<PublishOutcome> {
    const fault = checkInput(input);
    if (fault) return fault;
    if (input.dryRun) {
      const plan = await this.database.read(place.ctx, (tx) => this.#plan(tx, place, input));
      return 'ok' in plan ? plan : { ok: true, differences: plan.differences };
    }
    return this.database.inTenant(place.ctx, async (tx) => {
      const plan = await this.#plan(tx, place, input);
      if ('ok' in plan) return plan;
      const { version, values } = plan.draft;
      const id = newId();
      const saved = await this.repository.add(tx, {
        id,
        scopeId: place.scopeId,
        version,
        values,
        setBy: tx.ctx.actorName,
        reason: input.reason.trim(),
      });
      if (!saved) return faster(version);
      const changes = plan.changed.map(({ key, mode, value, remove }) =>
        remove ? { key, removed: true } : { key, mode: mode ?? 'default', value },
      );
      tx.audit({
        action: 'policy.published',
        subject: { kind: 'Scope', id: place.scopeId },
        details: { version, changes },
      });
      return { ok: true, differences: plan.differences, versionId: id };
    });
  }

  async #plan(tx: Tx, place: Place, input: PublishInput): Promise<Plan | Refused> {
    const latest = await this.repository.latest(tx, place.scopeId);
    const now = latest?.version ?? 0;
    if (input.expectedVersion != null && input.expectedVersion !== now) return faster(now);
    const chain = await this.policies.layers(tx, place.scopeId);
    const ancestors = chain.filter(({ scope }) => scope.id !== place.scopeId);
    const scope = { kind: place.kind, id: place.scopeId, name: place.name };
    const before = (latest?.values ?? {}) as unknown as Record<string, PolicyValue>;
    const layer = (values: Record<string, PolicyValue>): PolicyLayer => ({
      scope,
      version: now + 1,
      setBy: tx.ctx.actorName,
      setAt: tx.at.toISOString(),
      values,
    });
    // What was published under another policy above may have become too loose; it is held back there and blocks nothing here.
    const set = input.changes.filter((change) => !change.remove);
    const refusals = checkDraft(
      ancestors,
      layer(Object.fromEntries(set.map((change) => [change.key, saidBy(change)]))),
    );
    if (refusals.length) return { ok: false, kind: 'PolicyRefused', refusals };
    const draft = layer(apply(before, input.changes));
    if (canonicalJson(draft.values as never) === canonicalJson(before as never)) {
      return invalid(
        'NOTHING_CHANGED',
        'This is what holds already.',
        'input.changes',
        'Change a value, its mode, or inherit again.',
      );
    }
    const differences = differencesOf(chain, [...ancestors, draft]);
    return { draft, changed: input.changes, differences };
  }
}

const faster = (currentVersion: number): Refused => ({
  ok: false,
  kind: 'Conflict',
  why: {
    code: 'VERSION_MOVED',
    message: 'Somebody else published meanwhile.',
    hint: 'Look at the version that stands now, then publish again.',
    path: 'input.expectedVersion',
  },
  currentVersion,
});

function checkInput({ changes, reason }: PublishInput): Refused | undefined {
  if (reason.trim().length < 3 || reason.length > 2000)
    return invalid(
      'REASON_NEEDED',
      'Say why, in 3 to 2,000 characters.',
      'input.reason',
      'The reason stands beside the value wherever it holds.',
    );
  if (changes.length === 0 || changes.length > 100)
    return invalid('CHANGES_NEEDED', 'A version changes 1 to 100 settings.', 'input.changes');
  if (new Set(changes.map(({ key }) => key)).size < changes.length)
    return invalid('CHANGED_TWICE', 'One setting is changed twice.', 'input.changes');
  for (const [index, { mode, value, merge, remove }] of changes.entries()) {
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
    if (value === undefined || value === null)
      return invalid('VALUE_NEEDED', 'A value is needed.', `${path}.value`, 'Use remove: true to inherit again.');
  }
  return undefined;
}

const saidBy = ({ mode, value, merge }: PolicyChangeInput): PolicyValue => ({
  mode: (mode ?? 'default') as Mode,
  value,
  ...(merge ? { merge: merge as PolicyValue['merge'] } : {}),
});

function apply(
  before: Readonly<Record<string, PolicyValue>>,
  changes: readonly PolicyChangeInput[],
): Record<string, PolicyValue> {
  const values = { ...before };
  for (const change of changes) {
    if (change.remove) delete values[change.key];
    else values[change.key] = saidBy(change);
  }
  return values;
}

function differencesOf(before: readonly PolicyLayer[], after: readonly PolicyLayer[]): Difference[] {
  return diffPolicies(resolvePolicy(before), resolvePolicy(after)).map(
    ({ key, entry, before: old, after: now, change }) => {
      const words = (value: unknown) => (entry ? entryInWords(key, value) : settingInWords(key, value));
      return {
        key,
        entry: entry ?? null,
        title: isSettingKey(key) ? SETTINGS[key].title : key,
        before: words(old),
        after: words(now),
        direction: change.toUpperCase(),
      };
    },
  );
}
