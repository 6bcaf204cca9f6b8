export { DeadLettersModule } from './dead-letters.module.ts';
export { listLetters } from './letter-rows.ts';
export { ReplayLetters } from './replay-letters.ts';
