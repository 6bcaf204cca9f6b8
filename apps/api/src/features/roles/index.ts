export { type Holder, holdersHere } from './holders.ts';
export { RoleBooks } from './role-books.ts';
export { RolesModule } from './roles.module.ts';
