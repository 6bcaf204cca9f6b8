import { startTestCluster } from '@clearhold/testing';

// The server of `npm run goals`: says where it is as one line of JSON, and stays until it is asked to go.
const { url, template, stop } = await startTestCluster();
process.stdout.write(`${JSON.stringify({ url, template })}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop().then(() => process.exit(0)));
setInterval(() => {}, 60_000);
