export { findUnits, type Purchase } from './find-units.ts';
export { readIdentity, type UnitIdentity } from './unit-identity.ts';
export { UnitsModule } from './units.module.ts';
export { addIdentities } from './units.repository.ts';
