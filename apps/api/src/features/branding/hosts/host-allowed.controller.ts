import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { RestPublic } from '../../../platform/http/rest.ts';
import { HostDirectory } from '../../tenancy/index.ts';

/** What a reverse proxy asks before it has a certificate made: is anything served under this host? */
@Controller()
export class HostAllowedController {
  constructor(private readonly directory: HostDirectory) {}

  @Get('internal/host-allowed')
  @RestPublic()
  async isAllowed(@Res() response: Response, @Query('domain') domain?: unknown) {
    const space = typeof domain === 'string' ? await this.directory.find(domain) : undefined;
    response
      .status(space ? 200 : 404)
      .type('text/plain')
      .send(space ? 'yes' : 'no');
  }
}
