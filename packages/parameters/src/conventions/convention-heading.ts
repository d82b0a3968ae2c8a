/**
 * The name of a way to count as a heading.
 *
 * @example conventionHeading('flopsWithBiases') // 'FLOPs with biases'
 */
export const conventionHeading = (id: string): string => {
  const words = id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  const known = words.replace(/^macs/, 'MACs').replace(/^flops/, 'FLOPs')
  return known.charAt(0).toUpperCase() + known.slice(1)
}
