/** What the site is called and where it stands: the one place that says so. */
export const site = {
  name: 'Longhand',
  says: 'Neural networks, worked out in longhand.',
  /** Where it is published; `base` begins and ends with a slash. */
  url: 'https://longhand.example.org',
  base: '/',
  repository: 'https://example.org/longhand',
  issues: 'https://example.org/longhand/issues',
} as const
