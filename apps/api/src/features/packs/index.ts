export { AskForPack } from './ask-for-pack.ts';
export { html, type Markup } from './evidence/html.ts';
export { facts, type PageBrand, page, section, table, when } from './evidence/page.ts';
export { MakePack } from './make-pack.ts';
export { measured, withFolder } from './measured.ts';
export { PackFile } from './pack-file.ts';
export { filenameOf, type PackRow, packView } from './pack-row.ts';
export { PacksModule } from './packs.module.ts';
export { PacksRepository } from './packs.repository.ts';
