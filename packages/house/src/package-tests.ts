import { defineConfig, type ViteUserConfig } from 'vitest/config'

/**
 * How the tests of a package run.
 *
 * They share workers, since most files start faster than a worker does. The timeout only ends a
 * test that hangs: machines are shared, and a test is never about speed.
 */
export const packageTests = (
  name: string,
  own: NonNullable<ViteUserConfig['test']> = {},
): ViteUserConfig =>
  defineConfig({
    test: {
      name,
      include: ['src/**/*.test.ts'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      isolate: false,
      ...own,
    },
  })
