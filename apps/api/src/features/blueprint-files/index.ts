export { type AppliedBlueprint, ApplyBlueprint } from './apply-blueprint.ts';
export { BlueprintFilesModule } from './blueprint-files.module.ts';
export { type FollowerRehearsal, RehearseFollowers } from './rehearse-followers.ts';
export { type ListedBlueprint, WriteBlueprint } from './write-blueprint.ts';
