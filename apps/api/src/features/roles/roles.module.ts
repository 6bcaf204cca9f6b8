import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { RoleBooks } from './role-books.ts';
import { RolesResolver } from './roles.resolver.ts';

@Module({ imports: [PoliciesModule, TenancyModule], providers: [RoleBooks, RolesResolver], exports: [RoleBooks] })
export class RolesModule {}
