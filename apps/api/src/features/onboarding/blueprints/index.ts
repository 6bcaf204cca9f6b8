export { BlueprintLinks } from './blueprint-link.ts';
export { BlueprintsResolver } from './blueprints.resolver.ts';
export { BlueprintLinkView } from './link-view.ts';
export { MoveBlueprint } from './move-blueprint.ts';
export { REACHES_ALL, ReachRepository } from './reach.repository.ts';
export { ReachResolver } from './reach.resolver.ts';
export { SaveBlueprint } from './save-blueprint.ts';
export { TakeUpBlueprint } from './take-up.ts';
