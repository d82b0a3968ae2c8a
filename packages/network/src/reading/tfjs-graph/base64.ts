const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * A short word that TensorFlow.js wrote in base 64; itself, if it did not.
 *
 * @example fromBase64('U0FNRQ==') // 'SAME'
 */
export const fromBase64 = (text: string): string => {
  const plain = text.replace(/=+$/, '')
  if (!/^[A-Za-z0-9+/]{2,200}$/.test(plain) || text.length % 4 > 0) return text
  const bits = [...plain]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(6, '0'))
    .join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 2)))
}
