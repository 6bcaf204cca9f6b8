import { createVerify, X509Certificate } from 'node:crypto';
import type { Answer, Caller } from './caller.ts';
import { type Asked, base64, formOf, type SamlProvider } from './saml-provider.ts';
import type { ForgeSaml } from './wrapped-answers.ts';

export const SAVE_SAML = `mutation($input: SaveSamlSignOnInput!) { saveSamlSignOn(input: $input) { __typename
  ... on SignOnSaved { signOn { id kind issuer people saml { page wantsSigned certificates { fingerprint endsAt } } } }
  ... on Invalid { code path message } ... on Denied { code path } ... on NotFound { code path } } }`;
export const BEGIN = `mutation($input: BeginSignOnInput!) { beginSignOn(input: $input) { __typename ... on SignOnBegun { url } ... on Invalid { code } } }`;

export const cookiesOf = (answer: Answer): string[] =>
  [answer.headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0]!);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const FROM = { ...FORM, origin: 'https://idp.example' };

export interface Back {
  readonly to: string;
  // biome-ignore lint/suspicious/noExplicitAny: what the product says of who is in
  readonly me: any;
  readonly caller: Caller | undefined;
}

/** Somebody's browser on its way through a provider that speaks SAML. */
export class SamlVisit {
  constructor(
    readonly host: Caller,
    readonly provider: SamlProvider,
    readonly signOnId: string,
  ) {}

  async go(input: object = {}): Promise<{ asked: Asked; browser: Caller }> {
    const answer = await this.host.graphql(BEGIN, { input: { id: this.signOnId, ...input } });
    const asked = this.provider.read(answer.json.data.beginSignOn.url);
    return { asked, browser: this.host.withHeaders({ cookie: cookiesOf(answer).join('; ') }) };
  }

  /** The whole way: to the provider, whose form comes without a cookie, and on with it. */
  async signOn(who: { email: string; subject: string }, input: object = {}, forge?: ForgeSaml): Promise<Back> {
    const { asked, browser } = await this.go(input);
    const draft = this.provider.draft(asked, who.email, who.subject);
    const answer = forge ? forge(this.provider, draft) : base64(this.provider.write(draft));
    return this.back(browser, await this.post({ SAMLResponse: answer, RelayState: asked.state }));
  }

  /** The provider's form, posted by a browser; other sites' forms bring no cookie. */
  post(fields: Record<string, string>, at = this.host): Promise<Answer> {
    return at.post('/v1/sign-on/saml/acs', formOf(fields), FROM);
  }

  /** The browser goes where the form's answer sends it. */
  async back(browser: Caller, sent: Answer): Promise<Back> {
    const first = String(sent.headers.location ?? `${sent.status}`);
    if (!first.startsWith('/v1/')) return { to: first, me: undefined, caller: undefined };
    const then = await browser.get(first);
    const session = cookiesOf(then).find((one) => one.startsWith('session='));
    const caller = session ? this.host.withHeaders({ cookie: session }) : undefined;
    const me = caller && (await caller.ask('{ me { scopeKind person { id name email } roles } }')).me;
    return { to: String(then.headers.location), me, caller };
  }

  isSignedBy({ url }: Asked, certificate: string): boolean {
    const [signed, signature] = url.search.slice(1).split('&Signature=');
    const key = new X509Certificate(Buffer.from(certificate, 'base64')).publicKey;
    return createVerify('sha256').update(signed!).verify(key, decodeURIComponent(signature!), 'base64');
  }
}
