import { type PlacedOf, usualSettings } from '@longhand/network'
import { type Call, type Compile, first, ifAsked, type Value } from '../part.ts'
import { channelsOf } from '../sizes.ts'
import { activate } from './activate.ts'

/** Copies the numbers of one place to another. */
export const copy = (size: number, from: number, to: number): Call => [
  'copyRows',
  ...[1, size],
  ...[from, size],
  ...[to, size],
]

/** Hands on what it reads: the numbers are the same in another shape. */
export const flattenPart: Compile<PlacedOf<'flatten'>> = (_, site) => ({
  output: first(site),
  forward: [],
  backward: [],
})

/** An activation function as a layer: others may read what it reads, so it works on a copy. */
export const activationPart: Compile<PlacedOf<'activation'>> = ({ config, output }, site) => {
  const { activation, ...settings } = config
  const usual: Readonly<Record<string, unknown>> = usualSettings[activation] ?? {}
  const unusual = Object.entries(settings).some(
    ([word, value]) => value !== undefined && value !== usual[word],
  )
  if (unusual) return { unsupported: `${activation} with settings of its own is not compiled.` }
  const x = first(site)
  const z = site.value(x.size)
  const active = activate(site, activation, z, channelsOf(output))
  if ('unsupported' in active) return active
  return {
    output: active.output,
    forward: [copy(x.size, x.at, z.at), ...active.forward],
    backward: ifAsked(x.gradient, ...active.backward, copy(x.size, z.gradient, x.gradient)),
  }
}

/** Sets a random share to zero while training; the gradient passes where the numbers did. */
export const dropoutPart: Compile<PlacedOf<'dropout'>> = ({ config: { rate } }, site) => {
  const x = first(site)
  const y = site.value(x.size)
  const kept = Math.min(2 ** 32 - 1, Math.round((1 - rate) * 2 ** 32))
  const drop = (from: number, to: number): Call => [
    'dropout',
    ...[x.size, site.now, site.seed, kept, 1 / (1 - rate)],
    ...[from, to],
  ]
  return {
    output: y,
    forward: [drop(x.at, y.at)],
    evaluate: [copy(x.size, x.at, y.at)],
    backward: ifAsked(x.gradient, drop(y.gradient, x.gradient)),
  }
}

/** Branches added number by number. */
export const addPart: Compile<PlacedOf<'add'>> = (_, site) => {
  const [a = first(site), ...others] = site.reads
  const y = site.value(a.size)
  const plus = ({ at }: Value): Call => ['add', a.size, y.at, at, y.at]
  return {
    output: y,
    forward: [copy(a.size, a.at, y.at), ...others.map(plus)],
    backward: site.reads.flatMap(({ gradient }) =>
      ifAsked(gradient, copy(a.size, y.gradient, gradient)),
    ),
  }
}
