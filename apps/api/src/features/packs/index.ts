export { PacksModule } from './packs.module.ts';
