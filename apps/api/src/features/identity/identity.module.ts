import { Module } from '@nestjs/common';
import { Standing } from '../../platform/context/standing.ts';
import { ActAsModule } from '../act-as/index.ts';
import { DutiesModule } from '../duties/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { RolesModule } from '../roles/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { ApiKeysService } from './api-keys.service.ts';
import { Authenticator } from './authenticator.ts';
import { ClosePerson } from './closing/close-person.ts';
import { ClosingResolver } from './closing/closing.resolver.ts';
import { ConfirmMyself } from './confirming/confirm-myself.ts';
import { ConfirmingResolver } from './confirming/confirming.resolver.ts';
import { Directory } from './directory/directory.service.ts';
import { ScimController } from './directory/scim.controller.ts';
import { ScimGroupsController } from './directory/scim-groups.controller.ts';
import { ScimInfoController } from './directory/scim-info.controller.ts';
import { Entrance } from './entrance.ts';
import { IdentityResolver } from './identity.resolver.ts';
import { KeyEndingJobs } from './keys/key-ending.jobs.ts';
import { RotateKey } from './keys/rotate-key.ts';
import { LinkMails } from './magic-links/link-mails.ts';
import { MagicLinksResolver } from './magic-links/magic-links.resolver.ts';
import { MagicLinks } from './magic-links/magic-links.service.ts';
import { Ceremonies } from './passkeys/ceremonies.ts';
import { PasskeySignInResolver } from './passkeys/passkey-sign-in.resolver.ts';
import { PasskeySignIn } from './passkeys/passkey-sign-in.ts';
import { PasskeysResolver } from './passkeys/passkeys.resolver.ts';
import { PasskeysService } from './passkeys/passkeys.service.ts';
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
import { AdmitPerson } from './sign-on/admit-person.ts';
import { BeginSignOn } from './sign-on/begin-sign-on.ts';
import { FinishSignOn } from './sign-on/finish-sign-on.ts';
import { Providers } from './sign-on/providers.ts';
import { SamlController } from './sign-on/saml/saml.controller.ts';
import { SamlAnswers } from './sign-on/saml/saml-answers.ts';
import { SamlProviders } from './sign-on/saml/saml-providers.ts';
import { SaveSaml } from './sign-on/saml/save-saml.ts';
import { SignOnController } from './sign-on/sign-on.controller.ts';
import { SignOnResolver } from './sign-on/sign-on.resolver.ts';
import { SignOnService } from './sign-on/sign-on.service.ts';
import { SignOnDemand } from './sign-on/sign-on-demand.ts';
import { SignOnSettingsResolver } from './sign-on/sign-on-settings.resolver.ts';

@Module({
  imports: [ActAsModule, DutiesModule, PoliciesModule, RolesModule, TenancyModule],
  controllers: [ScimController, ScimGroupsController, ScimInfoController, SamlController, SignOnController],
  providers: [
    ApiKeysService,
    ClosePerson,
    ClosingResolver,
    ConfirmMyself,
    ConfirmingResolver,
    Authenticator,
    Entrance,
    IdentityResolver,
    KeyEndingJobs,
    RotateKey,
    LinkMails,
    MagicLinks,
    MagicLinksResolver,
    Ceremonies,
    PasskeySignIn,
    PasskeySignInResolver,
    PasskeysResolver,
    PasskeysService,
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
    AdmitPerson,
    BeginSignOn,
    FinishSignOn,
    Providers,
    SamlAnswers,
    SamlProviders,
    SaveSaml,
    SignOnDemand,
    SignOnResolver,
    SignOnService,
    SignOnSettingsResolver,
  ],
  exports: [Authenticator, Entrance, PeopleRepository],
})
export class IdentityModule {}
