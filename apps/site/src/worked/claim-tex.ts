/** A claim as it was written, set as mathematics: `34,944`, `1·1·192·64·256`. */
export const claimTex = (says: string): string =>
  says
    .trim()
    .replace(/(\d),(?=\d{3})/g, '$1{,}')
    .replace(/\s*[·*]\s*/g, '\\cdot ')
    .replace(/\s*[×x]\s*/g, '\\times ')
    .replace(/−/g, '-')
    .replace(/≈/g, '\\approx ')
    .replace(/[%#&$_]/g, (sign) => `\\${sign}`)
