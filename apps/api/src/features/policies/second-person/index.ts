export { type Asked, SecondPerson } from './second-person.ts';
