import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'

/** From here on a text is shorter compressed. */
const long = 160

/** A link longer than this is cut off by mail and chat. */
const most = 12_000

/** So long a text would hold up the page while it is compressed, and hardly ever fit. */
const longest = 400_000

const mark = '~'

/**
 * A setting as an address has it: a long one compressed, after a tilde; undefined for one that is
 * too long for any address.
 */
export const packText = (text: string): string | undefined => {
  if (text.length < long && !text.startsWith(mark)) return text
  if (text.length > longest) return undefined
  const packed = btoa(strFromU8(deflateSync(strToU8(text), { level: 9 }), true))
  const written = mark + packed.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  return written.length > most ? undefined : written
}

/** The setting that an address has; undefined where it was cut off or changed on its way. */
export const unpackText = (written: string): string | undefined => {
  if (!written.startsWith(mark)) return written
  if (written.length > most) return undefined
  try {
    const packed = atob(written.slice(1).replaceAll('-', '+').replaceAll('_', '/'))
    const text = strFromU8(inflateSync(strToU8(packed, true)))
    return text.length > longest ? undefined : text
  } catch {
    return undefined
  }
}
