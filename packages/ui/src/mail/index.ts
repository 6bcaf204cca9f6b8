export * from './mail-page.tsx';
export * from './outbox.tsx';
