import { type Checked, check, type Said } from '@longhand/network'
import * as v from 'valibot'
import type {
  ClaimEntry,
  ExampleFile,
  MeasuredEntry,
  NetworkEntry,
  QuestionEntry,
  SourceEntry,
  VariantEntry,
} from './example-entries.ts'

/** What each message of the schema stands for. */
const said: Said = {
  text: { expected: 'text', try: 'Write it in quotes.' },
  claim: {
    expected: 'the claim as it was made, in quotes',
    try: "Write the number as the source did, such as '34,944'.",
  },
  claimFields: {
    expected: 'the words of the claim and the id of its source',
    try: "Write { says: '34,944', source: me }, with me among the sources.",
  },
  network: {
    expected: 'the name of a known network, or a network with input and layers',
    try: 'Write a name such as alexnet, or the network itself.',
  },
  questions: { expected: 'at least one question', try: 'Add an entry with `of` and `asks`.' },
  list: { expected: 'a list', try: 'Begin each entry with a dash.' },
  fields: { expected: 'an object', try: 'Write fields with a colon.' },
  measure: {
    expected: 'loss, accuracy, testLoss or testAccuracy',
    try: 'Write what was measured in every epoch.',
  },
  epoch: { expected: 'an epoch, from 1', try: 'Write a whole number.' },
  url: { expected: 'an address', try: 'Write https://… in full.' },
}

type Schema<Output> = v.GenericSchema<unknown, Output>

const text: Schema<string> = v.pipe(v.string('text'), v.minLength(1, 'text'))
const object: Schema<Readonly<Record<string, unknown>>> = v.record(
  v.string(),
  v.unknown(),
  'fields',
)
const network: Schema<NetworkEntry> = v.union([text, object], 'network')

const claim: Schema<ClaimEntry> = v.strictObject(
  { says: v.pipe(v.string('claim'), v.minLength(1, 'claim')), source: text },
  'claimFields',
)

const question: Schema<QuestionEntry> = v.strictObject(
  {
    of: text,
    in: v.exactOptional(text),
    asks: text,
    group: v.exactOptional(text),
    claims: v.exactOptional(v.array(claim, 'list')),
  },
  'fields',
)

const measured: Schema<MeasuredEntry> = v.strictObject(
  {
    of: v.picklist(['loss', 'accuracy', 'testLoss', 'testAccuracy'], 'measure'),
    in: text,
    epoch: v.pipe(v.number('epoch'), v.integer('epoch'), v.minValue(1, 'epoch')),
    asks: text,
    group: v.exactOptional(text),
    claims: v.exactOptional(v.array(claim, 'list')),
  },
  'fields',
)

const variant: Schema<VariantEntry> = v.strictObject(
  { says: text, network: v.exactOptional(network), with: v.exactOptional(object) },
  'fields',
)

const source: Schema<SourceEntry> = v.strictObject(
  { id: text, says: text, url: v.exactOptional(v.pipe(v.string('url'), v.url('url'))) },
  'fields',
)

const file: Schema<ExampleFile> = v.strictObject(
  {
    network: v.exactOptional(network),
    problem: v.exactOptional(object),
    variants: v.exactOptional(v.record(v.string(), variant, 'fields')),
    names: v.exactOptional(v.record(v.string(), text, 'fields')),
    measured: v.exactOptional(v.array(measured, 'list')),
    print: v.exactOptional(text),
    questions: v.pipe(v.array(question, 'list'), v.minLength(1, 'questions')),
    sources: v.array(source, 'list'),
  },
  'fields',
)

/** Checks the fields of a `problem.yaml`; what they say is checked when it is worked out. */
export const checkFile = (data: unknown): Checked<ExampleFile> => check(file, data, '', said)
