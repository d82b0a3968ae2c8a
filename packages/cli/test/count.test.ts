import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixtures, longhand, objectsIn } from './longhand.ts'

describe.concurrent('longhand count --as json', () => {
  test('AlexNet: conv1 as the contract prints it, and its totals (LearnOpenCV 2018)', async () => {
    const { status, out, err } = await longhand(['count', 'alexnet', '--as', 'json'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const [count] = objectsIn(out)
    expect(count).toMatchObject({
      network: 'alexnet',
      format: 'longhand',
      input: { type: 'image', height: 227, width: 227, channels: 3 },
      output: { type: 'vector', features: 1000 },
      totals: { parameters: 62_378_344, nonTrainable: 0, macs: 1_135_256_096 },
      notes: [],
    })
    expect(count).toHaveProperty('layers.0', {
      name: 'conv1',
      kind: 'conv2d',
      output: { type: 'image', height: 55, width: 55, channels: 96 },
      weights: { kernel: [11, 11, 3, 96], bias: [96] },
      parameters: 34_944,
      trainable: 34_944,
      connections: 105_705_600,
      macs: 105_415_200,
    })
  })

  test('keys are those of the contract, in its order', async () => {
    const { out } = await longhand(['count', 'small.yaml', '--as', 'json'])
    const count = JSON.parse(out)
    expect(Object.keys(count)).toEqual([
      'network',
      'format',
      'input',
      'output',
      'layers',
      'totals',
      'notes',
    ])
    expect(Object.keys(count.totals)).toEqual([
      'parameters',
      'trainable',
      'nonTrainable',
      'weightsOnly',
      'connections',
      'macs',
      'activations',
    ])
  })

  test('several inputs: one object a line in the order given, the failing one among them', async () => {
    const { status, out, err } = await longhand([
      'count',
      'small.yaml',
      'missing.json',
      'lenet-5',
      '--as',
      'json',
    ])
    expect({ status, err }).toEqual({ status: 1, err: '' })
    expect(objectsIn(out)).toEqual([
      expect.objectContaining({ network: 'small' }),
      { input: 'missing.json', issues: [expect.objectContaining({ path: '' })] },
      expect.objectContaining({ network: 'lenet-5' }),
    ])
  })

  test('a wrong network: every issue at once, with path, expected, received and try', async () => {
    const { status, out } = await longhand(['count', 'wrong.yaml', '--as', 'json'])
    expect(status).toBe(1)
    const { input, issues } = JSON.parse(out)
    expect(input).toBe('wrong.yaml')
    expect(issues.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['conv1.filters', 'layers[1].kind', 'output.units']),
    )
    for (const issue of issues)
      expect(Object.keys(issue).sort()).toEqual(['expected', 'path', 'received', 'try'])
  })

  test('a Keras file, also as a string in JSON: 320 + 54,090 parameters by hand', async () => {
    const { out } = await longhand(['count', 'keras.json', '--as', 'json'])
    expect(JSON.parse(out)).toMatchObject({
      network: 'mnist_cnn',
      format: 'keras',
      layers: [{ parameters: 320 }, { parameters: 0 }, { parameters: 0 }, { parameters: 54_090 }],
    })
    const text = await readFile(join(fixtures, 'keras.json'), 'utf8')
    const input = JSON.stringify(text)
    expect((await longhand(['count', '-', '--as', 'json'], { input })).out).toBe(out)
  })

  test('a print of PyTorch with --input: (1·3·3 + 1)·8 at 28·28 positions, and its notes', async () => {
    const input =
      'Sequential(\n  (0): Conv2d(1, 8, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))\n)'
    const { out } = await longhand(['count', '-', '--input', '1x28x28', '--as', 'json'], { input })
    expect(JSON.parse(out)).toMatchObject({
      network: 'Sequential',
      format: 'torch-print',
      input: { type: 'image', height: 28, width: 28, channels: 1 },
      totals: { parameters: 80, connections: 62_720 },
      notes: [{ id: 'frozen-hidden' }],
    })
  })

  test('--input that is no sizes is a usage error', async () => {
    const { status, err } = await longhand(['count', 'small.yaml', '--input', '28,28'])
    expect(status).toBe(2)
    expect(err).toContain('3x224x224')
  })

  test('- reads standard input', async () => {
    const input = JSON.stringify({
      name: 'piped',
      input: { type: 'vector', features: 84 },
      layers: [{ kind: 'dense', name: 'output', config: { units: 10 } }],
    })
    const { out } = await longhand(['count', '-', '--as', 'json'], { input })
    expect(JSON.parse(out)).toMatchObject({ network: 'piped', totals: { parameters: 850 } })
  })

  test('a count beyond 2^53 − 1 is a string of digits: (2^53 − 1)^2 + 2^53 − 1 = 2^106 − 2^53', async () => {
    const side = Number.MAX_SAFE_INTEGER
    const input = JSON.stringify({
      name: 'huge',
      input: { type: 'vector', features: side },
      layers: [{ kind: 'dense', name: 'output', config: { units: side } }],
    })
    const { out } = await longhand(['count', '-', '--as', 'json'], { input })
    expect(JSON.parse(out).totals.parameters).toBe(String(2n ** 106n - 2n ** 53n))
  })
})

describe.concurrent('longhand count for people', () => {
  test('LeNet-5 as a table: rows, totals, no colours outside a terminal', async ({ expect }) => {
    const { out } = await longhand(['count', 'lenet-5'], { env: { FORCE_COLOR: '', CI: '1' } })
    expect(out).toMatchInlineSnapshot(`
      "lenet-5: 32×32×1 → 10

      Layer    Kind             Output  Parameters  Connections     MACs
      ──────────────────────────────────────────────────────────────────
      C1       conv2d          28×28×6         156      122,304  117,600
      S2       subsampling2d   14×14×6          12        5,880        0
      C3       partialConv2d  10×10×16       1,516      151,600  150,000
      S4       subsampling2d    5×5×16          32        2,000        0
      C5       conv2d          1×1×120      48,120       48,120   48,000
      flatten  flatten             120           0            0        0
      F6       dense                84      10,164       10,164   10,080
      output   rbf                  10         840          840        0
      ──────────────────────────────────────────────────────────────────
      Total                                 60,840      340,908  325,680

      Trainable      60,000
      Non-trainable     840
      Weights only   60,592
      Activations     8,214
      "
    `)
  })

  // conv1: (5·5·1 + 1)·6 = 156, at 28·28 positions 122,304 connections (LeCun 1998, C1)
  test.each([
    ['markdown', '| conv1 | conv2d | 28×28×6 | 156 | 122,304 | 117,600 |'],
    [
      'latex',
      'conv1 & conv2d & $28 \\times 28 \\times 6$ & $156$ & $122{,}304$ & $117{,}600$ \\\\',
    ],
    ['csv', 'small,conv1,conv2d,28x28x6,156,122304,117600'],
  ])('small.yaml as %s', async (format, row) => {
    const { status, out } = await longhand(['count', 'small.yaml', '--as', format])
    expect(status).toBe(0)
    expect(out.split('\n')).toContain(row)
  })

  test('csv: several networks under one heading', async () => {
    const { out } = await longhand(['count', 'two-two-two', 'small.yaml', '--as', 'csv'])
    expect(out.trim().split('\n')).toHaveLength(1 + 2 + 5)
  })

  test('what is wrong goes to standard error; the others are answered', async () => {
    const input = 'name: broken\nlayers: [\n'
    const { status, out, err } = await longhand(['count', '-', 'two-two-two'], { input })
    expect(status).toBe(1)
    expect(out).toMatch(/^two-two-two: 2 → 2/)
    expect(err).toMatch(/^standard input\n {2}line 3, column 1: expected JSON or YAML/)
  })

  test('a misspelt name: the nearest one', async () => {
    const { err } = await longhand(['count', 'alexnt'])
    expect(err).toContain('Did you mean "alexnet"?')
  })
})

describe.concurrent('longhand count: readings, prints, comparisons', () => {
  test('five-convolutions --as torchsummary: the memory that coursework printed', async () => {
    const { status, out, err } = await longhand([
      'count',
      'five-convolutions',
      '--as',
      'torchsummary',
    ])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('            Conv2d-1           [-1, 96, 59, 59]          34,944\n')
    expect(out).toContain('Forward/backward pass size (MB): 56.63\nParams size (MB): 14.29\n')
  })

  test('alexnet-torchvision --as torchinfo: 714.68 M mult-adds (torchinfo 1.8.0)', async () => {
    const { out } = await longhand(['count', 'alexnet-torchvision', '--as', 'torchinfo'])
    expect(out).toContain('Total mult-adds (M): 714.68\n')
  })

  test('--batch stands in the shapes of prints', async () => {
    const call = ['count', 'small.yaml', '--batch', '8', '--as']
    const prints = ['torchsummary', 'torchinfo', 'keras'].map((as) => longhand([...call, as]))
    const [torchsummary, torchinfo, keras] = await Promise.all(prints)
    expect(torchsummary?.out).toContain('[8, 6, 28, 28]')
    expect(torchinfo?.out).toContain('[8, 6, 28, 28]')
    expect(keras?.out).toContain('(8, 28, 28, 6)')
  })

  test('--convention as JSON: C1 of LeNet-5 under two readings, by hand', async () => {
    const call = ['count', 'lenet-5', '--convention', 'flops,connections-without-biases']
    const { out } = await longhand([...call, '--as', 'json'])
    const { layers, conventions, totals } = JSON.parse(out)
    expect(layers[0].conventions).toEqual({
      flops: 2 * 25 * 6 * 784,
      connectionsWithoutBiases: 25 * 6 * 784,
    })
    expect(conventions.map(({ id }: { id: string }) => id)).toEqual([
      'connectionsWithoutBiases',
      'flops',
    ])
    expect(totals.connections).toBe(340_908)
  })

  test('--optimizer adam --batch 32: parameters four times over, and activations of 32', async () => {
    const { out } = await longhand([
      'count',
      'small.yaml',
      '--as',
      'json',
      '--optimizer',
      'adam',
      '--batch',
      '32',
    ])
    const { training, totals } = JSON.parse(out)
    expect(training).toEqual({
      optimizer: 'adam',
      batch: 32,
      bytes: {
        parameters: 4 * totals.parameters,
        gradients: 4 * totals.trainable,
        optimizer: 8 * totals.trainable,
        activations: 4 * 32 * totals.activations,
        total: 16 * totals.parameters + 128 * totals.activations,
      },
    })
  })

  test('--compare: coursework’s CNN against its MLP, 972 weights to 13,088', async () => {
    const { status, out } = await longhand([
      'count',
      'cnn.yaml',
      'mlp.yaml',
      '--compare',
      '--as',
      'json',
    ])
    expect(status).toBe(0)
    const { networks, quantities } = JSON.parse(out)
    expect(networks).toEqual(['cnn', 'mlp'])
    expect(quantities.weightsOnly).toEqual({ values: [972, 13_088], ratio: 13_088 / 972 })
  })

  test('--digits: counts by thousands', async () => {
    const { out } = await longhand(['count', 'alexnet', '--digits', '3'])
    expect(out).toMatch(/Total .* 62\.4M +1\.14G +1\.14G\n/)
  })

  test('a flattening that PyTorch’s print hides is a function, and no row', async () => {
    const call = ['count', 'hidden-flatten.txt', '--input', '1x28x28', '--as', 'torchsummary']
    const rows = (await longhand(call)).out.split('\n').slice(3, 6)
    expect(rows.map((row) => row.trim().split(/\s+/)[0])).toEqual([
      'Conv2d-1',
      'MaxPool2d-2',
      'Linear-3',
    ])
  })

  test('--quantity receptiveField: VGG-16’s last pool sees 212, 32 apart, from −90 on (Araujo 2019)', async () => {
    const call = ['count', 'vgg-16', '--quantity', 'receptiveField', '--as']
    const { layers } = JSON.parse((await longhand([...call, 'json'])).out)
    const pool5 = layers.find(({ name }: { name: string }) => name === 'pool5')
    const along = { size: 212, jump: 32, start: -90, holes: 0 }
    expect(pool5.receptiveField).toEqual({ height: along, width: along })
    const rows = (await longhand([...call, 'csv'])).out.split('\n')
    expect(rows).toContain('vgg-16,pool5,maxPooling2d,7x7x512,212,32,-90,0,212,32,-90,0')
  })
})
