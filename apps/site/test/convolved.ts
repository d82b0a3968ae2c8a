import type { Page } from 'playwright'

/** How a window slides. */
export type Sizes = Readonly<Record<'stride' | 'padding' | 'dilation', number>>

type Numbers = readonly (readonly number[])[]

/** A convolution as it is defined: each output adds its window's products, zeros outside. */
export const slid = (
  image: Numbers,
  kernel: Numbers,
  { stride, padding, dilation }: Sizes,
): Numbers => {
  const side = Math.floor(
    (image.length + 2 * padding - dilation * (kernel.length - 1) - 1) / stride + 1,
  )
  const at = (y: number, x: number) => image[y]?.[x] ?? 0
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) =>
      kernel
        .flatMap((row, u) =>
          row.map(
            (weight, v) =>
              weight * at(y * stride + u * dilation - padding, x * stride + v * dilation - padding),
          ),
        )
        .reduce((a, b) => a + b, 0),
    ),
  )
}

/** A transposed convolution as it is defined: each number is spread over a window of the output. */
export const spread = (
  image: Numbers,
  kernel: Numbers,
  { stride, padding, dilation }: Sizes,
  side: number,
): Numbers => {
  const made = Array.from({ length: side }, () => Array.from({ length: side }, () => 0))
  image.forEach((row, y) => {
    row.forEach((value, x) => {
      kernel.forEach((weights, u) => {
        weights.forEach((weight, v) => {
          const line = made[y * stride + u * dilation - padding]
          const at = x * stride + v * dilation - padding
          if (line?.[at] !== undefined) line[at] += value * weight
        })
      })
    })
  })
  return made
}

/** The outputs that the convolution lab shows, row by row. */
export const outputs = (page: Page): Promise<number[][]> =>
  page
    .locator('.cells.out tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')].map((cell) =>
          Number(cell.textContent?.replace('−', '-').replaceAll(',', '')),
        ),
      ),
    )
