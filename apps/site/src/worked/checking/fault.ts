/** Something that is wrong in the folder of a worked example. */
export interface Fault {
  /** `problem.yaml` or `index.mdx`. */
  readonly file: string
  /** The line it stands in, from 1; unknown where the whole file is meant. */
  readonly line?: number
  readonly says: string
}

/** A fault as one line that an editor can jump to. */
export const faultLine = (folder: string, { file, line, says }: Fault): string =>
  `${folder}/${file}${line === undefined ? '' : `:${line}`} ${says}`
