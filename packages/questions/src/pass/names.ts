import type { Work } from '@longhand/backprop'
import { type Address, addressOf } from '@longhand/derivation'

/** What numbers are whose names do not say it. */
export type PassPart = 'gradients' | 'updated' | 'pass'

const endings: Readonly<Record<PassPart, string>> = {
  gradients: '.gradient',
  updated: '.updated',
  pass: '',
}

/**
 * The address of a number by the name that somebody gave it: an address, the layout of `longhand
 * backprop --as json`, or a label of the problem with or without what was made of it.
 *
 * @returns Undefined where the problem works out no such number.
 */
export const addressNamed = (work: Work, part: PassPart, name: string): Address | undefined => {
  const text = name.trim()
  const output = /^outputs\[(\d+)\]\[(\d+)\]$/.exec(text)
  if (output !== null) {
    const found = work.outputs[Number(output[1])]?.[Number(output[2])]
    return found && addressOf(found)
  }
  const nested = /^(gradients|updated)\.(.+)$/s.exec(text)
  const tries = [
    ...(nested === null
      ? []
      : [`${nested[2]}${nested[1] === 'updated' ? '.updated' : '.gradient'}`]),
    ...labelled(work, part, text),
    `${text}${endings[part]}`,
    text,
  ]
  return tries.find((address) => work.find(address)?.type === 'derivation')
}

/** What people write around a label for its gradient, and for its value after the update. */
const gradientOf =
  /^(?:∂E\/∂|dE\/d|∂|d_?|grad(?:ient)?[_ ]?(?:of )?)(.+)$|^(.+?)(?:[_.]grad(?:ient)?)$/u
const updatedOf = /^(?:new[_ ])?(.+?)(?:\+|⁺|['′]|[_ ]?new|[_.]updated)$|^new[_ ](.+)$/u

const labelled = (
  { problem: { names = {} } }: Work,
  part: PassPart,
  name: string,
): readonly Address[] => {
  const addresses = new Map(Object.entries(names).map(([address, label]) => [label, address]))
  const as = (label: string | undefined, ending: string): readonly Address[] => {
    const address = label === undefined ? undefined : addresses.get(label)
    return address === undefined ? [] : [address + ending]
  }
  const gradient = gradientOf.exec(name)
  const updated = updatedOf.exec(name)
  return [
    ...as(name, endings[part]),
    ...as(gradient?.[1] ?? gradient?.[2], '.gradient'),
    ...as(updated?.[1] ?? updated?.[2], '.updated'),
  ]
}
