export { askTaxChecks } from './ask-checks.ts';
export { TaxChecksModule } from './tax-checks.module.ts';
export { TAX_TOKENS, TaxServices } from './tax-service.ts';
