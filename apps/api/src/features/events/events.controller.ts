import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { authorise, Rest } from '../../platform/http/rest.ts';
import { readEvents } from './read-events.ts';
import { TakeEvents, type TakenEvent } from './take-events.ts';

/** CloudEvents 1.0 from the systems of record: structured, binary or in batches. */
@Controller('v1/events')
export class EventsController {
  constructor(private readonly events: TakeEvents) {}

  @Post()
  @Rest('create', 'Event')
  @HttpCode(202)
  async receive(@Req() request: Request): Promise<{ events: TakenEvent[] }> {
    const ctx = authorise(request, 'create', 'Event');
    return { events: await this.events.take(ctx, readEvents(request)) };
  }
}
