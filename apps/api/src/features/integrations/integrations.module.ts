import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.ts';
import { AskErp } from './connections/ask-erp.ts';
import { ConnectionsRepository } from './connections/connections.repository.ts';
import { ConnectionsResolver } from './connections/connections.resolver.ts';
import { SaveConnection } from './connections/save-connection.ts';
import { SetConnectionState } from './connections/set-connection-state.ts';
import { MailResolver } from './mail.resolver.ts';
import { ResendMail } from './resend-mail.ts';

const connections = [AskErp, ConnectionsRepository, ConnectionsResolver, SaveConnection, SetConnectionState];

@Module({
  imports: [TenancyModule],
  providers: [MailResolver, ResendMail, ...connections],
})
export class IntegrationsModule {}
