import { canonicalJson } from '@clearhold/audit';
import type { Refusal } from '@clearhold/kernel';
import { checkDraft, isSettingKey, type PolicyValue, resolvePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.ts';
import { checkBranding } from '../../../branding/index.ts';
import { PolicyService, settingInWords } from '../../../policies/index.ts';
import { checkSlug } from '../../../tenancy/index.ts';
import type { BlueprintDefinition } from '../../blueprint.ts';
import { runCases } from '../../checks/run-cases.ts';
import { readSamples } from '../../samples/read-samples.ts';
import { KeepVersion, nameFault } from '../keep-version.ts';
import type { BlueprintFile } from './blueprint-file.ts';

/** What a file would change of a blueprint; `before` and `after` in words, nothing where it is not there. */
export interface BlueprintDifference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}
export interface PlannedBlueprint {
  readonly currentVersion: number;
  readonly differences: readonly BlueprintDifference[];
  /** What stands against it; its own test cases among them, run under the partner's policy as it is today. */
  readonly refusals: readonly Refusal[];
}

/** Holds a blueprint's file against the newest version and the partner's policy. Nothing is saved. */
@Injectable()
export class PlanBlueprint {
  constructor(
    private readonly policies: PolicyService,
    private readonly keeping: KeepVersion,
  ) {}

  async plan(tx: Tx, file: BlueprintFile): Promise<PlannedBlueprint> {
    const latest = await this.keeping.latest(tx, file.key);
    const before = latest?.definition as BlueprintDefinition | undefined;
    return {
      currentVersion: latest?.version ?? 0,
      differences: differencesOf(before, file.definition),
      refusals: await this.#refusals(tx, file),
    };
  }

  async #refusals(tx: Tx, { brand, definition, ...named }: BlueprintFile): Promise<Refusal[]> {
    const { units, checks, samples = [] } = definition;
    const above = await this.policies.layers(tx);
    const values = definition.policy as Record<string, PolicyValue>;
    const layer = { scope: { kind: 'tenant' as const, id: 'new', name: 'A follower' }, version: 1, values };
    const drafted = checkDraft(above, layer);
    const unread = readSamples(samples, tx.at.toISOString().slice(0, 10));
    const slugs = units.map(({ slug }) => slug);
    const unit = slugs.map(checkSlug).find(Boolean);
    const twice = slugs.find((slug, at) => slugs.indexOf(slug) < at);
    const found: (Refusal | undefined)[] = [
      nameFault(named),
      checkBranding(brand),
      unit,
      twice === undefined ? undefined : { code: 'UNIT_TWICE', message: `Two units are called ${twice}.` },
      ...drafted,
      'code' in unread ? unread : undefined,
    ];
    const failed = checks && drafted.length === 0 ? runCases(checks, resolvePolicy([...above, layer]), tx.at) : [];
    const cases = failed.flatMap(({ passed, title, found: why }) =>
      passed ? [] : [{ code: 'CHECK_FAILED', message: `“${title}” does not hold. ${why}` }],
    );
    return [...found.filter((one) => one !== undefined), ...cases];
  }
}

const NOTHING = '—';

function differencesOf(before: BlueprintDefinition | undefined, after: BlueprintDefinition): BlueprintDifference[] {
  const [old, fresh] = [partsOf(before), partsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((what) => {
    const [was, is] = [old.get(what), fresh.get(what)];
    if (canonicalJson((was?.value ?? null) as never) === canonicalJson((is?.value ?? null) as never)) return [];
    return [{ what, before: was?.words ?? NOTHING, after: is?.words ?? NOTHING }];
  });
}

interface Piece {
  readonly value: unknown;
  readonly words: string;
}

/** A definition in pieces, each by what it is called. */
function partsOf(definition: BlueprintDefinition | undefined): Map<string, Piece> {
  if (!definition) return new Map();
  const { primaryColour, productName, brand, policy, units, connections, apiScopes, checks, samples } = definition;
  const looks = { ...(primaryColour && { primaryColour }), ...(productName && { productName }), ...brand };
  const piece = (what: string, value: unknown, words: string): [string, Piece] => [what, { value, words }];
  return new Map([
    ...Object.entries(policy).map(([key, said]) => piece(key, said, settingSaid(key, said as PolicyValue))),
    ...Object.entries(looks).map(([field, value]) => piece(`brand, ${field}`, value, value.slice(0, 80))),
    ...units.map(({ slug, name }) => piece(`unit ${slug}`, name, name)),
    ...connections.map((one) => piece(`connection ${one.title}`, one, one.connector)),
    piece('scopes of API keys', apiScopes, apiScopes.join(', ') || 'none'),
    ...(checks?.readiness ?? []).map((one) => piece(`readiness ${one}`, one, 'asked')),
    ...(checks?.cases ?? []).map((one) => piece(`test case “${one.name}”`, one, 'run')),
    ...Object.entries(checks?.documents ?? {}).map(([name, text]) =>
      piece(`document ${name}`, text, `${text.length} letters`),
    ),
    ...(samples ?? []).map(({ name, content }) => piece(`sample ${name}`, content, `${content.length} letters`)),
  ]);
}

const settingSaid = (key: string, { mode, value }: PolicyValue): string =>
  `${isSettingKey(key) ? settingInWords(key, value) : 'unknown'} (${mode})`;
