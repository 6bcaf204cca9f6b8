import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.ts';
import { Authenticator } from './authenticator.ts';
import { Entrance } from './entrance.ts';
import { IdentityResolver } from './identity.resolver.ts';
import { SignIn } from './sign-in.ts';

@Module({ imports: [TenancyModule], providers: [Authenticator, Entrance, IdentityResolver, SignIn], exports: [Authenticator, Entrance] })
export class IdentityModule {}
