/** What the site is called and where it stands: the one place that says so. */
export const site = {
  name: 'Longhand',
  says: 'Neural networks, worked out in longhand.',
  /** Where it is published. */
  url: process.env.LONGHAND_URL ?? 'https://longhand.example.org',
  /** The path it stands under there: begins and ends with a slash. */
  base: process.env.LONGHAND_BASE ?? '/',
  repository: 'https://example.org/longhand',
  issues: 'https://example.org/longhand/issues',
} as const
