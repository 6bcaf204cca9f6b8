export { type BlueprintDefinition, blueprintSchema } from './blueprint.ts';
export { BlueprintShelf } from './blueprint-shelf.ts';
export {
  type BlueprintFile,
  BlueprintLinks,
  KeepVersion,
  PlanBlueprint,
  type PlannedBlueprint,
  ReachRepository,
  readBlueprintFile,
  writeBlueprintFile,
} from './blueprints/index.ts';
export { CreateTenant, type CreateTenantInput, type CreateTenantOutcome } from './create-tenant.ts';
export { BeginImport, ImportRows, makeTenantJob, PlanImport } from './imports/index.ts';
export { OnboardingModule } from './onboarding.module.ts';
export { readSamples, type Samples } from './samples/read-samples.ts';
export { HostTaken, type MadeSpace, type SpaceSpec } from './space-spec.ts';
export { STANDARD_BLUEPRINT } from './standard-blueprint.ts';
export { TenantFactory } from './tenant-factory.ts';
