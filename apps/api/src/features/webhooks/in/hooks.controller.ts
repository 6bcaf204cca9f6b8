import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { callerOf } from '../../../platform/http/caller.ts';
import { RestPublic } from '../../../platform/http/rest.ts';
import { parseHookKey } from './hook-address.ts';
import { nothingHere } from './hook-refusals.ts';
import { type ReceivedHook, ReceiveHook } from './receive-hook.ts';

/** Signed requests of senders outside. No session and no key of ours: the signature says who sends. */
@Controller('v1/hooks')
export class HooksController {
  constructor(private readonly receiving: ReceiveHook) {}

  @Post(':key')
  @RestPublic()
  @HttpCode(202)
  async receive(@Param('key') key: string, @Req() request: Request): Promise<ReceivedHook> {
    const meant = parseHookKey(key);
    const { space, correlationId } = callerOf(request);
    const isElsewhere = space && (space.kind !== 'tenant' || space.tenantId !== meant?.tenantId);
    if (!meant || isElsewhere) throw nothingHere();
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return this.receiving.receive({ ...meant, headers: request.headers, body, correlationId });
  }
}
