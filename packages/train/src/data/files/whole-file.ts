import { type Checked, hasIssues } from '@longhand/network'
import { sha256 } from '../../sha256.ts'
import type { DataFile, Files, Place } from './files.ts'
import { unpack } from './unpack.ts'

/** A file of a data set: found, of the right checksum where one is stated, and unpacked. */
export const wholeFile = async (
  files: Files,
  place: Place,
  names: readonly string[],
): Promise<Checked<DataFile>> => {
  const file = await files.read(place, names)
  if (hasIssues(file)) return file
  const { name, bytes } = file.value
  const stated = place.sha256?.[name]
  const found = stated === undefined ? undefined : await sha256(bytes)
  if (found === stated?.toLowerCase()) return unpack(file.value)
  return {
    issues: [
      {
        path: name,
        expected: `the checksum sha256 ${stated}`,
        received: `${found}, of ${bytes.length} bytes`,
        try: 'The file is damaged or another one: fetch it again, or correct "sha256".',
      },
    ],
  }
}
