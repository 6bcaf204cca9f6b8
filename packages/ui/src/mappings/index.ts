export { cellsOf } from './cells.ts';
export { fieldTitle } from './field-titles.ts';
export { MapDocument, type MapDocumentProps } from './map-document.tsx';
export * from './mappings-page.tsx';
