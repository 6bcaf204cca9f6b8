/** An expected failure: its message is what is shown. */
export class Trouble extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(message);
  }
}

/** What every command can be asked for. */
export interface Output {
  readonly json?: boolean;
}

/** One answer: as JSON on one line for programs, else as lines for people. */
export function answer(output: Output, value: unknown, lines: () => readonly string[]): void {
  process.stdout.write(output.json ? `${JSON.stringify(value)}\n` : `${lines().join('\n')}\n`);
}

/** Columns as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly unknown[])[]): string[] {
  const cells = [head, ...rows.map((row) => row.map((cell) => String(cell ?? '')))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
