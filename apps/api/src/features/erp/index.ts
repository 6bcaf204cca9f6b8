export { ErpModule } from './erp.module.ts';
export { mirrorAtErp } from './mirror-at-erp.ts';
