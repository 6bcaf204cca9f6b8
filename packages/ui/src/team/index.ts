export { KeyList } from './key-list.tsx';
export { type PersonRow, peopleQuery, roleCatalogueQuery } from './people.ts';
export { PeopleList } from './people-list.tsx';
export { SignOnList } from './sign-on-list.tsx';
