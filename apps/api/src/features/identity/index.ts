export { Entrance } from './entrance.ts';
export { IdentityModule } from './identity.module.ts';
