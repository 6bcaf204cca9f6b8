import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.ts';
import { IntegrationsResolver } from './integrations.resolver.ts';
import { IntegrationsService } from './integrations.service.ts';
import { MailResolver } from './mail.resolver.ts';
import { ResendMail } from './resend-mail.ts';

@Module({ imports: [TenancyModule], providers: [MailResolver, IntegrationsResolver, IntegrationsService, ResendMail] })
export class IntegrationsModule {}
