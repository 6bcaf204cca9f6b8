import type { BookRole } from '@clearhold/access';
import { Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Put, Req, UseFilters } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { authorise, Rest } from '../../../platform/http/rest.ts';
import { RoleBooks } from '../../roles/index.ts';
import { Directory, groupsOf } from './directory.service.ts';
import { membersOf } from './directory-store.ts';
import { noSuch, ScimError, ScimFilter } from './scim-error.ts';
import { baseOf, filterOf, listOf, patched } from './scim-request.ts';

export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const JSON_TYPE = ['Content-Type', 'application/scim+json'] as const;
const members = z.array(z.object({ value: z.string().max(100) })).max(2000);

/** Roles, for a company's directory: each is a group that is there already; its members hold the role. */
@Controller('scim/v2/Groups')
@UseFilters(ScimFilter)
export class ScimGroupsController {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly roles: RoleBooks,
  ) {}

  @Get()
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  async list(@Req() request: Request) {
    const ctx = authorise(request, 'update', 'Directory');
    const sought = filterOf(request, ['displayName', 'id'] as const);
    const base = baseOf(request);
    const groups = await this.database.read(ctx, async (tx) => {
      const fits = ({ key, title }: BookRole) =>
        !sought || (sought.by === 'id' ? key : title).toLowerCase() === sought.value.toLowerCase();
      const found = [];
      for (const role of (await groupsOf(tx, this.roles)).filter(fits)) found.push(await groupOf(tx, role, base));
      return found;
    });
    return listOf(groups, groups.length, 1);
  }

  @Get(':id')
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  async get(@Req() request: Request, @Param('id') id: string) {
    const ctx = authorise(request, 'update', 'Directory');
    return this.database.read(ctx, async (tx) => groupOf(tx, await this.#roleOf(tx, id), baseOf(request)));
  }

  @Post()
  @Rest('update', 'Directory')
  async add(@Req() request: Request) {
    const ctx = authorise(request, 'update', 'Directory');
    const groups = await this.database.read(ctx, (tx) => groupsOf(tx, this.roles));
    const titles = groups.map(({ title }) => title);
    const name = (request.body as { displayName?: unknown } | undefined)?.displayName;
    if (titles.some((title) => title === name)) throw new ScimError(409, 'This group is here already.', 'uniqueness');
    throw new ScimError(400, `Groups are the roles, and none can be added: ${titles.join(', ')}.`, 'invalidValue');
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
    // Members are told apart by value alone: some directories name whom they remove by nothing else.
    return this.#change(request, id, ({ members, ...group }) =>
      patched({ ...group, members: members.map(({ value }) => ({ value })) }, request.body),
    );
  }

  @Delete(':id')
  @Rest('update', 'Directory')
  @HttpCode(204)
  remove(@Req() request: Request): void {
    authorise(request, 'update', 'Directory');
    throw new ScimError(400, 'Groups are the roles, and none can be removed.', 'mutability');
  }

  #change(request: Request, id: string, next: (group: Awaited<ReturnType<typeof groupOf>>) => unknown) {
    const ctx = authorise(request, 'update', 'Directory');
    const base = baseOf(request);
    return this.database.inTenant(ctx, async (tx) => {
      const role = await this.#roleOf(tx, id);
      const before = await groupOf(tx, role, base);
      const wanted = z.object({ members: members.nullish() }).safeParse(next(before));
      if (!wanted.success) throw new ScimError(400, 'members: a list of { "value": "<user id>" }.', 'invalidValue');
      const ids = [...new Set((wanted.data.members ?? []).map(({ value }) => value))];
      const held = before.members.map(({ value }) => value);
      await this.directory.setMembers(tx, role.key, held, ids);
      return groupOf(tx, role, base);
    });
  }

  async #roleOf(tx: Tx, id: string): Promise<BookRole> {
    const role = (await groupsOf(tx, this.roles)).find(({ key }) => key === id);
    if (!role) throw noSuch('group');
    return role;
  }
}

async function groupOf(tx: Tx, { key: role, title }: BookRole, base: string) {
  const people = await membersOf(tx, role);
  return {
    schemas: [GROUP],
    id: role,
    displayName: title,
    members: people.map(({ id, name }) => ({ value: id, display: name, $ref: `${base}/Users/${id}` })),
    meta: { resourceType: 'Group', location: `${base}/Groups/${role}` },
  };
}
