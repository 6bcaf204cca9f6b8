export { Designer, type DesignerProps } from './designer.tsx';
