import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { callerOf } from '../../../platform/http/caller.ts';
import { RestPublic } from '../../../platform/http/rest.ts';
import { nothingHere, parseHookKey } from '../../webhooks/index.ts';
import { type ReceivedMail, ReceiveMail } from './receive-mail.ts';

/** Mails that a mail server hands on, as they came. No session and no key of ours: the signature says who sends. */
@Controller('v1/mail')
export class MailController {
  constructor(private readonly receiving: ReceiveMail) {}

  @Post(':key')
  @RestPublic()
  @HttpCode(202)
  async receive(@Param('key') key: string, @Req() request: Request): Promise<ReceivedMail> {
    const meant = parseHookKey(key);
    const { space, correlationId } = callerOf(request);
    const isElsewhere = space && (space.kind !== 'tenant' || space.tenantId !== meant?.tenantId);
    if (!meant || isElsewhere) throw nothingHere();
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const { tenantId, sourceId: channelId } = meant;
    return this.receiving.receive({ tenantId, channelId, headers: request.headers, body, correlationId });
  }
}
