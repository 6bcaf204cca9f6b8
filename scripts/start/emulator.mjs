// The ERP emulator as a child of the launcher: it says when it listens, and ends when the launcher is gone.
process.on('disconnect', () => process.exit(0));
await import('../../apps/api/dist/emulator.mjs');
process.send?.({ ready: 'erp-emulator' });
