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
import { type Group, groupName, groupNames, groupOf, listGroups } from './scim-group.ts';
import { patched } from './scim-patch.ts';
import { baseOf } from './scim-request.ts';
import { isLeftOut, shown } from './scim-shown.ts';

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
    return this.database.read(ctx, async (tx) => listGroups(tx, await groupsOf(tx, this.roles), request));
  }

  @Get(':id')
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  async get(@Req() request: Request, @Param('id') id: string) {
    const ctx = authorise(request, 'update', 'Directory');
    return this.database.read(ctx, async (tx) => {
      const role = await this.#roleOf(tx, id);
      const people = isLeftOut(request, 'members') ? [] : await membersOf(tx, role.key);
      return shown(groupOf(role, people, baseOf(request)), request);
    });
  }

  @Post()
  @Rest('update', 'Directory')
  async add(@Req() request: Request) {
    const ctx = authorise(request, 'update', 'Directory');
    const groups = await this.database.read(ctx, (tx) => groupsOf(tx, this.roles));
    const name = (request.body as { displayName?: unknown } | undefined)?.displayName;
    if (groups.flatMap(groupNames).some((known) => known === name))
      throw new ScimError(409, 'This group is here already.', 'uniqueness');
    const names = groups.map(groupName).join(', ');
    throw new ScimError(400, `Groups are the roles, and none can be added: ${names}.`, 'invalidValue');
  }

  /** A group that says nothing of its members keeps them; an empty list takes the role from all. */
  @Put(':id')
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  replace(@Req() request: Request, @Param('id') id: string) {
    const { members: wanted } = (request.body ?? {}) as { members?: unknown };
    return this.#change(request, id, (group) => (wanted === undefined ? group.members : wanted));
  }

  @Patch(':id')
  @Rest('update', 'Directory')
  @Header(...JSON_TYPE)
  patch(@Req() request: Request, @Param('id') id: string) {
    // Members are told apart by value alone: some directories name whom they remove by nothing else.
    return this.#change(
      request,
      id,
      ({ members, ...group }) =>
        patched<{ members?: unknown }>({ ...group, members: members.map(({ value }) => ({ value })) }, request.body)
          .members,
    );
  }

  @Delete(':id')
  @Rest('update', 'Directory')
  @HttpCode(204)
  remove(@Req() request: Request): void {
    authorise(request, 'update', 'Directory');
    throw new ScimError(400, 'Groups are the roles, and none can be removed.', 'mutability');
  }

  #change(request: Request, id: string, next: (group: Group) => unknown) {
    const ctx = authorise(request, 'update', 'Directory');
    const base = baseOf(request);
    return this.database.inTenant(ctx, async (tx) => {
      const role = await this.#roleOf(tx, id);
      const before = groupOf(role, await membersOf(tx, role.key), base);
      const wanted = members.nullish().safeParse(next(before));
      if (!wanted.success) throw new ScimError(400, 'members: a list of { "value": "<user id>" }.', 'invalidValue');
      const ids = [...new Set((wanted.data ?? []).map(({ value }) => value))];
      const held = before.members.map(({ value }) => value);
      await this.directory.setMembers(tx, role.key, held, ids);
      return shown(groupOf(role, await membersOf(tx, role.key), base), request);
    });
  }

  async #roleOf(tx: Tx, id: string): Promise<BookRole> {
    const role = (await groupsOf(tx, this.roles)).find(({ key }) => key === id);
    if (!role) throw noSuch('group');
    return role;
  }
}
