import { isId, type Refusal } from '@clearhold/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { newToken } from '../../../platform/auth/secrets.ts';
import { Config } from '../../../platform/config/config.ts';
import { systemContext, type TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { LOGGER, type Logger } from '../../../platform/telemetry/logger.ts';
import type { Space } from '../../tenancy/index.ts';
import { isAddress } from '../address.ts';
import { Providers } from './providers.ts';
import { findRequestKey } from './saml/request-key.ts';
import { SamlProviders } from './saml/saml-providers.ts';
import { beginStart, type StartTokens } from './sign-on-starts.ts';
import { findSignOn, type SignOnRow } from './sign-on-store.ts';

export const CALLBACK = '/v1/sign-on/callback';

const NO_SIGN_ON: Refusal = {
  code: 'NO_SIGN_ON',
  message: 'There is no such way to sign in here.',
  hint: 'Load the page again.',
  path: 'input.id',
};
const SILENT: Refusal = {
  code: 'PROVIDER_SILENT',
  message: 'Your company’s sign-in service cannot be reached at the moment.',
  hint: 'Try again shortly. If it goes on, tell your administrator.',
};

/** What the sign-in page asks for. */
export interface Wish {
  readonly id: string;
  readonly email?: string | null;
  readonly to?: string | null;
  /** Tries the settings out: opens nothing. */
  readonly isTest?: boolean | null;
}

/** Sends a browser to a provider, and remembers that it went. */
@Injectable()
export class BeginSignOn {
  constructor(
    private readonly database: Database,
    private readonly providers: Providers,
    private readonly saml: SamlProviders,
    private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** `browser`: what its cookie says already, so that two tabs do not push each other out. */
  async begin(
    space: Space,
    given: Wish,
    browser: string | undefined,
    correlationId: string,
  ): Promise<{ url: string; browser: string; expiresAt: Date } | Refusal> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const row = isId(given.id) ? await this.database.read(ctx, (tx) => findSignOn(tx, given.id)) : undefined;
    if (!row) return NO_SIGN_ON;
    const isTest = given.isTest ?? false;
    const tokens = await this.database.inTenant(ctx, async (tx) => {
      tx.audit({
        action: 'signOn.begun',
        subject: { kind: 'SignOn', id: row.id },
        ...(isTest && { details: { isTest } }),
      });
      const kept = browser && /^[\w-]{43}$/.test(browser) ? browser : newToken();
      const goesTo = /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(given.to ?? '') ? given.to! : null;
      return beginStart(tx, { browser: kept, signOnId: row.id, host: space.host, goesTo, isTest });
    });
    const hint = given.email && isAddress(given.email.trim()) ? given.email.trim() : undefined;
    try {
      const url = await this.#pageFor(ctx, space, row, tokens, hint);
      return { url, browser: tokens.browser, expiresAt: tokens.expiresAt };
    } catch (error) {
      this.logger.warn({ err: error, tenant: space.tenantId, signOn: row.id }, 'a sign-on provider did not answer');
      return SILENT;
    }
  }

  origin(host: string): string {
    return this.config.origin(host);
  }

  redirectUri(host: string): string {
    return `${this.config.origin(host)}${CALLBACK}`;
  }

  async #pageFor(ctx: TenantContext, space: Space, row: SignOnRow, tokens: StartTokens, hint: string | undefined) {
    if (row.kind === 'OIDC')
      return this.providers.pageFor(space.tenantId, row, tokens, this.redirectUri(space.host), hint);
    const key = row.saml.wantsSigned
      ? await this.database.read(ctx, (tx) => findRequestKey(tx, this.saml.keySecret))
      : undefined;
    return this.saml.pageFor(row, tokens.state, space.host, key);
  }
}
