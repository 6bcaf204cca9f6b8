export * from './secret-shown.tsx';
export * from './sure-dialog.tsx';
export * from './webhooks-page.tsx';
