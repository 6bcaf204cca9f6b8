export * from './sessions-dialog.tsx';
export * from './where-signed-in.tsx';
