import type { FollowerRehearsal, ListedBlueprint } from '../../features/blueprint-files/index.ts';
import type { BlueprintFile, PlannedBlueprint } from '../../features/onboarding/index.ts';
import type { Rehearsed } from '../../features/policy-files/index.ts';
import type { Ways } from '../by-way.ts';

/** A blueprint's file as it was read. */
export interface NamedBlueprint {
  readonly name: string;
  readonly text: string;
  readonly file: BlueprintFile;
}

/** A follower, what taking the file up would change there, and what trying it gave. */
export interface FollowerTried extends Omit<FollowerRehearsal, 'rehearsal'> {
  readonly rehearsal?: Rehearsed;
}

export interface AppliedFile {
  readonly key: string;
  readonly version: number;
  /** False where the newest version says the same already. */
  readonly applied: boolean;
}

/** Where blueprints' files act: in the installation's own database, or through a running API with a key. */
export interface BlueprintWay {
  list(partner: string): Promise<readonly ListedBlueprint[]>;
  written(asked: { partner: string; key: string; version?: number }): Promise<string>;
  plan(from: NamedBlueprint): Promise<PlannedBlueprint>;
  /** Tries it on the followers' invoices of the last days, and waits for the end. */
  rehearse(from: NamedBlueprint, days: number): Promise<readonly FollowerTried[]>;
  apply(from: NamedBlueprint, ring?: string): Promise<AppliedFile>;
}

/** How each of the two is opened. */
export const WAYS: Ways<BlueprintWay> = {
  overApi: async (api) => new (await import('./way-over-api.ts')).WayOverApi(api),
  inHouse: async (house) => new (await import('./way-in-house.ts')).WayInHouse(house),
};
