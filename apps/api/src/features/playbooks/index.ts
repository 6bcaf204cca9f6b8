export { PlaybookLibrary } from './playbook-library.ts';
export { PlaybooksModule } from './playbooks.module.ts';
