import { Module } from '@nestjs/common';
import { Standing } from '../../platform/context/standing.ts';
import { ActAsModule } from '../act-as/index.ts';
import { DutiesModule } from '../duties/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { ApiKeysService } from './api-keys.service.ts';
import { Authenticator } from './authenticator.ts';
import { Directory } from './directory/directory.service.ts';
import { ScimController } from './directory/scim.controller.ts';
import { ScimGroupsController } from './directory/scim-groups.controller.ts';
import { ScimInfoController } from './directory/scim-info.controller.ts';
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
import { BeginSignOn } from './sign-on/begin-sign-on.ts';
import { FinishSignOn } from './sign-on/finish-sign-on.ts';
import { Providers } from './sign-on/providers.ts';
import { SignOnController } from './sign-on/sign-on.controller.ts';
import { SignOnResolver } from './sign-on/sign-on.resolver.ts';
import { SignOnService } from './sign-on/sign-on.service.ts';
import { SignOnDemand } from './sign-on/sign-on-demand.ts';
import { SignOnSettingsResolver } from './sign-on/sign-on-settings.resolver.ts';

@Module({
  imports: [ActAsModule, DutiesModule, PoliciesModule, TenancyModule],
  controllers: [ScimController, ScimGroupsController, ScimInfoController, SignOnController],
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
    Directory,
    BeginSignOn,
    FinishSignOn,
    Providers,
    SignOnDemand,
    SignOnResolver,
    SignOnService,
    SignOnSettingsResolver,
  ],
  exports: [Authenticator, Entrance, PeopleRepository],
})
export class IdentityModule {}
