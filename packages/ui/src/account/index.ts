export * from './forgot-password.tsx';
export * from './password-form.tsx';
export * from './password-part.tsx';
export * from './second-factor-part.tsx';
export * from './sessions-dialog.tsx';
export * from './set-password.tsx';
export * from './where-signed-in.tsx';
