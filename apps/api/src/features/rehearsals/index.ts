export { RehearsalsModule } from './rehearsals.module.ts';
