import type { Phase, Playbook } from '@clearhold/cases';
import type { PolicyValue } from '@clearhold/policy';
import type { InheritedField } from '../../platform/brand/wear.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { KeyRequest } from '../identity/index.ts';
import type { UnitIdentity } from '../units/index.ts';

/** Everything that a new space begins with. */
export interface SpaceSpec {
  readonly kind: 'platform' | 'partner' | 'tenant';
  /** A fixed id (the platform's); a new one where absent. */
  readonly id?: string;
  /** The space above: the platform for a partner, the partner for a tenant. */
  readonly parentId?: string;
  readonly slug: string;
  readonly name: string;
  readonly currency?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly country?: string | null;
  readonly weight?: number;
  readonly phase?: Phase;
  /** Made up, to show what a blueprint does; for good. */
  readonly sample?: boolean;
  /** `<slug>.<base domain>` where absent. */
  readonly host?: string;
  readonly brand?: {
    readonly name?: string;
    readonly senderName?: string;
    readonly senderAddress?: string;
  } & { readonly [field in InheritedField]?: string };
  readonly units?: readonly {
    readonly slug: string;
    readonly name: string;
    readonly identities?: readonly UnitIdentity[];
  }[];
  /** Roles as `analyst`, or `analyst@<slug of a unit>`. */
  readonly people?: readonly {
    readonly name: string;
    readonly email: string;
    /** A random one where absent. */
    readonly password?: string;
    /** Whether somebody else than the person chose it; so it is of a random one. */
    readonly passwordGiven?: boolean;
    readonly roles: readonly string[];
  }[];
  readonly apiKeys?: readonly KeyRequest[];
  readonly policy?: { readonly values: Readonly<Record<string, PolicyValue>>; readonly reason: string };
  /** What its library ships with: the platform's alone. */
  readonly playbooks?: readonly Playbook[];
  /** ERPs that it is to connect; each waits for its address and sign-in. */
  readonly connections?: readonly { readonly connector: string; readonly title: string; readonly config: object }[];
  readonly blueprints?: readonly {
    readonly key: string;
    readonly title: string;
    readonly summary: string;
    readonly definition: object;
  }[];
  /** The version of the blueprint that it is made from; `spaceId` is whose it is. */
  readonly blueprint?: { readonly spaceId: string; readonly key: string; readonly version: number };
  /** More to be written in the same transaction. */
  readonly also?: (tx: Tx, made: MadeSpace) => Promise<void>;
}

export interface MadeSpace {
  readonly tenantId: string;
  readonly partnerId: string;
  readonly host: string;
  /** False where the space was there already; nothing was changed then. */
  readonly created: boolean;
  readonly people: readonly {
    readonly id: string;
    readonly email: string;
    readonly password: string;
    readonly roles: readonly string[];
  }[];
  readonly apiKeys: readonly { readonly id: string; readonly name: string; readonly key: string }[];
  /** Units by slug. */
  readonly units: Readonly<Record<string, string>>;
}

/** Thrown where the host name belongs to another space. */
export class HostTaken extends Error {}
