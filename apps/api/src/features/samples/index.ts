export { SamplesModule } from './samples.module.ts';
