export { BlueprintLinks } from './blueprint-link.ts';
export { BlueprintsResolver } from './blueprints.resolver.ts';
export { SaveBlueprint } from './save-blueprint.ts';
export { TakeUpBlueprint } from './take-up.ts';
