import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PolicyValue } from '@clearhold/policy';
import type { PolicyFile, TestOutcome } from '../../features/policies/index.ts';
import type { Place } from '../../features/tenancy/index.ts';
import type { House } from '../house.ts';
import { Trouble } from '../output.ts';
import { fileOf } from '../place.ts';
import { type PlannedBrand, planBrand } from './brand-section.ts';
import { placeOf } from './scope-place.ts';

/** A policy file held against what stands: what it would change, what is against it, how its tests come out. */
export interface PlannedFile {
  readonly name: string;
  readonly scope: string;
  readonly place: Place;
  readonly currentVersion: number;
  readonly changes: ReturnType<typeof import('../../features/policies/index.ts').fileChanges>;
  readonly differences: readonly {
    key: string;
    entry: string | null;
    title: string;
    before: string;
    after: string;
    direction: string;
  }[];
  /** In words, each with its line. */
  readonly refusals: readonly string[];
  readonly tests: readonly TestOutcome[];
  /** Absent where the file is not about the brand. */
  readonly brand?: PlannedBrand;
}

export const fails = (file: PlannedFile): boolean => file.refusals.length > 0 || file.tests.some((one) => !one.passed);

/** True where applying the file would change something. */
export const wouldChange = ({ changes, brand }: PlannedFile): boolean =>
  changes.length > 0 || Object.keys(brand?.input ?? {}).length > 0;

/** Reads one file. Throws Trouble that names file and line. */
export async function readFile(name: string): Promise<PolicyFile> {
  const { readPolicyFile } = await import('../../features/policies/index.ts');
  try {
    return readPolicyFile(readFileSync(fileOf(name), 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Trouble(`There is no file ${name}.`, 1);
    throw new Trouble(
      message
        .split('\n')
        .map((line) => `${name}: ${line}`)
        .join('\n'),
      1,
    );
  }
}

export async function planFile(house: House, name: string): Promise<PlannedFile> {
  const { fileChanges, PlanChange, PolicyRepository, PolicyService, runPolicyTests } = await import(
    '../../features/policies/index.ts'
  );
  const [{ resolvePolicy }, { testDocument }] = await Promise.all([
    import('@clearhold/policy'),
    import('./test-document.ts'),
  ]);
  const file = await readFile(name);
  const place = await placeOf(house, file.scope);
  return house.database.read(place.ctx, async (tx) => {
    const latest = await house.get(PolicyRepository).latest(tx, place.scopeId);
    const changes = fileChanges((latest?.values ?? {}) as unknown as Record<string, PolicyValue>, file.values);
    const layers = await house.get(PolicyService).layers(tx, place.scopeId);
    const above = layers.filter((layer) => layer.scope.id !== place.scopeId);
    const outcome = changes.length ? await house.get(PlanChange).plan(tx, place, { changes }) : undefined;
    const draft = outcome && !('ok' in outcome) ? outcome.draft : undefined;
    const policy = resolvePolicy(draft ? [...above, draft] : layers);
    const folder = path.dirname(fileOf(name));
    const read = (document: string) => testDocument(folder, document);
    const brand = await planBrand(house, tx, place, file, folder);
    return {
      name,
      scope: file.scope,
      place,
      currentVersion: latest?.version ?? 0,
      changes,
      differences: outcome && !('ok' in outcome) ? outcome.differences : [],
      refusals: [...(outcome && 'ok' in outcome ? refusalsOf(outcome, file) : []), ...(brand?.refusals ?? [])],
      ...(brand ? { brand } : {}),
      tests: runPolicyTests(file.tests, policy, read, tx.at.toISOString().slice(0, 10)),
    };
  });
}

type Refused = import('../../features/policies/plan-change.ts').PlanRefused;

function refusalsOf(outcome: Refused, file: PolicyFile): string[] {
  const refusals = outcome.kind === 'PolicyRefused' ? outcome.refusals : [outcome.why];
  return refusals.map(({ message, hint, path: at }) => {
    const key = Object.keys(file.values).find((one) => at === `values.${one}` || at?.startsWith(`values.${one}.`));
    const line = key && file.lineOf(key);
    return `${line ? `${line}: ` : ''}${message}${hint ? ` ${hint}` : ''}`;
  });
}

/** What a plan says to people. */
export function planInWords(file: PlannedFile): string[] {
  const differs = new Set(file.differences.map((one) => one.key));
  // Of a refused file nobody knows what would differ.
  const said = file.refusals.length ? '' : '; what holds stays as it is';
  const quiet = file.changes.filter(({ key, remove }) => remove || !differs.has(key));
  const count = file.differences.length + quiet.length + (file.brand?.differences.length ?? 0);
  return [
    `${file.name}: ${file.place.name}, version ${file.currentVersion}: ${count ? `${count} change${count === 1 ? '' : 's'}` : 'nothing to change'}`,
    ...file.differences.map(
      (one) =>
        `  ~ ${one.title}${one.entry ? ` of ${one.entry}` : ''}: ${one.before} → ${one.after} (${one.direction.toLowerCase()})`,
    ),
    ...quiet.map(({ key, remove, mode }) =>
      remove ? `  − ${key}: inherited again` : `  + ${key}: said here (${mode})${said}`,
    ),
    ...(file.brand?.differences ?? []).map((one) => `  ~ brand, ${one.field}: ${one.before} → ${one.after}`),
    ...refusalsInWords(file),
    ...testsInWords(file),
  ];
}

export const refusalsInWords = ({ refusals }: PlannedFile): string[] => refusals.map((one) => `  ! ${one}`);

export const testsInWords = ({ tests }: PlannedFile): string[] =>
  tests.map((one) => (one.passed ? `  ✓ ${one.name}` : `  ✗ ${one.name}: ${one.why}`));
