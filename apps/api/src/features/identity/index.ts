export { isAddress } from './address.ts';
export { addKey, type KeyRequest } from './api-keys.service.ts';
export { Authenticator } from './authenticator.ts';
export { Entrance } from './entrance.ts';
export { IdentityModule } from './identity.module.ts';
export { newPassword } from './passwords/first-password.ts';
export { PeopleRepository } from './people.repository.ts';
export { checkRoles, parseRole } from './role-request.ts';
export { cookie } from './session-cookie.ts';
