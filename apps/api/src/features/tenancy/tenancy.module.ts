import { Module } from '@nestjs/common';
import { HostDirectory } from './host-directory.ts';

@Module({ providers: [HostDirectory], exports: [HostDirectory] })
export class TenancyModule {}
