import type { Network } from '@longhand/network'
import { to } from '~/link.ts'
import { subjectSettings } from '../subject-settings.ts'

/**
 * A link to the counting lab with a network loaded.
 *
 * @param open The number whose working stands open: `total.parameters`.
 */
export const countLink = (network: Network, open?: string): string => {
  const settings = { ...subjectSettings({ network }), ...(open !== undefined && { open }) }
  return `${to('count/')}#${new URLSearchParams(settings)}`
}
