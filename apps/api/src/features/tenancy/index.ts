export { HostDirectory, type Space } from './host-directory.ts';
export { TenancyModule } from './tenancy.module.ts';
