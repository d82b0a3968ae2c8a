import { sha256 } from '../sha256.ts'
import type { DataSet, Examples } from './data-set.ts'

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/**
 * `sha256:` and 64 hexadecimal digits that stand for all examples, those to train on and the others.
 *
 * In a browser the page must be secure (https, or localhost) for it.
 */
export const dataHash = async ({
  train,
  test,
}: Pick<DataSet, 'train' | 'test'>): Promise<string> => {
  const hashes = [train, test].flatMap(({ inputs, labels }: Examples) =>
    [inputs, labels].map((numbers) => sha256(bytesOf(numbers))),
  )
  const all = (await Promise.all(hashes)).join()
  return `sha256:${await sha256(new TextEncoder().encode(all))}`
}
