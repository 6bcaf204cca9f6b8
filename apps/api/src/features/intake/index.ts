export { documentView, mayReadDocument } from './document-view.ts';
export { IntakeModule } from './intake.module.ts';
export { ReceiveDocument } from './receive-document.ts';
