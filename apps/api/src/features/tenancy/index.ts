export { HostDirectory, type Space } from './host-directory.ts';
export { renameSpace } from './rename-space.ts';
export { noSuchScope, type Place, ScopeContext } from './scope-context.ts';
export { checkSlug } from './slug.ts';
export { TenancyModule } from './tenancy.module.ts';
export { TenancyService } from './tenancy.service.ts';
export { NO_FIGURES, type StagedFigures, type TenantFigures } from './tenant-figures.ts';
export { unitReach } from './unit-reach.ts';
