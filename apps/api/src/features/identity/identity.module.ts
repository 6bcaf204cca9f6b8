import { Module } from '@nestjs/common';
import { Standing } from '../../platform/context/standing.ts';
import { DutiesModule } from '../duties/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { ApiKeysService } from './api-keys.service.ts';
import { Authenticator } from './authenticator.ts';
import { Entrance } from './entrance.ts';
import { IdentityResolver } from './identity.resolver.ts';
import { PasswordMails } from './passwords/password-mails.ts';
import { PasswordsResolver } from './passwords/passwords.resolver.ts';
import { PasswordsService } from './passwords/passwords.service.ts';
import { PeopleRepository } from './people.repository.ts';
import { PeopleResolver } from './people.resolver.ts';
import { PeopleService } from './people.service.ts';
import { FactorCheck } from './second-factor/factor-check.ts';
import { FinishSignIn } from './second-factor/finish-sign-in.ts';
import { SecondFactorResolver } from './second-factor/second-factor.resolver.ts';
import { SecondFactorService } from './second-factor/second-factor.service.ts';
import { WaitingResolver } from './second-factor/waiting.resolver.ts';
import { SessionOpener } from './sessions/session-opener.ts';
import { SessionsResolver } from './sessions/sessions.resolver.ts';
import { SessionsService } from './sessions/sessions.service.ts';
import { StandingWatch } from './sessions/standing-watch.ts';
import { WaitingSessions } from './sessions/waiting-sessions.ts';
import { SignIn } from './sign-in.ts';

@Module({
  imports: [DutiesModule, PoliciesModule, TenancyModule],
  providers: [
    ApiKeysService,
    Authenticator,
    Entrance,
    IdentityResolver,
    PasswordMails,
    PasswordsResolver,
    PasswordsService,
    PeopleRepository,
    PeopleResolver,
    PeopleService,
    FactorCheck,
    FinishSignIn,
    SecondFactorResolver,
    SecondFactorService,
    WaitingResolver,
    WaitingSessions,
    SessionOpener,
    SessionsResolver,
    SessionsService,
    { provide: Standing, useClass: StandingWatch },
    SignIn,
  ],
  exports: [Authenticator, Entrance, PeopleRepository],
})
export class IdentityModule {}
