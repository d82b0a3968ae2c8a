import { plainValue } from '@longhand/derivation'
import {
  type Field,
  fieldAxes,
  type NetworkCount,
  type NoField,
  positionsIn,
  receptiveFields,
} from '@longhand/parameters'

const fieldJson = (field: Field | NoField | undefined): unknown => {
  if (field === undefined || 'unknown' in field) return field ?? null
  const { size, jump, start, seen } = field
  return {
    size: plainValue(size.value),
    jump: plainValue(jump.value),
    start: plainValue(start.value),
    holes: Number(size.value) - positionsIn(seen),
  }
}

/** For each layer what one output sees of the input, by axis. */
export const fieldsJson = ({ network, layers }: NetworkCount): readonly unknown[] => {
  const [input] = network.inputs
  const axes = input === undefined ? [] : fieldAxes(input.output)
  const fields = axes.map((axis) => ({ axis, along: receptiveFields(network, axis) }))
  return layers.map(({ layer }) =>
    Object.fromEntries(
      fields.map(({ axis, along }) => [axis, fieldJson(along.get(layer.name))] as const),
    ),
  )
}
