import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { authorise, Rest } from '../../platform/http/rest.ts';
import { type BlueprintFile, PlanBlueprint, readBlueprintFile } from '../onboarding/index.ts';
import { readBody, readText, refusedAs } from '../policy-files/index.ts';
import { ScopeContext } from '../tenancy/index.ts';
import { ApplyBlueprint } from './apply-blueprint.ts';
import { RehearseFollowers } from './rehearse-followers.ts';
import { WriteBlueprint } from './write-blueprint.ts';

const planBody = z.strictObject({ text: z.string().min(1).max(2_000_000) });
const applyBody = planBody.extend({ ring: z.string().min(1).max(100).optional() });
const rehearsalBody = planBody.extend({ days: z.int().min(1).max(1_000) });
const versionAsked = z.coerce.number().int().min(1);

/** A partner's blueprints as files, for programs. */
@Controller('v1/blueprint-files')
export class BlueprintFilesController {
  constructor(
    private readonly database: Database,
    private readonly scopes: ScopeContext,
    private readonly writing: WriteBlueprint,
    private readonly planning: PlanBlueprint,
    private readonly applying: ApplyBlueprint,
    private readonly rehearsing: RehearseFollowers,
  ) {}

  @Get()
  @Rest('read', 'Blueprint')
  async list(@Req() request: Request) {
    const ctx = authorise(request, 'read', 'Blueprint');
    return { blueprints: await this.database.read(ctx, (tx) => this.writing.list(tx)) };
  }

  @Get(':key')
  @Rest('read', 'Blueprint')
  async write(
    @Req() request: Request,
    @Param('key') key: string,
    @Query('partner') partner: unknown,
    @Query('version') version: unknown,
  ) {
    const ctx = authorise(request, 'read', 'Blueprint');
    const own = await this.#own(ctx, String(partner));
    const asked = { partner: own, key, version: version === undefined ? undefined : readBody(versionAsked, version) };
    const text = await this.database.read(ctx, (tx) => this.writing.text(tx, asked));
    if (text === undefined) throw notFound('blueprint');
    return { text };
  }

  @Post('plan')
  @HttpCode(200)
  @Rest('read', 'Blueprint')
  async plan(@Req() request: Request, @Body() body: unknown) {
    const ctx = authorise(request, 'read', 'Blueprint');
    const file = await this.#file(ctx, readBody(planBody, body));
    return this.database.read(ctx, (tx) => this.planning.plan(tx, file));
  }

  @Post('rehearsals')
  @Rest('update', 'Policy')
  async rehearse(@Req() request: Request, @Body() body: unknown) {
    authorise(request, 'read', 'Blueprint');
    const ctx = authorise(request, 'update', 'Policy');
    const { days, ...sent } = readBody(rehearsalBody, body);
    const file = await this.#file(ctx, sent);
    const placeOf = (id: string) => this.scopes.of(ctx, id);
    return { followers: await this.rehearsing.begin(ctx, file, days, placeOf) };
  }

  @Post('versions')
  @Rest('create', 'Blueprint')
  async apply(@Req() request: Request, @Body() body: unknown) {
    const ctx = authorise(request, 'create', 'Blueprint');
    const { ring, ...sent } = readBody(applyBody, body);
    const done = await this.applying.apply(ctx, await this.#file(ctx, sent), ring);
    if ('refusals' in done) throw refusedAs({ kind: 'Invalid', refusals: done.refusals });
    return done;
  }

  async #file(ctx: TenantContext, { text }: { text: string }): Promise<BlueprintFile> {
    const file = readText(readBlueprintFile, text);
    await this.#own(ctx, file.partner);
    return file;
  }

  // Blueprints are a partner's own, or the platform's.
  async #own(ctx: TenantContext, partner: string): Promise<string> {
    const place = await this.scopes.named(ctx, partner);
    if (place?.scopeId === ctx.tenantId && place.kind !== 'tenant') return partner;
    const words = 'A blueprint belongs to a partner, and this is not the one that you work for.';
    throw new Problem(
      404,
      'NOT_FOUND',
      'Not found',
      words,
      'Name the partner’s short name, with a key of the partner.',
    );
  }
}
