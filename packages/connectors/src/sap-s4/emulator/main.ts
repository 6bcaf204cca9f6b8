import { EMULATOR_CREDENTIALS, startSapEmulator } from './index.ts';

// The emulator as a process of its own: PORT, SAP_EMULATOR_STATE (journal file), SAP_EMULATOR_USER, SAP_EMULATOR_PASSWORD.
const { PORT, SAP_EMULATOR_STATE, SAP_EMULATOR_USER, SAP_EMULATOR_PASSWORD } = process.env;
const port = Number(PORT ?? '4900');
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error('PORT must be a port number');
  process.exit(1);
}

const emulator = await startSapEmulator({
  port,
  credentials: {
    user: SAP_EMULATOR_USER ?? EMULATOR_CREDENTIALS.user,
    password: SAP_EMULATOR_PASSWORD ?? EMULATOR_CREDENTIALS.password,
  },
  ...(SAP_EMULATOR_STATE ? { statePath: SAP_EMULATOR_STATE } : {}),
}).catch((error: NodeJS.ErrnoException) => {
  console.error(`the SAP emulator cannot start: ${error.code ?? error.message}`);
  process.exit(1);
});
console.log(JSON.stringify({ ready: true, url: emulator.url }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void emulator.close().then(() => process.exit(0)));
}
