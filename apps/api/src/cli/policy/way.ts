import type { PolicyFile } from '../../features/policies/index.ts';
import type { Beside, PlannedFile, Rehearsed } from '../../features/policy-files/index.ts';
import type { Ways } from '../by-way.ts';

/** A policy file as it was read, with what stands beside it. */
export interface NamedFile {
  /** As the person named it. */
  readonly name: string;
  readonly text: string;
  readonly file: PolicyFile;
  readonly beside: Beside;
  /** Bytes of the files beside it that its tests and its brand name, by those names. */
  attached(): Readonly<Record<string, Uint8Array>>;
}

/** A file held against what stands. */
export interface Plan {
  readonly from: NamedFile;
  readonly planned: PlannedFile;
}

export interface ApplyOptions {
  readonly reason: string;
  readonly draft?: boolean;
  readonly ring?: string;
}

export interface Applied {
  readonly file: string;
  readonly scope: string;
  readonly outcome: 'nothing' | 'published' | 'submitted' | 'drafted' | 'branded';
  /** The version published. */
  readonly version?: number;
  /** The draft that waits for approval. */
  readonly draft?: string;
  /** The ring that it was published to, where no tenant is in what it reaches. */
  readonly emptyRing?: string;
  /** The brand's version, where it is worn now; one that waits with a draft has none yet. */
  readonly brandVersion?: number;
}

/** Where policy files act: in the installation's own database, or through a running API with a key. */
export interface PolicyWay {
  /** What a scope says, as a file's text with pictures in it. */
  written(scope: string): Promise<string>;
  plan(file: NamedFile): Promise<Plan>;
  /** Tries a plan's changes over the invoices of the last days, and waits for the end. */
  rehearse(plan: Plan, days: number): Promise<Rehearsed>;
  apply(plan: Plan, options: ApplyOptions): Promise<Applied>;
}

/** How each of the two is opened. */
export const WAYS: Ways<PolicyWay> = {
  overApi: async (api) => new (await import('./way-over-api.ts')).WayOverApi(api),
  inHouse: async (house) => new (await import('./way-in-house.ts')).WayInHouse(house),
};
