import type { GradientRule } from './gradient-rule.ts'

/** What the network is given: it is put out as it is, and the way back ends here. */
export const input: GradientRule<'input'> = {
  work: (_, { inputs: [given] }) => ({
    output: given,
    tables: [given],
    back: (reach) => ({ delta: reach, tables: [], gradients: {}, paths: [] }),
  }),
}
