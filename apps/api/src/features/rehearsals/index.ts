export { type BeginInput, BeginRehearsal } from './begin-rehearsal.ts';
export { rehearsalView } from './rehearsal-view.ts';
export { RehearsalsModule } from './rehearsals.module.ts';
export { RehearsalsRepository } from './rehearsals.repository.ts';
export { changed } from './two-policies.ts';
