/** The part of pdfmake that reports use; its published types bring those of browsers with them. */
declare module 'pdfmake' {
  type Margin = [left: number, top: number, right: number, bottom: number];
  interface Looks {
    readonly font?: string;
    readonly fontSize?: number;
    readonly bold?: boolean;
    readonly color?: string | undefined;
    readonly lineHeight?: number;
    readonly alignment?: 'left' | 'right' | undefined;
    readonly margin?: Margin;
    readonly colSpan?: number;
  }
  interface Line {
    readonly type: 'line';
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly lineWidth: number;
    readonly lineColor: string;
  }
  interface TableNode {
    readonly table: {
      readonly body: readonly (readonly Content[])[];
      readonly widths: readonly (string | number)[];
      readonly headerRows: number;
      readonly keepWithHeaderRows?: number;
      readonly dontBreakRows?: boolean;
    };
    readonly layout?: { readonly [measure: string]: (at: number, node: TableNode) => number | string };
  }
  export type Content = Looks &
    (
      | { readonly text: string }
      | { readonly image: string; readonly fit: [number, number] }
      | { readonly svg: string; readonly fit: [number, number] }
      | { readonly canvas: readonly Line[] }
      | { readonly columns: readonly Content[] }
      | { readonly stack: readonly Content[] }
      | TableNode
    );
  export interface PdfDefinition {
    readonly info: { readonly title: string; readonly author: string; readonly creator: string; readonly producer: string };
    /** BCP 47. */
    readonly language: string;
    readonly displayTitle: boolean;
    readonly version: string;
    readonly pageSize: string;
    readonly pageOrientation: 'landscape' | 'portrait';
    readonly pageMargins: Margin;
    readonly defaultStyle: Looks;
    readonly content: readonly Content[];
    readonly footer: (page: number, pages: number) => Content;
  }
  const pdfmake: {
    setFonts(fonts: Record<string, Record<string, string>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (file: string) => boolean): void;
    createPdf(definition: PdfDefinition): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}
