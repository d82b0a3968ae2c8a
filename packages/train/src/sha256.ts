/** What Node.js and every browser have. */
declare const crypto: {
  readonly subtle: {
    readonly digest: (algorithm: 'SHA-256', bytes: Uint8Array) => Promise<ArrayBuffer>
  }
}

/**
 * The SHA-256 hash of bytes, as 64 hexadecimal digits.
 *
 * In a browser the page must be secure (https, or localhost) for it.
 */
export const sha256 = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
