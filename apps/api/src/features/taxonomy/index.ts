export { ExceptionTypes } from './exception-types.ts';
export { languageOf } from './language-of.ts';
export { TaxonomyModule } from './taxonomy.module.ts';
