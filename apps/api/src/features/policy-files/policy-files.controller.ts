import { isId } from '@clearhold/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { callerOf } from '../../platform/http/caller.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { authorise, Rest } from '../../platform/http/rest.ts';
import { mayDraftBrand, type PolicyFile, readPolicyFile } from '../policies/index.ts';
import { type Place, ScopeContext } from '../tenancy/index.ts';
import { Beside } from './beside.ts';
import { ExportFile } from './export-file.ts';
import { draftBody, type FileBody, fileBody, rehearsalBody } from './file-body.ts';
import { keptBack, refusedAs } from './file-refused.ts';
import { PlanFile } from './plan-file.ts';
import { brandOf, fails, wouldChange } from './planned-file.ts';
import { readBody, readText } from './read-body.ts';
import { RehearseFile } from './rehearse-file.ts';
import { outcomeOf, SubmitFile } from './submit-file.ts';

/** Policy as files, for programs: written out, planned, tried on past invoices, submitted. Nothing is published here. */
@Controller('v1/policy-files')
export class PolicyFilesController {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly exporting: ExportFile,
    private readonly planning: PlanFile,
    private readonly rehearsing: RehearseFile,
    private readonly submitting: SubmitFile,
  ) {}

  @Get()
  @Rest('read', 'Policy')
  async write(@Req() request: Request, @Query('scope') scope: unknown) {
    const place = await this.#place(authorise(request, 'read', 'Policy'), scope);
    return { text: await this.exporting.write(place, String(scope)) };
  }

  @Post('plan')
  @HttpCode(200)
  @Rest('read', 'Policy')
  async plan(@Req() request: Request, @Body() body: unknown) {
    const { place, file, beside } = await this.#file(authorise(request, 'read', 'Policy'), readBody(fileBody, body));
    return this.planning.plan(place, file, beside);
  }

  @Post('rehearsals')
  @Rest('update', 'Policy')
  async rehearse(@Req() request: Request, @Body() body: unknown) {
    const ctx = authorise(request, 'update', 'Policy');
    const { days, ...sent } = readBody(rehearsalBody, body);
    const { place, file, beside } = await this.#file(ctx, sent);
    const planned = await this.planning.plan(place, file, beside);
    if (fails(planned)) throw keptBack(planned);
    const begun = await this.rehearsing.begin(place, planned, days);
    if (!begun.ok) throw refusedAs(begun);
    return this.rehearsing.look(place, begun.rehearsal.id);
  }

  @Get('rehearsals/:id')
  @Rest('read', 'Policy')
  async look(@Req() request: Request, @Param('id') id: string, @Query('scope') scope: unknown) {
    const ctx = authorise(request, 'read', 'Policy');
    const place = await this.#named(ctx, scope);
    const found = place && isId(id) ? await this.rehearsing.look(place, id) : undefined;
    if (!found) throw notFound('rehearsal');
    return found;
  }

  @Post('drafts')
  @Rest('update', 'Policy')
  async submit(@Req() request: Request, @Body() body: unknown) {
    const ctx = authorise(request, 'update', 'Policy');
    const { reason, ring, ...sent } = readBody(draftBody, body);
    const { place, file, beside } = await this.#file(ctx, sent);
    const planned = await this.planning.plan(place, file, beside);
    if (fails(planned)) throw keptBack(planned);
    if (!wouldChange(planned)) return { outcome: 'nothing' };
    if (brandOf(planned) && !mayDraftBrand(callerOf(request).ability)) throw NOT_THE_BRAND;
    const submitted = await this.submitting.submit(place, planned, { name: sent.name, reason, ring });
    if (!submitted.ok) throw refusedAs(submitted);
    return { outcome: outcomeOf(submitted.draft), draft: submitted.draft.id };
  }

  async #file(
    ctx: TenantContext,
    { text, files }: FileBody,
  ): Promise<{ place: Place; file: PolicyFile; beside: Beside }> {
    const file = readText(readPolicyFile, text);
    const place = await this.#place(ctx, file.scope);
    const find = (name: string) => (Object.hasOwn(files, name) ? Buffer.from(files[name]!, 'base64') : undefined);
    return { place, file, beside: new Beside(find) };
  }

  async #named(ctx: TenantContext, scope: unknown): Promise<Place | undefined> {
    if (typeof scope !== 'string') return undefined;
    return isId(scope) ? this.scopes.of(ctx, scope) : this.scopes.named(ctx, scope);
  }

  async #place(ctx: TenantContext, scope: unknown): Promise<Place> {
    const place = await this.#named(ctx, scope);
    if (place) return place;
    const words = 'There is no such scope within your reach.';
    throw new Problem(404, 'NOT_FOUND', 'Not found', words, 'Name a short name, or tenant/unit for a business unit.');
  }
}

const NOT_THE_BRAND = new Problem(
  403,
  'BRAND_NOT_YOURS',
  'Not allowed',
  'The file changes how the scope looks, and you may change its policy alone.',
  'Leave the brand out, or let somebody send it who may change the brand.',
);
