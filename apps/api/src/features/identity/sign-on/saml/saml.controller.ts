import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config } from '../../../../platform/config/config.ts';
import { systemContext } from '../../../../platform/context/tenant-context.ts';
import { Database } from '../../../../platform/database/database.ts';
import { callerOf } from '../../../../platform/http/caller.ts';
import { notFound } from '../../../../platform/http/problem.ts';
import { RestPublic } from '../../../../platform/http/rest.ts';
import type { Space } from '../../../tenancy/index.ts';
import { cookieOf } from '../../session-cookie.ts';
import { visitorOf } from '../../sessions/visitor.ts';
import { SIGN_ON_OVER, SIGN_ON_WRONG } from '../admit-person.ts';
import { keepQuiet, sendOn } from '../send-on.ts';
import { findRequestKey } from './request-key.ts';
import { SamlAnswers, UNASKED } from './saml-answers.ts';
import { SamlProviders } from './saml-providers.ts';

const TOKEN = /^[\w-]{43}$/;

/** Where SAML providers send their answers, and read who we are. */
@Controller('v1/sign-on/saml')
export class SamlController {
  constructor(
    private readonly answers: SamlAnswers,
    private readonly providers: SamlProviders,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /**
   * A provider's page posts its answer here. Browsers send no cookie of ours along with another site's form, and one that they
   * did send (`SameSite=None`) would go along with anybody's forms everywhere. So the form is judged by itself, as the answer to
   * the request that its RelayState names, and opens nothing; what it said waits under a token for the browser's next step,
   * a plain visit of this site, where the cookie that the sign-on began with has to be the same. A form that somebody
   * else's browser was made to send ends there.
   */
  @Post('acs')
  @RestPublic()
  async take(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { space, correlationId } = callerOf(request);
    const { RelayState: state, SAMLResponse: answer } = (request.body ?? {}) as Record<string, unknown>;
    keepQuiet(response);
    if (!space) return sendOn(response, this.config, SIGN_ON_OVER);
    if (typeof answer !== 'string') return sendOn(response, this.config, SIGN_ON_WRONG);
    if (typeof state !== 'string' || !TOKEN.test(state)) return sendOn(response, this.config, UNASKED);
    const outcome = await this.answers.receive(space as Space, { state, answer }, correlationId);
    if (!('token' in outcome)) return sendOn(response, this.config, outcome);
    response.redirect(303, `/v1/sign-on/saml/finish?answer=${outcome.token}`);
  }

  @Get('finish')
  @RestPublic()
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { space, correlationId } = callerOf(request);
    const browser = cookieOf(this.config, 'signOn', request);
    const token = request.query.answer;
    keepQuiet(response);
    if (!space || !browser || typeof token !== 'string' || !TOKEN.test(token))
      return sendOn(response, this.config, SIGN_ON_OVER);
    const outcome = await this.answers.finish(space as Space, { token, browser }, visitorOf(request), correlationId);
    sendOn(response, this.config, outcome);
  }

  @Get('metadata')
  @RestPublic()
  async metadata(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { space, correlationId } = callerOf(request);
    if (!space) throw notFound('page');
    const { tenantId, partnerId, host } = space as Space;
    const ctx = systemContext(tenantId, partnerId, correlationId);
    const key = await this.database.read(ctx, (tx) => findRequestKey(tx, this.providers.keySecret));
    response.setHeader('Cache-Control', 'no-cache');
    response.type('application/samlmetadata+xml').send(this.providers.metadata(host, key));
  }
}
