import { describe, expect, test } from 'vitest'
import { longhand } from './longhand.ts'

describe.concurrent('usage', () => {
  test.each([
    [['cout', 'lenet-5'], 'Did you mean count?'],
    [['count'], "missing required argument 'model'"],
    [['count', 'lenet-5', '--sa', 'json'], 'Did you mean --as?'],
    [['count', 'lenet-5', '--as', 'josn'], 'Did you mean json?'],
    [['check', 'lenet-5'], 'give a subject, a quantity and an answer'],
    [['check', 'lenet-5', '--from', 'answers.csv'], 'not both'],
    [['count', 'lenet-5', '--convention', 'macs,flopz'], 'Did you mean flops?'],
    [['count', 'lenet-5', '--quantity', 'mac'], 'Did you mean macs?'],
    [['count', 'lenet-5', '--batch', '0'], 'Use a whole number from 1 on.'],
    [['count', 'lenet-5', '--compare'], '--compare takes two networks'],
  ])('longhand %j: status 2, nothing on standard output, advice', async (words, advice) => {
    const { status, out, err } = await longhand(words)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(advice)
  })

  test.each([
    'count',
    'convert',
    'explain',
    'backprop',
    'check',
    'diagnose',
    'mark',
    'recover',
    'train',
  ])('longhand %s --help: status 0, with examples', async (command) => {
    const { status, out } = await longhand([command, '--help'])
    expect(status).toBe(0)
    expect(out).toMatch(
      new RegExp(`Usage: longhand ${command}.*Examples:\n  longhand ${command} `, 's'),
    )
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })
})
