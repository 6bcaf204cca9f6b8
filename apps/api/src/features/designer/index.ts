export { DesignerModule } from './designer.module.ts';
export { PlanPlaybook } from './plan-playbook.ts';
export { PlaybookHistory } from './playbook-history.ts';
export { PlaybookViews } from './playbook-views.ts';
export { SimulatePlaybook } from './simulate-playbook.ts';
