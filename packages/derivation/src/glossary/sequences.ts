/** Words of layers over sequences: recurrent layers, embeddings and attention. */
export const sequences = {
  gates: { base: 'G', meaning: 'gates of a recurrent layer, each with weights of its own' },
  'gate-units': { meaning: 'units of all gates of a recurrent layer, or filters' },
  'state-units': { meaning: 'numbers of the state that a recurrent layer reads back' },
  'bias-kinds': {
    meaning: 'the 2 of two biases for each unit: one for the input, one for the state',
  },
  vocabulary: { base: 'V', meaning: 'different tokens that an embedding has a vector for' },
  'embedding-size': { base: 'd', sub: 'e', meaning: 'numbers that stand for one token' },
  'position-vectors': {
    base: 'L',
    sub: 'max',
    meaning: 'positions that have a vector of their own',
  },
  'class-token': { meaning: 'the 1 step that a class token adds' },
  heads: { base: 'H', meaning: 'heads of an attention layer' },
  'key-size': { base: 'd', sub: 'k', meaning: 'numbers in a query and a key of one head' },
  'value-size': { base: 'd', sub: 'val', meaning: 'numbers in a value of one head' },
  'query-tokens': { base: 'T', sub: 'q', meaning: 'positions that ask' },
  'key-tokens': { base: 'T', sub: 'k', meaning: 'positions that are looked at' },
} as const
