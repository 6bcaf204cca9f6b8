export { EVENT_TYPES } from './event-types.ts';
export { EventsModule } from './events.module.ts';
