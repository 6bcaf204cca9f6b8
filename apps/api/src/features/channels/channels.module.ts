import { Module } from '@nestjs/common';
import { InsightsModule } from '../insights/index.ts';
import { IntakeModule } from '../intake/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { DocumentArrivalResolver, DocumentChannelResolver } from './arrivals.resolver.ts';
import { ChannelMetrics } from './channel-metrics.ts';
import { ChannelSecrets } from './channel-secrets.ts';
import { ChannelsResolver } from './channels.resolver.ts';
import { LookIntoFolders } from './folders/look-into-folders.ts';
import { MailController } from './mail/mail.controller.ts';
import { ReceiveMail } from './mail/receive-mail.ts';
import { SaveChannel } from './save-channel.ts';
import { SetChannelState } from './set-channel-state.ts';

@Module({
  imports: [InsightsModule, IntakeModule, TenancyModule],
  controllers: [MailController],
  providers: [
    ChannelMetrics,
    ChannelSecrets,
    ChannelsResolver,
    DocumentArrivalResolver,
    DocumentChannelResolver,
    LookIntoFolders,
    ReceiveMail,
    SaveChannel,
    SetChannelState,
  ],
})
export class ChannelsModule {}
