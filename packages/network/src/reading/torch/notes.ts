import type { Note } from '../../note.ts'
import { shapeInWords, shapeOf } from '../../shape.ts'
import type { Chain, Hidden } from './chain.ts'
import type { Module } from './parse-print.ts'
import type { Read } from './read-step.ts'
import { classesWithForward } from './steps.ts'
import type { Hides } from './translate.ts'

/** At most so many things of one kind are named. */
const most = 5

const listed = (names: readonly string[]): string =>
  `${names.slice(0, most).join(', ')}${names.length > most ? ' …' : ''}`

/** What a print could not tell, of what this one leaves open. */
export const notesOn = (model: Module, reads: readonly Read[], chain: Chain): readonly Note[] => {
  const classes = classesWithForward(model)
  const unknown = reads.filter(({ isKnown }) => !isKnown)
  return [
    ...(classes.length === 0 ? [] : [functional(classes)]),
    ...chain.hidden
      .filter(({ between: { does } }) => does === 'flatten' || does === 'pool')
      .map(putIn),
    ...mismatches(chain),
    ...stepsHidden(chain),
    ...hiddenInside(reads),
    ...(unknown.length === 0 ? [] : [unknownModules(unknown)]),
    frozen,
  ]
}

const functional = (classes: readonly string[]): Note => ({
  id: 'functional-hidden',
  says: `A print does not show the forward() of ${listed(classes)}: functional pools, activations and flattening, branches, bare parameters, and the order. The modules are read one after the other, as they are printed.`,
})

const frozen: Note = {
  id: 'frozen-hidden',
  says: 'A print does not show which weights are frozen; all are read as trained.',
}

const after = ({ after }: Hidden): string =>
  `${after.name} gives ${shapeInWords(shapeOf(after.output))}`

/** A flattening or a pool that the sizes leave no doubt about. */
const putIn = (hidden: Hidden): Note => ({
  id: hidden.between.does === 'pool' ? 'pool-hidden' : 'flatten-hidden',
  says: `${after(hidden)}, and ${hidden.before} reads ${shapeInWords(hidden.between.output)}: ${
    hidden.between.does === 'pool' ? 'a pool over all positions' : 'flattening'
  } is taken to stand between, though the print does not show it.`,
})

/** Where sizes do not fit, and what follows from that. */
const mismatches = ({ hidden }: Chain): readonly Note[] => {
  const open = hidden.filter(({ between }) => between.does === 'unknown')
  if (open.length === 0) return []
  const places = open.map(
    (one) => `${one.before} reads ${shapeInWords(one.between.output)} but ${after(one)}`,
  )
  return [
    {
      id: 'sizes-hidden',
      says: `What the print shows does not fit together: ${listed(places)}. Something between is not printed, or the modules are branches; the sizes that depend on it are not known.`,
    },
  ]
}

const stepsHidden = ({ hidden }: Chain): readonly Note[] => {
  const open = hidden.filter(({ between }) => between.does === 'steps')
  if (open.length === 0) return []
  const names = [...new Set(open.map(({ after }) => after.name))]
  return [
    {
      id: 'steps-hidden',
      says: `A print does not show whether a forward() goes on with every step of ${listed(names)} or with the last one; how many there are behind it is not known.`,
    },
  ]
}

/** What is said of modules whose print keeps something to itself. */
const hidden: Readonly<Record<Hides, (names: string) => string>> = {
  heads: (names) =>
    `A print does not show how many heads ${names} have: 1 stands for it. Parameters, connections and multiplications are the same for any number.`,
  keys: (names) =>
    `A print does not show how many features the keys and values of ${names} have: the parameters are not known.`,
  uses: (names) =>
    `A print does not show how often ${names} run, or on how much: connections and multiplications are not known.`,
}

const hiddenInside = (reads: readonly Read[]): readonly Note[] =>
  (['heads', 'keys', 'uses'] as const).flatMap((what) => {
    const those = reads.filter(({ translated }) => translated.hides === what)
    const says = hidden[what](listed(those.map(({ step }) => step.name)))
    return those.length === 0 ? [] : [{ id: `${what}-hidden`, says }]
  })

const unknownModules = (reads: readonly Read[]): Note => ({
  id: 'unknown-modules',
  says: `Longhand does not know ${listed([...new Set(reads.map(({ step }) => step.module.className))])}: their parameters and sizes are not known.`,
})
