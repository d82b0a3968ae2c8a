/** A claim as it was written, set as mathematics: `34,944`, `1·1·192·64·256`, `0.68 MB`. */
export const claimTex = (says: string): string =>
  says
    .trim()
    .replace(/(\d),(?=\d{3})/g, '$1{,}')
    .replace(/\s*[·*]\s*/g, '\\cdot ')
    .replace(/\s*[×x]\s*/g, '\\times ')
    .replace(/−/g, '-')
    .replace(/≈/g, '\\approx ')
    .replace(/[%#&$_]/g, (sign) => `\\${sign}`)
    // a unit stands upright; 1e-3 has none
    .replace(
      /(?<=\d)(\s*)(?!e[-+\d])([A-Za-z]+)/g,
      (_, space: string, unit: string) => `${space && '\\,'}\\text{${unit}}`,
    )
