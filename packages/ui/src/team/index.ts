export { ConnectionList } from './connections/connection-list.tsx';
export { type ConnectionRow, connectionsQuery } from './connections/connections.ts';
export { KeyList } from './key-list.tsx';
export { type PersonRow, peopleQuery } from './people.ts';
export { PeopleList } from './people-list.tsx';
export { RolesBoard } from './roles/roles-board.tsx';
export { SignOnList } from './sign-on-list.tsx';
