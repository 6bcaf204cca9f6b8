export { ActAsModule } from './act-as.module.ts';
export { actAsCookie, actAsTokenOf } from './act-as-cookie.ts';
export { ActAsSessions } from './act-as-sessions.ts';
