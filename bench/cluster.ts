import { startTestCluster } from '@clearhold/testing';

type Cluster = { readonly url: string; readonly template: string };

/** Names the server that all goals of one run share; absent, each starts its own. */
export const SHARED_CLUSTER = 'CLEARHOLD_GOAL_CLUSTER';

/** Gives work a server to clone databases on: the one that is shared, else one of its own for as long as it lasts. */
export async function withCluster<T>(work: (cluster: Cluster) => Promise<T>): Promise<T> {
  const shared = process.env[SHARED_CLUSTER];
  if (shared) return work(JSON.parse(shared) as Cluster);
  const cluster = await startTestCluster();
  try {
    return await work(cluster);
  } finally {
    await cluster.stop();
  }
}
