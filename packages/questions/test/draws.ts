/** How many times as many problems are drawn: `LONGHAND_DRAWS=10 pnpm test` looks further. */
export const draws: number = Number(process.env.LONGHAND_DRAWS ?? 1)
