/** The value that this share of the sorted values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('no values');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function ms(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export type Row = readonly [what: string, figure: string];

/** Plain, for a terminal. */
export function table(title: string, rows: readonly Row[]): string {
  const wide = Math.max(...rows.map(([what]) => what.length));
  return [title, ...rows.map(([what, figure]) => `  ${what.padEnd(wide)}  ${figure}`), ''].join(
    '\n',
  );
}
