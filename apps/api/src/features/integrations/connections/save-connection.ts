import { type Health, sapS4 } from '@clearhold/connectors';
import { newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { seal, unseal } from '../../../platform/auth/secrets.ts';
import { Config } from '../../../platform/config/config.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { authOf, checkErp, keepChecked, type SignIn } from '../../erp/index.ts';
import type { Place } from '../../tenancy/index.ts';
import { AskErp } from './ask-erp.ts';
import { type ConnectionRow, ConnectionsRepository, type WithSecret } from './connections.repository.ts';

export interface ConnectionInput {
  readonly id?: string | null;
  readonly connector: string;
  readonly title: string;
  readonly url: string;
  readonly signIn?: SignIn | null;
  readonly config?: unknown;
}

export type Refused = { readonly refused: 'Invalid' | 'NotFound' | 'Conflict'; readonly why: Refusal };
export type ConnectionOutcome = { readonly connection: ConnectionRow; readonly health: Health } | Refused;

export const no = (refused: Refused['refused'], why: Refusal): Refused => ({ refused, why });
const OF_SAMPLE = no('Invalid', {
  code: 'SAMPLE_TENANT',
  message: 'A sample tenant connects no ERP: what would be written there is recorded here.',
  hint: 'Connect it at a tenant that is none.',
  path: 'input.scope',
});
export const GONE = no('NotFound', { code: 'NOT_FOUND', message: 'There is no such connection.', path: 'input.id' });

/** Saves a tenant's link to its ERP; the sign-in is sealed with the installation's key and never shown again. */
@Injectable()
export class SaveConnection {
  readonly #key: Buffer;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly connections: ConnectionsRepository,
    private readonly erp: AskErp,
  ) {
    this.#key = config.keyFor('connection secrets');
  }

  async run(place: Place, input: ConnectionInput): Promise<ConnectionOutcome> {
    const [title, url] = [input.title.trim(), withoutSlashes(input.url.trim())];
    const fault = check(place, { ...input, title });
    if (fault) return fault;
    const saved = await this.database.inTenant(place.ctx, async (tx) => {
      const before = input.id ? await this.connections.find(tx, input.id) : undefined;
      if (input.id && !before) return GONE;
      if (!before && (await this.connections.list(tx)).some(isInUse)) return IN_USE;
      if (await this.connections.isOfSample(tx)) return OF_SAMPLE;
      const auth = this.#authOf(input, before, url);
      if (auth && 'refused' in auth) return auth;
      const { emulated, ...kept } = before?.config ?? {};
      const checked = checkErp(url, input.config ?? kept, auth?.kept);
      if ('code' in checked) return no('Invalid', checked);
      const config = { ...checked.config, ...(emulated && before?.url === url ? { emulated } : {}) };
      const id = before?.id ?? newId<string>();
      const secret = Uint8Array.from(seal(this.#key, JSON.stringify(auth!.kept)));
      const status = before?.status === 'paused' ? 'paused' : 'active';
      await this.connections.save(tx, id, input.connector, { title, url, status, config, secret });
      await keepChecked(tx);
      note(tx, id, before, { title, url, signIn: Boolean(input.signIn) });
      return { connection: (await this.connections.find(tx, id))! };
    });
    return 'refused' in saved ? saved : { ...saved, health: await this.erp.ask(place.ctx, saved.connection) };
  }

  // A sign-in goes to the address that it was given for: another address asks for it anew.
  #authOf(
    { signIn }: ConnectionInput,
    before: WithSecret | undefined,
    url: string,
  ): { kept: unknown } | Refused | undefined {
    const given = signIn ? authOf(signIn) : undefined;
    if (given) return { kept: given };
    if (!before?.secret) return undefined;
    if (new URL(before.url).origin !== originOf(url)) return SIGN_IN_ANEW;
    return { kept: JSON.parse(unseal(this.#key, before.secret)) };
  }
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');
const isInUse = ({ status }: ConnectionRow) => status !== 'draft';

function note(
  tx: Tx,
  id: string,
  before: ConnectionRow | undefined,
  now: { title: string; url: string; signIn: boolean },
) {
  const details = { connector: sapS4.key, ...now, ...(before ? { before: before.url } : {}) };
  tx.audit({ action: 'connection.saved', subject: { kind: 'Connection', id }, details });
}

const IN_USE = no('Conflict', {
  code: 'ERP_CONNECTED',
  message: 'An ERP is connected already.',
  hint: 'Change that connection, or close it first.',
});
const SIGN_IN_ANEW = no('Invalid', {
  code: 'SIGN_IN_NEEDED',
  message: 'Another address needs its own sign-in.',
  hint: 'Give user and password, or a token, for the new address.',
  path: 'input.signIn',
});

function check({ kind }: Place, { connector, title }: ConnectionInput): Refused | undefined {
  if (kind !== 'tenant')
    return no('Invalid', { code: 'TENANTS_ONLY', message: 'An ERP belongs to a tenant.', path: 'input.scope' });
  if (connector !== sapS4.key)
    return no('Invalid', {
      code: 'CONNECTOR_UNKNOWN',
      message: `There is no connector “${connector.slice(0, 40)}”.`,
      hint: `There is ${sapS4.key}: ${sapS4.title}.`,
      path: 'input.connector',
    });
  if (title.length < 1 || title.length > 80)
    return no('Invalid', {
      code: 'TITLE_INVALID',
      message: 'A name of 1 to 80 letters is needed.',
      path: 'input.title',
    });
  return undefined;
}

function withoutSlashes(url: string): string {
  let end = url.length;
  while (url[end - 1] === '/') end--;
  return url.slice(0, end);
}
