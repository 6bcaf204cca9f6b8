import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config } from '../../../platform/config/config.ts';
import { callerOf } from '../../../platform/http/caller.ts';
import { RestPublic } from '../../../platform/http/rest.ts';
import type { Space } from '../../tenancy/index.ts';
import { cookieOf } from '../session-cookie.ts';
import { visitorOf } from '../sessions/visitor.ts';
import { SIGN_ON_OVER } from './admit-person.ts';
import { BeginSignOn } from './begin-sign-on.ts';
import { FinishSignOn } from './finish-sign-on.ts';
import { keepQuiet, sendOn } from './send-on.ts';

/** Where OpenID Connect providers send browsers back to. */
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
    keepQuiet(response);
    if (!space || !browser || state.length !== 1) return sendOn(response, this.config, SIGN_ON_OVER);
    const tokens = { state: state[0]!, browser };
    const outcome = await this.finish.finish(space as Space, tokens, answer, visitorOf(request), correlationId);
    sendOn(response, this.config, outcome);
  }
}
