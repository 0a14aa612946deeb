import { encode } from 'uqr';

/** Modules of white around the code, without which a phone may not find it (ISO/IEC 18004). */
const quietZone = 4;

/** A QR code as the path of its dark modules, in a square of `size` modules with the quiet zone. */
export function qrModules(text: string): { size: number; dark: string } {
  // Level M stands a thumb or a crease; a higher one would make the modules of a link too small.
  const { size, data } = encode(text, { ecc: 'M', border: quietZone });
  return { size, dark: data.map(darkRuns).join('') };
}

/** One rectangle for each unbroken run of a row. */
function darkRuns(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x++;
    const length = x + 1 - from;
    path += `M${from} ${y}h${length}v1h-${length}z`;
  }
  return path;
}
