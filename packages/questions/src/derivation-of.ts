import type { Work } from '@longhand/backprop'
import type { Derivation } from '@longhand/derivation'
import type { Checked, PlacedNetwork } from '@longhand/network'
import { type Batched, networkDerivation } from './network-derivation.ts'
import { problemDerivation } from './problem-derivation.ts'

/**
 * A quantity with its working, as `longhand explain` asks for it.
 *
 * @param quantity `conv1.parameters`, `total.macs`; of a problem `hidden.kernel[0][1].gradient`.
 * @example derivationOf(alexnet, 'conv1.parameters').value.value // 34944
 */
export const derivationOf = (
  subject: PlacedNetwork | Work,
  quantity: string,
  batched: Batched = {},
): Checked<Derivation> =>
  'problem' in subject
    ? problemDerivation(subject, quantity)
    : networkDerivation(subject, quantity, batched)
