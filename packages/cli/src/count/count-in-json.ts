import { plainValue } from '@longhand/derivation'
import { type CountJson, countJson, countUnder, type NetworkCount } from '@longhand/parameters'
import { askedConventions } from './asked-conventions.ts'
import type { CountOptions } from './count-options.ts'
import type { Counted } from './counted.ts'
import { fieldsJson } from './fields-json.ts'
import { trainingJson } from './training.ts'

/** A count as JSON; what was asked for beyond the usual stands beside it. */
export const countInJson = ({ model, count }: Counted, options: CountOptions): string => {
  const json = withFields(countJson(count, model.format, model.notes), count, options)
  const under = askedConventions(options).map((convention) => countUnder(count.network, convention))
  if (under.length === 0) return JSON.stringify({ ...json, ...trainingJson(count, options) })
  const layers = json.layers.map((layer, i) => ({
    ...layer,
    conventions: Object.fromEntries(
      under.map((one) => [one.convention.id, plainValue(one.layers[i]?.value ?? Number.NaN)]),
    ),
  }))
  const conventions = under.map(({ convention: { id, of, says, source }, total }) => ({
    id,
    of,
    says,
    source,
    total: plainValue(total.value),
  }))
  return JSON.stringify({ ...json, layers, conventions, ...trainingJson(count, options) })
}

/** With what each layer sees of the input, where that was asked for. */
const withFields = (
  json: CountJson,
  count: NetworkCount,
  { quantity }: CountOptions,
): CountJson => {
  if (quantity !== 'receptiveField') return json
  const fields = fieldsJson(count)
  return {
    ...json,
    layers: json.layers.map((layer, i) => ({ ...layer, receptiveField: fields[i] })),
  }
}
