import type { AppAbility } from '@clearhold/access';
import { isId, newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.ts';
import type { Tx } from '../../../../platform/database/tx.ts';
import { outward } from '../../../../platform/http/outward.ts';
import { RoleBooks } from '../../../roles/index.ts';
import { HostDirectory, type Place } from '../../../tenancy/index.ts';
import { Providers } from '../providers.ts';
import { isSafeAddress } from '../sign-on-request.ts';
import { NOT_THERE, type Refused, refusedAt, refuseRole, refuseTaken } from '../sign-on-rules.ts';
import { findSignOn, keepSignOn, type SamlSignOn } from '../sign-on-store.ts';
import { type Described, readMetadata } from './read-metadata.ts';
import { findRequestKey, keepRequestKey, makeRequestKey } from './request-key.ts';
import { SamlProviders } from './saml-providers.ts';
import { checkSaml, type SamlRequest, tidySaml } from './saml-request.ts';
import { SamlFault } from './strict-xml.ts';

/** Keeps a space's SAML providers: each is what its metadata says. */
@Injectable()
export class SaveSaml {
  constructor(
    private readonly database: Database,
    private readonly roles: RoleBooks,
    private readonly hosts: HostDirectory,
    private readonly providers: Providers,
    private readonly saml: SamlProviders,
  ) {}

  async save(place: Place, ability: AppAbility, wanted: SamlRequest): Promise<{ id: string } | Refused> {
    const given = tidySaml(wanted);
    const fault = checkSaml(given);
    if (fault) return { refused: 'Invalid', why: fault };
    const { book } = await this.database.read(place.ctx, (tx) => this.roles.of(tx));
    const refused = refuseRole(place, ability, book, given.newcomerRole);
    if (refused) return refused;
    const before = given.id ? await this.#before(place, given.id) : undefined;
    if (given.id && !before) return NOT_THERE;
    const described = given.metadata ? await this.#read(given.metadata) : kept(before!);
    if ('refused' in described) return described;
    const key = described.wantsSigned ? await this.#newKey(place) : undefined;
    return this.database.inTenant(place.ctx, async (tx) => {
      if (key) await keepRequestKey(tx, this.saml.keySecret, key);
      return keep(tx, given, before, described);
    });
  }

  async #before(place: Place, id: string): Promise<SamlSignOn | undefined> {
    const row = isId(id) ? await this.database.read(place.ctx, (tx) => findSignOn(tx, id)) : undefined;
    return row?.kind === 'SAML' ? row : undefined;
  }

  // Making one takes a moment, so it is done outside the transaction that keeps it.
  async #newKey(place: Place) {
    const there = await this.database.read(place.ctx, (tx) => findRequestKey(tx, this.saml.keySecret));
    if (there) return undefined;
    const host = (await this.hosts.ofTenant(place.ctx.tenantId))?.host ?? 'nowhere.invalid';
    return makeRequestKey(host, this.database.clock.now());
  }

  async #read(metadata: string): Promise<Described | Refused> {
    const isAddress = !metadata.startsWith('<') && !/\s/.test(metadata);
    const text = isAddress ? await this.#fetch(metadata) : metadata;
    if (typeof text !== 'string') return text;
    try {
      return readMetadata(text, this.providers.development, this.database.clock.now().getTime());
    } catch (error) {
      if (!(error instanceof SamlFault)) throw error;
      const message = `This metadata cannot be used. ${error.message}`;
      return refusedAt('METADATA_INVALID', message, 'metadata');
    }
  }

  async #fetch(address: string): Promise<string | Refused> {
    const { development } = this.providers;
    if (!isSafeAddress(address, development) || address.length > 1000)
      return refusedAt('METADATA_INVALID', 'This is neither XML nor an https address.', 'metadata');
    try {
      const answer = await outward(development)(address, {
        method: 'GET',
        headers: { accept: 'application/xml, */*' },
      });
      if (answer.ok) return await answer.text();
    } catch {
      // Told below: why an address cannot be had says something about the network here.
    }
    const hint =
      'It must have a public https address and answer without sending elsewhere. You can paste the XML instead.';
    return refusedAt('METADATA_SILENT', 'No metadata could be read at this address.', 'metadata', hint);
  }
}

const kept = ({ issuer, saml }: SamlSignOn): Described => ({ issuer, ...saml });

async function keep(
  tx: Tx,
  given: SamlRequest,
  before: SamlSignOn | undefined,
  { issuer, page, certificates, wantsSigned }: Described,
): Promise<{ id: string } | Refused> {
  const taken = await refuseTaken(tx, given, issuer, 'metadata');
  if (taken) return taken;
  const id = before?.id ?? newId();
  const domains = [...given.domains];
  const more = { newcomerRole: given.newcomerRole ?? null, trustsAddresses: given.trustsAddresses ?? false };
  const attributes = { emailAttribute: given.emailAttribute ?? null, nameAttribute: given.nameAttribute ?? null };
  const saml = { page, certificates: [...certificates], wantsSigned, ...attributes };
  await keepSignOn(tx, { kind: 'SAML', id, name: given.name, issuer, domains, ...more, saml });
  const details = {
    protocol: 'SAML',
    issuer,
    domains,
    ...more,
    ...attributes,
    metadataChanged: given.metadata != null,
  };
  tx.audit({ action: before ? 'signOn.changed' : 'signOn.added', subject: { kind: 'SignOn', id }, details });
  return { id };
}
