import type { Checked } from '@longhand/network'
import { useEffect, useState } from 'preact/hooks'
import type { OwnEntries } from './experiment-entries.ts'

interface Read {
  readonly text: string
  readonly entries: Checked<OwnEntries>
}

/** The runs that a text stands for, read by what is loaded with the first text. */
export const useEntries = (text: string | undefined): Checked<OwnEntries> | undefined => {
  const [read, keep] = useState<Read>()
  useEffect(() => {
    if (text === undefined || text.trim() === '') return undefined
    let isOld = false
    import('./experiment-entries.ts').then(({ experimentEntries }) => {
      if (!isOld) keep({ text, entries: experimentEntries(text) })
    })
    return () => {
      isOld = true
    }
  }, [text])
  return read !== undefined && read.text === text ? read.entries : undefined
}
