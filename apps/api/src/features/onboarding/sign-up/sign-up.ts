import { PLATFORM_ID, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { seal } from '../../../platform/auth/secrets.ts';
import { Config } from '../../../platform/config/config.ts';
import { systemContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { Mailer } from '../../../platform/mail/mailer.ts';
import { MAIL_LINK_KEY, SECRET_LINK, sendMail } from '../../../platform/mail/send-mail.ts';
import { isAddress, passwordFault } from '../../identity/index.ts';
import { checkSlug, HostDirectory } from '../../tenancy/index.ts';
import { slugTaken } from '../create-tenant.ts';
import { HostTaken, type MadeSpace } from '../space-spec.ts';
import { STANDARD_BLUEPRINT } from '../standard-blueprint.ts';
import { TenantFactory } from '../tenant-factory.ts';
import { type AskedSignUp, openSignUp, sealSignUp } from './sign-up-token.ts';

const LIFE_HOURS = 24;

export interface SignUpInput {
  readonly company: string;
  readonly slug: string;
  readonly name: string;
  readonly email: string;
}

/** How a partner comes into the house by himself: asked for, confirmed by a mailed link, made. */
@Injectable()
export class SignUps {
  readonly #key: Buffer;
  readonly #mailKey: Buffer;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly hosts: HostDirectory,
    private readonly factory: TenantFactory,
    private readonly mailer: Mailer,
  ) {
    this.#key = config.keyFor('sign-ups');
    this.#mailKey = config.keyFor(MAIL_LINK_KEY);
  }

  get isOpen(): boolean {
    const { CLEARHOLD_SIGN_UP: open, CLEARHOLD_DEMO: demo } = this.config.vars;
    return open ?? demo;
  }

  /** Mails the link. The token itself is answered only where a demonstration has no mail server to prove an address by. */
  async ask(given: SignUpInput, correlationId: string): Promise<{ token: string | null } | Refusal> {
    const input = tidy(given);
    const fault = faultOf(input) ?? (await this.#taken(input.slug));
    if (fault) return fault;
    const isShown = !this.mailer.sends && this.config.vars.CLEARHOLD_DEMO;
    if (!this.mailer.sends && !isShown) return NO_MAIL;
    return this.database.inTenant(systemContext(PLATFORM_ID, PLATFORM_ID, correlationId), async (tx) => {
      const expiresAt = new Date(tx.at.getTime() + LIFE_HOURS * 3_600_000).toISOString();
      const token = sealSignUp(this.#key, { ...input, expiresAt });
      const url = await this.hosts.address(PLATFORM_ID, `/sign-up#${token}`);
      await sendMail(tx, {
        to: input.email,
        subject: `Confirm your address for ${input.company}`,
        lines: [
          `Hello ${input.name},`,
          `you asked for a partner's space for ${input.company}. Confirm that this address is yours and choose your password: ${SECRET_LINK}`,
          `The link holds until ${expiresAt.slice(0, 16).replace('T', ' ')} UTC. Did you not ask? Then do nothing: nothing was made.`,
        ],
        sealedLink: seal(this.#mailKey, url),
      });
      tx.audit({ action: 'partner.asked', subject: { kind: 'Scope', id: PLATFORM_ID }, details: { slug: input.slug } });
      return { token: isShown ? token : null };
    });
  }

  /** What a link confirms; undefined where it is over or was never ours. */
  async look(token: string): Promise<(AskedSignUp & { consoleUrl: string }) | undefined> {
    const asked = openSignUp(this.#key, token);
    if (!asked) return undefined;
    const now = await this.database.read(systemContext(PLATFORM_ID, PLATFORM_ID), async (tx) => tx.at);
    if (new Date(asked.expiresAt) <= now) return undefined;
    return { ...asked, consoleUrl: this.#consoleOf(asked.slug) };
  }

  /** Makes the partner. The same link again makes nothing: its address is taken then. */
  async confirm(
    given: { token: string; password: string },
    correlationId: string,
  ): Promise<{ consoleUrl: string; email: string } | Refusal> {
    const asked = await this.look(given.token);
    if (!asked) return LINK_OVER;
    const { company, slug, name, email } = asked;
    const fault = passwordFault(given.password, [email, name, company, slug], 'input.password');
    if (fault) return fault;
    const made = await this.#make({ company, slug, name, email }, given.password, correlationId);
    return made?.created ? { consoleUrl: asked.consoleUrl, email } : slugTaken(slug);
  }

  #make(partner: SignUpInput, password: string, correlationId: string): Promise<MadeSpace | undefined> {
    const { company, slug, name, email } = partner;
    return this.factory
      .create(systemContext(PLATFORM_ID, PLATFORM_ID, correlationId), {
        ...{ kind: 'partner', parentId: PLATFORM_ID, slug, name: company },
        brand: { productName: company },
        people: [{ name, email, password, roles: ['partner-admin'] }],
        blueprints: [STANDARD_BLUEPRINT],
      })
      .catch((error) => {
        if (error instanceof HostTaken) return undefined;
        throw error;
      });
  }

  async #taken(slug: string): Promise<Refusal | undefined> {
    return (await this.hosts.find(this.#hostOf(slug))) && slugTaken(slug);
  }

  #hostOf(slug: string): string {
    return `${slug}.${this.config.vars.CLEARHOLD_BASE_DOMAIN}`;
  }

  #consoleOf(slug: string): string {
    return this.config.origin(this.#hostOf(slug));
  }
}

function tidy({ company, slug, name, email }: SignUpInput): SignUpInput {
  return { company: company.trim(), slug: slug.trim(), name: name.trim(), email: email.trim().toLowerCase() };
}

function faultOf({ company, slug, name, email }: SignUpInput): Refusal | undefined {
  const fault = (field: string, message: string, hint?: string): Refusal => ({
    code: 'INPUT_INVALID',
    ...{ message, hint, path: `input.${field}` },
  });
  const isName = (text: string) => text.length >= 2 && text.length <= 100 && !/\p{Cc}/u.test(text);
  if (!isName(company)) return fault('company', 'A name of 2 to 100 letters is needed.');
  const slugFault = checkSlug(slug);
  if (slugFault) return slugFault;
  if (!isName(name)) return fault('name', 'A name of 2 to 100 letters is needed.');
  if (!isAddress(email))
    return fault('email', 'This is not an e-mail address.', 'One address, such as kim@example.com.');
  return undefined;
}

const LINK_OVER: Refusal = {
  code: 'LINK_OVER',
  message: 'This link is not whole, or its time is over.',
  hint: 'Sign up again; nothing was made.',
  path: 'input.token',
};
const NO_MAIL: Refusal = {
  code: 'NO_MAIL_SERVER',
  message: 'No mail server is set, so nobody would get the link.',
  hint: 'Whoever runs the installation sets SMTP_URL.',
};
