export { type BrandRow, brandView } from './brand-view.ts';
export { BrandingModule } from './branding.module.ts';
export { BrandingService } from './branding.service.ts';
export { OwnHosts } from './hosts/own-hosts.ts';
