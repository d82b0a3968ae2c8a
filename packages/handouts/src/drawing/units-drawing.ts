import type { Work } from '@longhand/backprop'
import {
  type Derivation,
  type Letter,
  letter,
  type Quantity,
  type Sign,
} from '@longhand/derivation'
import type { DrawnLayer, Labelled, UnitsDrawing } from '@longhand/figures'
import { lastOf } from '@longhand/network'
import { type Style, styleOf, textFormat, writtenValue } from '@longhand/render'

const style: Style = styleOf(textFormat)

const written = (node: Derivation | Quantity): string => writtenValue(node, style).digits

/** A number of the problem with its symbol; what it does not have is left out. */
const labelled = ({ find }: Work, address: string, sign?: Sign): readonly Labelled[] => {
  const node = find(address)
  const own = sign ?? node?.sign
  if (node === undefined || own === undefined) return []
  const origin = node.type === 'quantity' ? 'given' : 'derived'
  return [{ sign: own, written: written(node), origin, of: address }]
}

/** The unit that out_h1 is the output of: h₁. */
const unitOf = (sign: Sign | undefined): Letter => {
  const [, base = '', sub = ''] =
    /^(\D+?),?(\d+)$/.exec(sign?.type === 'letter' ? (sign.sub ?? '') : '') ?? []
  return letter(base, sub)
}

/** A label of the problem as a symbol: i1 is an i with a 1 below. */
const named = (work: Work, address: string, usual: string): Letter => {
  const label = work.problem.names?.[address] ?? usual
  const [, base = label, sub] = /^(\D+)(\d+)$/.exec(label) ?? []
  return letter(base, sub)
}

/** Numbers that are given for the one example: its inputs, its targets. */
const given = (work: Work, what: 'input' | 'target', usual: string): readonly Labelled[] => {
  const [example] = work.problem[what]
  return [example ?? []].flat().flatMap((value, i): readonly Labelled[] => {
    const address = `${what}[${i}]`
    if (typeof value !== 'number') return []
    const sign = named(work, address, `${usual}${i + 1}`)
    return [{ sign, written: String(value), origin: 'given', of: address }]
  })
}

/** A problem of dense layers and one example, with its numbers on units and edges. */
export const unitsDrawing = (work: Work, title: string): UnitsDrawing => {
  const count = (n: number) => Array.from({ length: n }, (_, i) => i)
  const layers = work.network.layers.map(({ of, output, inputs }): DrawnLayer => {
    const units = count(Number(lastOf(output).value))
    const reads = count(Number(inputs[0] ? lastOf(inputs[0]).value : 0))
    return {
      units: units.flatMap((j) => {
        const address = `${of}.output[0][${j}]`
        return labelled(work, address, unitOf(work.find(address)?.sign))
      }),
      weights: reads.map((i) => units.flatMap((j) => labelled(work, `${of}.kernel[${i}][${j}]`))),
      biases: units.flatMap((j) => labelled(work, `${of}.bias[${j}]`)),
    }
  })
  const [loss] = labelled(work, 'loss')
  if (loss === undefined) throw new Error('A problem without an error cannot be drawn.')
  return {
    title,
    inputs: given(work, 'input', 'i'),
    layers,
    targets: given(work, 'target', 't'),
    loss,
  }
}
