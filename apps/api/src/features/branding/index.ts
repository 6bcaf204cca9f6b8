export { brandDifferences } from './brand-differences.ts';
export { type BrandRow, brandView } from './brand-view.ts';
export { BrandingModule } from './branding.module.ts';
export { BrandingService } from './branding.service.ts';
export { type BrandingInput, checkBranding } from './check-branding.ts';
export { OwnHosts } from './hosts/own-hosts.ts';
export { BRAND_FIELDS, type BrandField, brandChanges, PICTURES, type SaidBrand, saidBrand } from './said-brand.ts';
