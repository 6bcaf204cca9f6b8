export * from './webhooks-page.tsx';
