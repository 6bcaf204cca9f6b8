import { isId } from '@clearhold/kernel';
import { Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Put, Req, UseFilters } from '@nestjs/common';
import type { Request } from 'express';
import { Database } from '../../../platform/database/database.ts';
import { authorise, Rest } from '../../../platform/http/rest.ts';
import { Directory } from './directory.service.ts';
import { findPerson, listPeople } from './directory-store.ts';
import { noSuch, ScimFilter } from './scim-error.ts';
import { readFilter } from './scim-filter.ts';
import { patched } from './scim-patch.ts';
import { baseOf, listOf, pageOf } from './scim-request.ts';
import { shown } from './scim-shown.ts';
import { readUser, userOf } from './scim-user.ts';

const JSON_TYPE = ['Content-Type', 'application/scim+json'] as const;

/** People, for a company's directory (RFC 7644). */
@Controller('scim/v2/Users')
@UseFilters(ScimFilter)
export class ScimController {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  async list(@Req() request: Request) {
    const ctx = authorise(request, 'update', 'Directory');
    const page = pageOf(request);
    const filter = readFilter(request.query.filter);
    const { people, total } = await this.database.read(ctx, (tx) => listPeople(tx, filter, page));
    const base = baseOf(request);
    return listOf(
      people.map((person) => shown(userOf(person, base), request)),
      total,
      page.from,
    );
  }

  @Get(':id')
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  async get(@Req() request: Request, @Param('id') id: string) {
    const ctx = authorise(request, 'update', 'Directory');
    const person = isId(id) ? await this.database.read(ctx, (tx) => findPerson(tx, id)) : undefined;
    if (!person) throw noSuch('user');
    return shown(userOf(person, baseOf(request)), request);
  }

  @Post()
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  async add(@Req() request: Request) {
    const ctx = authorise(request, 'update', 'Directory');
    const wanted = readUser(request.body);
    const added = await this.database.inTenant(ctx, (tx) => this.directory.add(tx, wanted));
    return shown(userOf(added, baseOf(request)), request);
  }

  @Put(':id')
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  replace(@Req() request: Request, @Param('id') id: string) {
    return this.#change(request, id, () => request.body);
  }

  @Patch(':id')
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  patch(@Req() request: Request, @Param('id') id: string) {
    return this.#change(request, id, (user) => patched(user, request.body));
  }

  @Delete(':id')
  @Rest('update', 'Directory')
  @HttpCode(204)
  async remove(@Req() request: Request, @Param('id') id: string): Promise<void> {
    const ctx = authorise(request, 'update', 'Directory');
    if (!isId(id)) throw noSuch('user');
    await this.database.inTenant(ctx, (tx) => this.directory.remove(tx, id));
  }

  async #change(request: Request, id: string, next: (user: ReturnType<typeof userOf>) => unknown) {
    const ctx = authorise(request, 'update', 'Directory');
    const base = baseOf(request);
    const changed = await this.database.inTenant(ctx, async (tx) => {
      const before = isId(id) ? await findPerson(tx, id) : undefined;
      if (!before) throw noSuch('user');
      return this.directory.change(tx, id, readUser(next(userOf(before, base)), before));
    });
    return shown(userOf(changed, base), request);
  }
}
