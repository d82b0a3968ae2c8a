import { describe, expect, test } from 'vitest'
import { longhand } from './longhand.ts'

const diagnosisOf = async (...words: readonly string[]) =>
  JSON.parse((await longhand(['diagnose', ...words, '--as', 'json'])).out)

describe.concurrent('longhand diagnose', () => {
  test('w1⁺ of the well-known example: at four decimals several ideas give the right number', async () => {
    const words = ['two-two-two', 'hidden.kernel[0][0].updated', '--decimals', '4']
    const { unseen, confused } = await diagnosisOf(...words)
    expect(unseen).toBeGreaterThan(0)
    expect(confused).toContainEqual({
      written: '0.1498',
      ids: expect.arrayContaining(['updated-weights-reused']),
      isRight: true,
    })
  })

  test('--apart: parameters tell one bias from none, multiplications have no biases', async () => {
    const words = ['alexnet', 'conv1.macs', '--apart', 'one-bias,forgot-bias']
    expect((await diagnosisOf(...words)).next).toMatch(/\.(parameters|trainable|connections)$/)
  })

  test('--apart: bytes of a number show in the memory of the network', async () => {
    const words = ['alexnet', 'conv1.parameters', '--apart', 'eight-bytes,one-byte', '--as', 'json']
    expect(JSON.parse((await longhand(['diagnose', ...words])).out).next).toMatch(/^memory\./)
  })

  test('--apart: an idea that is not known is told, with the one that may be meant', async () => {
    const words = ['alexnet', 'conv1.macs', '--apart', 'one-bais,forgot-bias']
    const { status, err } = await longhand(['diagnose', ...words])
    expect(status).toBe(1)
    expect(err).toContain('received "one-bais". Did you mean one-bias?')
  })

  test('--better: other numbers for a problem, which tell more apart', async () => {
    const words = ['two-two-two', 'hidden.kernel[0][0].updated', '--decimals', '4', '--better']
    const { toldApart, better } = await diagnosisOf(...words)
    expect(better.toldApart).toBeGreaterThan(toldApart)
    expect(better.problem.network.name).toBe('two-two-two')
  })

  test('--better: other sizes for a network, and what becomes of which', async () => {
    const words = ['vgg-16', 'conv1_1.parameters', '--better']
    const { toldApart, better } = await diagnosisOf(...words)
    expect(better.toldApart).toBeGreaterThan(toldApart)
    const [{ path, from, to }] = better.changes
    expect([path, from]).toEqual(['conv1_1.kernelSize', 3])
    expect(better.network.layers[0].config.kernelSize).toBe(to)
    const { out } = await longhand(['diagnose', ...words])
    expect(out).toContain(`  conv1_1.kernelSize: ${to} for 3`)
  })

  test('--better: where nothing is confused there is nothing to propose', async () => {
    const { out } = await longhand(['diagnose', 'lenet-5', 'C3.output.channels', '--better'])
    expect(out).toContain('No better numbers were found.')
  })

  test('for people, and a quantity that is not there', async () => {
    const { out } = await longhand(['diagnose', 'alexnet', 'conv1.parameters'])
    expect(out).toMatch(/^conv1\.parameters tells \d+ of \d+ ideas apart/)
    expect((await longhand(['diagnose', 'alexnet', 'conv1.colour'])).status).toBe(1)
  })
})
