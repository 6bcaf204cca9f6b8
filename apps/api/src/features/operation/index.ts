export { AddOperator } from './add-operator.ts';
export { DrainWorker } from './drain-worker.ts';
export { OperationModule } from './operation.module.ts';
export { listWorkers, type WorkerRow } from './worker-rows.ts';
