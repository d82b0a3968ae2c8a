import type { Checked } from '@longhand/network'

/** Where the files of a data set lie: in a folder, or under an address. */
export interface Place {
  readonly path?: string | undefined
  readonly url?: string | undefined
  /** Of files by name: 64 hexadecimal digits. */
  readonly sha256?: Readonly<Record<string, string>> | undefined
}

/** A file of a data set. */
export interface DataFile {
  /** As a message may call it. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Finds the files of data sets; whoever trains hands it in. */
export interface Files {
  /**
   * The first of these names that is there; for a `path` that is a file itself, that file.
   *
   * @param names What the file may be called.
   */
  readonly read: (place: Place, names: readonly string[]) => Promise<Checked<DataFile>>
}
