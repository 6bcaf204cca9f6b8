import type { FollowerRehearsal, ListedBlueprint } from '../../features/blueprint-files/index.ts';
import type { BlueprintFile, PlannedBlueprint } from '../../features/onboarding/index.ts';
import type { Rehearsed } from '../../features/policy-files/index.ts';
import type { WayOptions } from '../policy/way.ts';
import { Remote } from '../remote.ts';

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

/** Works by the way that the options name, for the length of one command. */
export async function byWay<T>({ url }: WayOptions, work: (way: BlueprintWay) => Promise<T>): Promise<T> {
  if (url !== undefined) {
    const { WayOverApi } = await import('./way-over-api.ts');
    return work(new WayOverApi(Remote.at(url)));
  }
  const [{ House }, { WayInHouse }] = await Promise.all([import('../house.ts'), import('./way-in-house.ts')]);
  return House.during((house) => work(new WayInHouse(house)));
}
