/**
 * A text in so many letters at most: of a longer one the beginning and the end, where names of one
 * kind differ.
 *
 * @example shortened('alexnet conv1.parameters', 13) // 'alexne…meters'
 */
export const shortened = (text: string, most: number): string => {
  const letters = [...text]
  if (letters.length <= most) return text
  const end = Math.floor((most - 1) / 2)
  return `${letters.slice(0, most - 1 - end).join('')}…${letters.slice(letters.length - end).join('')}`
}
