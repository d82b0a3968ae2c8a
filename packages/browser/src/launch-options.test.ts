import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { launchOptions } from './launch-options.ts'

test('launchOptions: Playwright starts a Chromium that sets text in some font', async () => {
  const browser = await chromium.launch(await launchOptions())
  try {
    const page = await browser.newPage()
    await page.setContent('<span id="word">longhand</span>')
    const width = await page.locator('#word').evaluate((word) => word.getBoundingClientRect().width)
    expect(width).toBeGreaterThan(20)
  } finally {
    await browser.close()
  }
})

test('launchOptions: arguments are handed on', async () => {
  const { args } = await launchOptions(['--enable-unsafe-webgpu'])
  expect(args).toContain('--enable-unsafe-webgpu')
})
