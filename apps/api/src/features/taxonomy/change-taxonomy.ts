import type { PolicyValue } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { PlaybookLibrary } from '../playbooks/index.ts';
import {
  type DraftOutcome,
  type Invalid,
  invalid,
  PolicyRepository,
  PolicyService,
  type PublishOutcome,
  PublishPolicy,
  SaveDraft,
} from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';
import { isField } from './fields.ts';
import { mergeChanges, type TaxonomyChange } from './merge-changes.ts';

export interface ChangeTaxonomyInput {
  readonly scope?: string | null;
  readonly changes: readonly TaxonomyChange[];
  readonly reason: string;
  readonly expectedVersion?: number | null;
  readonly dryRun?: boolean | null;
}

/** Changes what a scope says about exception types: a change of its policy, with all that policy asks of one. */
@Injectable()
export class ChangeTaxonomy {
  constructor(
    private readonly database: Database,
    private readonly versions: PolicyRepository,
    private readonly policies: PolicyService,
    private readonly publishing: PublishPolicy,
    private readonly drafts: SaveDraft,
    private readonly playbooks: PlaybookLibrary,
  ) {}

  async run(place: Place, input: ChangeTaxonomyInput, mayPublish: boolean): Promise<PublishOutcome | DraftOutcome> {
    const { reason, expectedVersion, dryRun } = input;
    const known = await this.database.read(place.ctx, async (tx) => {
      const policy = await this.policies.effective(tx, place.scopeId);
      return {
        latest: await this.versions.latest(tx, place.scopeId),
        secondPerson: policy.get('policy.secondPerson'),
        playbooks: (await this.playbooks.current(tx, policy)).map((one) => one.key),
      };
    });
    const fault = check(input.changes, known.playbooks);
    if (fault) return fault;
    const said = (known.latest?.values ?? {}) as unknown as Record<string, PolicyValue>;
    const changes = mergeChanges(said, input.changes);
    if (dryRun || (mayPublish && !known.secondPerson)) {
      // What was merged was read at this version: another one since then would be overwritten.
      const expected = expectedVersion ?? known.latest?.version ?? 0;
      return this.publishing.run(place, { changes, reason, expectedVersion: expected, dryRun });
    }
    return this.drafts.save(place, { title: titleOf(input.changes), reason, changes });
  }
}

function check(changes: readonly TaxonomyChange[], playbooks: readonly string[]): Invalid | undefined {
  if (changes.length === 0 || changes.length > 200)
    return invalid('CHANGES_NEEDED', 'One change of the taxonomy has 1 to 200 entries.', 'input.changes');
  for (const [index, { field, value, remove }] of changes.entries()) {
    const path = `input.changes.${index}`;
    if (!isField(field))
      return invalid('FIELD_UNKNOWN', `An exception type has no field "${field.slice(0, 40)}".`, `${path}.field`);
    if (!remove && (value === undefined || value === null))
      return invalid('VALUE_NEEDED', 'A value is needed.', `${path}.value`, 'Use remove: true to inherit again.');
    if (field === 'playbook' && !remove && !playbooks.includes(String(value)))
      return invalid(
        'PLAYBOOK_UNKNOWN',
        `There is no playbook "${String(value).slice(0, 60)}" here.`,
        `${path}.value`,
        `Choose one of ${playbooks.join(', ')}.`,
      );
  }
  return undefined;
}

function titleOf(changes: readonly TaxonomyChange[]): string {
  const entries = [...new Set(changes.map(({ entry }) => entry))];
  const more = entries.length > 3 ? ` and ${entries.length - 3} more` : '';
  return `Taxonomy: ${entries.slice(0, 3).join(', ')}${more}`.slice(0, 200);
}
