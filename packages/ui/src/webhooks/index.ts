export * from './secret-shown.tsx';
export * from './sure-dialog.tsx';
export * from './way-row.tsx';
export * from './webhooks-page.tsx';
