import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { DocumentArrivalResolver, DocumentChannelResolver } from './arrivals.resolver.ts';
import { ChannelMetrics } from './channel-metrics.ts';
import { ChannelSecrets } from './channel-secrets.ts';
import { ChannelsResolver } from './channels.resolver.ts';
import { MailController } from './mail/mail.controller.ts';
import { ReceiveMail } from './mail/receive-mail.ts';
import { SaveChannel } from './save-channel.ts';
import { SetChannelState } from './set-channel-state.ts';

@Module({
  imports: [IntakeModule, TenancyModule],
  controllers: [MailController],
  providers: [
    ChannelMetrics,
    ChannelSecrets,
    ChannelsResolver,
    DocumentArrivalResolver,
    DocumentChannelResolver,
    ReceiveMail,
    SaveChannel,
    SetChannelState,
  ],
})
export class ChannelsModule {}
