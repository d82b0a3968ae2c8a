import { type Checked, hasIssues } from '@longhand/network'
import type { ExampleFiles } from '../checking/check-example.ts'
import type { NetworkEntry } from '../example-entries.ts'
import { namedSubject } from '../named-subject.ts'
import { networkSubject } from '../network-subject.ts'
import { firstOf, type Planted, plantedClaims } from './planted.ts'

/** What a new worked example begins with. */
export interface Start {
  /** The name of its folder and the end of its address. */
  readonly slug: string
  /** The name of a known network, or a network as data. */
  readonly network: NetworkEntry
  /** Where it stands in the list. */
  readonly order: number
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const wrongSlug = (slug: string): Checked<never> => ({
  issues: [
    {
      path: 'slug',
      expected: 'small letters and digits, in words joined by hyphens',
      received: JSON.stringify(slug),
      try: 'Write it such as two-small-networks.',
    },
  ],
})

/** A title to begin with: the words of the slug. */
const titleOf = (slug: string): string => {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The files of a new worked example, which pass every check as they are; or what is wrong. */
export const startExample = ({ slug, network, order }: Start): Checked<ExampleFiles> => {
  if (!slugPattern.test(slug)) return wrongSlug(slug)
  const subject = typeof network === 'string' ? namedSubject(network) : networkSubject(network)
  if (hasIssues(subject)) return subject
  const planted = plantedClaims(subject.value)
  return {
    value: { problem: problemOf(network, planted), prose: proseOf(slug, order, planted) },
  }
}

const claimOf = ({ of, asks, says }: Planted): string => `  - of: ${JSON.stringify(of)}
    asks: ${JSON.stringify(asks)}
    claims: [{ says: ${JSON.stringify(says)}, source: planted }]`

const problemOf = (
  network: NetworkEntry,
  planted: readonly Planted[],
): string => `# The network, the questions, and the claims that a source made. JSON is YAML too.
network: ${typeof network === 'string' ? network : JSON.stringify(network, null, 2)}

questions:
${planted.map(claimOf).join('\n')}

sources:
  - id: planted
    says: Planted to begin with. Put your own source here, with its year, and its claims above.
`

const proseOf = (slug: string, order: number, planted: readonly Planted[]): string => `---
title: ${titleOf(slug)}
description: One sentence that says what there is to find out.
order: ${order}
---

<Ask>

The question in the words of its source. Its numbers are given, so they may stand here.

</Ask>

<Figure title="The network">
  What the drawing shows, in a sentence.
</Figure>

## The working

<Show unit="layer" />

Why the formula is as it is, in two or three sentences. No result is typed in: the network has
<Value of="total.parameters" /> parameters.

<Working of="total.parameters" one="${firstOf(planted)}" />

## The claims

<Claims />

## What goes wrong most often

<WrongIdeas of="${firstOf(planted)}" />

## Try it yourself

<Try of="${firstOf(planted)}" />

## Sources

<Sources />
`
