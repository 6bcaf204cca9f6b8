export { BlueprintOffers } from './blueprint-offers.ts';
export { CheckTenant } from './check-tenant.ts';
export { ChecksRepository } from './checks.repository.ts';
export { ChecksResolver } from './checks.resolver.ts';
export { TellFollowers, tellFollowersJob } from './tell-followers.ts';
