import * as v from 'valibot'
import type { DataSetSettings } from '../data/data-sets.ts'
import type { Kinds } from './read-by-kind.ts'
import * as is from './words.ts'

const mostExamples = 250_000
const limit = is.wholeBetween(1, mostExamples, 'limit')
const text = v.pipe(v.string('text'), v.minLength(1, 'text'))

/** How many of each are drawn. */
const drawn = (count: number, testCount: number) => ({
  limit: is.or(count, limit),
  testLimit: is.or(testCount, limit),
  // not the experiment's: runs of several seeds are compared on the same pictures
  seed: is.or(1, is.seed),
})

const hash = v.pipe(v.string('sha256'), v.regex(/^[0-9a-f]{64}$/i, 'sha256'))

/** A folder or an address, one of the two, and what its files must be. */
const place = {
  path: v.exactOptional(text),
  url: v.exactOptional(v.pipe(text, v.url('url'), v.regex(/^https?:/i, 'url'))),
  sha256: v.exactOptional(v.record(v.string(), hash, 'object')),
}

const hasPlace = ({ path, url }: { readonly path?: string; readonly url?: string }): boolean =>
  (path === undefined) !== (url === undefined)

const strokes: is.Schema<DataSetSettings> = v.strictObject(
  { kind: v.literal('strokes'), ...drawn(60_000, 10_000) },
  'object',
)

const shapes: is.Schema<DataSetSettings> = v.strictObject(
  { kind: v.literal('shapes'), ...drawn(20_000, 4_000) },
  'object',
)

const images = { ...place, limit: is.or(60_000, limit), testLimit: is.or(10_000, limit) }

const mnist = v.pipe(
  v.strictObject({ kind: v.literal('mnist'), ...images }, 'object'),
  v.check((settings) => hasPlace(settings), 'place'),
)

const fashionMnist = v.pipe(
  v.strictObject({ kind: v.literal('fashion-mnist'), ...images }, 'object'),
  v.check((settings) => hasPlace(settings), 'place'),
)

const cifar10 = v.pipe(
  v.strictObject({ kind: v.literal('cifar10'), ...images }, 'object'),
  v.check((settings) => hasPlace(settings), 'place'),
)

const csv = v.pipe(
  v.strictObject(
    {
      kind: v.literal('csv'),
      ...place,
      label: v.exactOptional(text),
      testShare: is.or(0.2, is.share),
      scale: is.or('none', v.picklist(['none', 'standardize'], 'scale')),
      ...drawn(mostExamples, mostExamples),
    },
    'object',
  ),
  v.check((settings) => hasPlace(settings), 'place'),
)

/** The settings of each data set. */
export const dataSets: Kinds<DataSetSettings> = {
  strokes,
  shapes,
  mnist,
  'fashion-mnist': fashionMnist,
  cifar10,
  csv,
}
