import type { Checked } from '@longhand/network'

/** A format that does not go with an option. */
export const notHere = (option: '--of' | '--walk', format: string): Checked<never> => ({
  issues: [
    {
      path: '--as',
      expected: option === '--of' ? 'text, latex, markdown or json' : 'text or json',
      received: `${format} with ${option}`,
      try: `Leave ${option} out, or choose another format.`,
    },
  ],
})
