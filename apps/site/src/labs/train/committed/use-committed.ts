import { useEffect, useState } from 'preact/hooks'
import { to } from '~/link.ts'
import type { CommittedFile } from './committed-files.ts'

/** What was committed of an experiment, once it is here; `missing` where it cannot be had. */
export type Fetched = CommittedFile | 'missing' | undefined

/** Fetches what was committed of the experiment that is chosen. @param id None for one's own. */
export const useCommitted = (id: string): Fetched => {
  const [known, keep] = useState<ReadonlyMap<string, CommittedFile | 'missing'>>(new Map())
  useEffect(() => {
    if (id === '' || known.has(id)) return
    const tell = (file: CommittedFile | 'missing') => keep((all) => new Map([...all, [id, file]]))
    fetch(to(`train/${id}.json`))
      .then((answer) => (answer.ok ? answer.json() : 'missing'))
      .then(tell, () => tell('missing'))
  }, [id, known])
  return known.get(id)
}
