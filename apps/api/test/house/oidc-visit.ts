import type { Caller } from './caller.ts';
import type { Provider, Visit } from './provider.ts';
import { type Back, BEGIN, cookiesOf } from './saml-visit.ts';

export const SAVE_OIDC = `mutation($input: SaveSignOnInput!) { saveSignOn(input: $input) { __typename
  ... on SignOnSaved { signOn { id } } ... on Invalid { code path } } }`;

/** Somebody's browser on its way through a provider that speaks OpenID Connect. */
export class OidcVisit {
  constructor(
    readonly host: Caller,
    readonly provider: Provider,
    readonly signOnId: string,
  ) {}

  /** The whole way: to the provider and back, with what it says of the visit. */
  async signOn(visit: Visit): Promise<Back> {
    const answer = await this.host.graphql(BEGIN, { input: { id: this.signOnId } });
    const browser = this.host.withHeaders({ cookie: cookiesOf(answer).join('; ') });
    const given = this.provider.consent(answer.json.data.beginSignOn.url, visit);
    const sent = await browser.get(`/v1/sign-on/callback?${given}`);
    const session = cookiesOf(sent).find((one) => one.startsWith('session='));
    const caller = session ? this.host.withHeaders({ cookie: session }) : undefined;
    const me = caller && (await caller.ask('{ me { scopeKind person { id name email } roles } }')).me;
    return { to: String(sent.headers.location), me, caller };
  }
}
