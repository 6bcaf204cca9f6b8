export { placeHold } from './documents.ts';
export { HoldsPart } from './holds-part.tsx';
export { ReasonDialog } from './reason-dialog.tsx';
export { RetentionPart } from './retention-part.tsx';
