import { Inject, Injectable } from '@nestjs/common';
import { parse as parseCookies } from 'cookie';
import type { NextFunction, Request, Response } from 'express';
import { Config } from '../../platform/config/config.ts';
import type { Acting, TenantContext } from '../../platform/context/tenant-context.ts';
import { callerOf, setCaller } from '../../platform/http/caller.ts';
import { Problem, sendProblem, suspended, unauthorized } from '../../platform/http/problem.ts';
import { LOGGER, type Logger } from '../../platform/telemetry/logger.ts';
import { Metrics } from '../../platform/telemetry/metrics.ts';
import { requestSpan } from '../../platform/telemetry/tracing.ts';
import { ActAsSessions, actAsTokenOf } from '../act-as/index.ts';
import { HostDirectory } from '../tenancy/host-directory.ts';
import { Authenticator, correlationOf } from './authenticator.ts';
import { cookieNames } from './session-cookie.ts';

/** The first thing every request meets: which space is this host, and who is asking? */
@Injectable()
export class Entrance {
  constructor(
    private readonly hosts: HostDirectory,
    private readonly authenticator: Authenticator,
    private readonly actAs: ActAsSessions,
    private readonly config: Config,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  handle = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const correlationId = correlationOf(request.headers['x-correlation-id']);
    response.setHeader('X-Correlation-Id', correlationId);
    this.#watch(request, response, correlationId);
    try {
      setCaller(request, await this.#who(request, correlationId));
      next();
    } catch (error) {
      if (error instanceof Problem) return sendProblem(response, error, correlationId);
      this.logger.error({ err: error, correlationId }, 'the caller could not be found out');
      const words = 'The service cannot answer at the moment. Nothing was changed; try again shortly.';
      sendProblem(
        response,
        new Problem(503, 'UNAVAILABLE', 'Unavailable', words, undefined, { 'Retry-After': '5' }),
        correlationId,
      );
    }
  };

  async #who(request: Request, correlationId: string) {
    const space = await this.hosts.find(request.headers.host);
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) {
      const ctx = await this.authenticator.byApiKey(bearer, request.ip ?? '', correlationId);
      if (!ctx) throw unauthorized();
      if (space && space.kind === 'tenant' && space.tenantId !== ctx.tenantId) {
        throw new Problem(
          421,
          'MISDIRECTED',
          'Wrong host',
          'This API key belongs to another host.',
          'Use the host of the tenant that the key is for.',
        );
      }
      return { correlationId, space: space ?? (await this.hosts.ofTenant(ctx.tenantId)), ctx };
    }
    if (!space) return { correlationId };
    if (request.headers.cookie && !isProvidersForm(request) && foreignPage(request)) {
      throw new Problem(
        403,
        'FOREIGN_ORIGIN',
        'Not from here',
        'A page of another address asked for this in somebody’s name.',
        'Open the page of this address itself; programs use an API key.',
      );
    }
    // Its pages still open, to say so; nobody gets at anything behind them.
    if (space.status === 'suspended' && /^\/(graphql|scim|v1)\b/.test(request.path)) throw suspended();
    if (isProvidersForm(request)) return { correlationId, space };
    const cookies = parseCookies(request.headers.cookie ?? '');
    const names = cookieNames(this.config);
    const session = cookies[names.session];
    const link = cookies[names.link];
    const looking = actAsTokenOf(this.config, request);
    const ctx =
      (looking && (await this.actAs.find(space, looking, correlationId))) ||
      (session && (await this.authenticator.bySession(space, session, correlationId))) ||
      (link && (await this.authenticator.byLink(space, link, correlationId))) ||
      undefined;
    return { correlationId, space, ctx };
  }

  #watch(request: Request, response: Response, correlationId: string): void {
    const started = performance.now();
    const span = requestSpan({ 'http.request.method': request.method, 'clearhold.correlation_id': correlationId });
    response.on('finish', () => {
      span.end(response.statusCode);
      const took = performance.now() - started;
      const route = request.path.startsWith('/v1/')
        ? request.path.split('/').slice(0, 3).join('/')
        : request.path.startsWith('/graphql')
          ? request.path
          : '/pages';
      this.metrics.request(route, response.statusCode, took);
      const line = { correlationId, method: request.method, route, status: response.statusCode, ms: Math.round(took) };
      const { ctx } = callerOf(request);
      if (ctx?.acting) this.logger.info({ ...line, ...bothOf(ctx, ctx.acting) }, 'request while acting');
      else if (route !== '/pages') this.logger.debug(line, 'request');
    });
  }
}

const bothOf = ({ tenantId, actor }: TenantContext, { id, onBehalfOf }: Acting) => ({
  tenant: tenantId,
  actor: actor.id,
  onBehalfOf,
  actAs: id,
});

// A provider's page may be of the same site, so that cookies come with its form: nothing there is done in their name.
const isProvidersForm = ({ path }: Request): boolean => path === '/v1/sign-on/saml/acs';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

// Browsers name the page that asks for a change. Lax cookies stop pages of other sites, not those of a sibling's host.
function foreignPage({ method, headers }: Request): boolean {
  const { origin } = headers;
  if (SAFE.has(method) || origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).hostname !== (headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
}
