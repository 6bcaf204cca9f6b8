import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config } from '../../../platform/config/config.ts';
import { callerOf } from '../../../platform/http/caller.ts';
import { RestPublic } from '../../../platform/http/rest.ts';
import type { Space } from '../../tenancy/index.ts';
import { cookie, cookieOf } from '../session-cookie.ts';
import { visitorOf } from '../sessions/visitor.ts';
import { BeginSignOn } from './begin-sign-on.ts';
import { FinishSignOn } from './finish-sign-on.ts';

/** Where providers send browsers back to. */
@Controller('v1/sign-on')
export class SignOnController {
  constructor(
    private readonly begin: BeginSignOn,
    private readonly finish: FinishSignOn,
    private readonly config: Config,
  ) {}

  @Get('callback')
  @RestPublic()
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { space, correlationId } = callerOf(request);
    const browser = cookieOf(this.config, 'signOn', request);
    const answer = new URL(this.begin.redirectUri(space?.host ?? 'nowhere.invalid'));
    answer.search = request.url.split('?')[1] ?? '';
    const state = answer.searchParams.getAll('state');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (!space || !browser || state.length !== 1) return response.redirect(303, '/sign-in#refused=SIGN_ON_OVER');
    const tokens = { state: state[0]!, browser };
    const outcome = await this.finish.finish(space as Space, tokens, answer, visitorOf(request), correlationId);
    if ('code' in outcome) return response.redirect(303, `/sign-in#refused=${outcome.code}`);
    response.append('Set-Cookie', cookie(this.config, 'session', outcome.token, outcome.expires));
    if (!('mustEnrol' in outcome)) return response.redirect(303, outcome.goesTo ?? '/');
    const to = outcome.goesTo ? `?to=${encodeURIComponent(outcome.goesTo)}` : '';
    response.redirect(303, `/sign-in${to}#${outcome.mustEnrol ? 'enrol' : 'code'}`);
  }
}
