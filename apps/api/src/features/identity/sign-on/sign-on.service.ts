import type { AppAbility } from '@clearhold/access';
import { isId, newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { seal, unseal } from '../../../platform/auth/secrets.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { RoleBooks } from '../../roles/index.ts';
import type { Place } from '../../tenancy/index.ts';
import { Providers } from './providers.ts';
import { SignOnDemand } from './sign-on-demand.ts';
import { checkSignOn, type SignOnRequest, tidy } from './sign-on-request.ts';
import { NOT_THERE, type Refused, refusedAt, refuseRole, refuseTaken } from './sign-on-rules.ts';
import { dropSignOn, findSignOn, keepSignOn, listSignOns, type OidcSignOn, type SignOnRow } from './sign-on-store.ts';

/** The providers of a space: kept, changed and removed by who looks after its people. */
@Injectable()
export class SignOnService {
  constructor(
    private readonly database: Database,
    private readonly providers: Providers,
    private readonly demand: SignOnDemand,
    private readonly roles: RoleBooks,
  ) {}

  async save(place: Place, ability: AppAbility, wanted: SignOnRequest): Promise<{ id: string } | Refused> {
    const given = tidy(wanted);
    const { book } = await this.database.read(place.ctx, (tx) => this.roles.of(tx));
    const fault = checkSignOn(given, this.providers.development);
    if (fault) return { refused: 'Invalid', why: fault };
    const refused = refuseRole(place, ability, book, given.newcomerRole);
    if (refused) return refused;
    const before = given.id ? await this.#before(place, given.id) : undefined;
    if (given.id && !before) return NOT_THERE;
    const secret = given.clientSecret ?? unseal(this.providers.secretKey, before!.sealedSecret);
    const issuer = await this.#issuerOf(given, secret);
    if (typeof issuer !== 'string') return issuer;
    // A kept secret goes to nobody but the one it was given for.
    if (before && !given.clientSecret && before.issuer !== issuer)
      return refusedAt('SECRET_NEEDED', 'Another provider needs its own secret.', 'clientSecret');
    return this.database.inTenant(place.ctx, async (tx) => {
      const taken = await refuseTaken(tx, given, issuer, 'issuer');
      if (taken) return taken;
      const id = before?.id ?? newId();
      const { name, clientId, domains } = given;
      const kept = { kind: 'OIDC' as const, id, name, issuer, clientId, domains: [...domains] };
      const more = { newcomerRole: given.newcomerRole ?? null, trustsAddresses: given.trustsAddresses ?? false };
      await keepSignOn(tx, { ...kept, ...more, sealedSecret: seal(this.providers.secretKey, secret) });
      const details = { issuer, domains: [...domains], ...more, secretChanged: given.clientSecret != null };
      tx.audit({ action: before ? 'signOn.changed' : 'signOn.added', subject: { kind: 'SignOn', id }, details });
      return { id };
    });
  }

  /** Refused while policy demands it of one of its domains: nobody there could come in any more. */
  remove(place: Place, id: string): Promise<{ id: string } | Refused> {
    return this.database.inTenant(place.ctx, async (tx): Promise<{ id: string } | Refused> => {
      const row = isId(id) ? await findSignOn(tx, id) : undefined;
      if (!row) return NOT_THERE;
      const demanded = await this.demand.domains(tx);
      const bound = row.domains.find((domain) => demanded.includes(domain));
      if (bound)
        return refusedAt(
          'SIGN_ON_DEMANDED',
          `Policy demands single sign-on of ${bound}, so nobody there could sign in any more.`,
          'id',
          'Take the domain out of “Single sign-on demanded” first.',
        );
      await dropSignOn(tx, id);
      const details = { name: row.name, issuer: row.issuer, domains: row.domains };
      tx.audit({ action: 'signOn.removed', subject: { kind: 'SignOn', id }, details });
      return { id };
    });
  }

  /** False where the person is linked to nobody. */
  unlink(place: Place, personId: string): Promise<boolean> {
    return this.database.inTenant(place.ctx, async (tx) => {
      const text = 'DELETE FROM sign_on_identity WHERE tenant_id = $1 AND person_id = $2';
      const gone = isId(personId) ? await tx.run(text, [tx.ctx.tenantId, personId]) : 0;
      if (gone) tx.audit({ action: 'signOn.unlinked', subject: { kind: 'Person', id: personId } });
      return gone > 0;
    });
  }

  list(tx: Tx): Promise<(SignOnRow & { people: number })[]> {
    return listSignOns(tx);
  }

  async #before(place: Place, id: string): Promise<OidcSignOn | undefined> {
    const row = isId(id) ? await this.database.read(place.ctx, (tx) => findSignOn(tx, id)) : undefined;
    return row?.kind === 'OIDC' ? row : undefined;
  }

  async #issuerOf({ issuer, clientId }: SignOnRequest, secret: string): Promise<string | Refused> {
    try {
      return (await this.providers.discover(issuer, clientId, secret)).serverMetadata().issuer;
    } catch {
      return refusedAt(
        'ISSUER_SILENT',
        'No discovery document of this issuer could be read.',
        'issuer',
        'It must be reachable from here at /.well-known/openid-configuration, with a public https address, and name this very issuer.',
      );
    }
  }
}
