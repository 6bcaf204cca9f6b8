export type { CloudEvent } from './cloud-event.ts';
export { type CheckedEvent, checkEvent, EVENT_TYPES } from './event-types.ts';
export { EventsModule } from './events.module.ts';
export { type EventRequest, readEvents } from './read-events.ts';
export { TakeEvents } from './take-events.ts';
