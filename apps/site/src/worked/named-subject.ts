import { exampleNamed, examples } from '@longhand/examples'
import { type Checked, nearest } from '@longhand/network'
import { networkSubject } from './network-subject.ts'
import type { Subject } from './subject.ts'

/** A known network as something that quantities are asked of. */
export const namedSubject = (name: string): Checked<Subject> => {
  const found = exampleNamed(name)
  if (found !== undefined) return networkSubject(found.network)
  const names = examples.map((example) => example.name)
  const meant = nearest(name, names)
  return {
    issues: [
      {
        path: 'network',
        expected: 'the name of a known network',
        received: JSON.stringify(name),
        try: meant === undefined ? `Use one of ${names.join(', ')}.` : `Did you mean ${meant}?`,
      },
    ],
  }
}
