export { PlaybookBoard } from './playbook-board.tsx';
