import { Module } from '@nestjs/common';
import { ChangesResolver } from './changes.resolver.ts';
import { LiveChanges } from './live-changes.ts';

@Module({ providers: [LiveChanges, ChangesResolver] })
export class LiveModule {}
