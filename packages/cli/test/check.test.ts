import { describe, expect, test } from 'vitest'
import { longhand, objectsIn } from './longhand.ts'

const checkJson = async (...words: readonly string[]) =>
  JSON.parse((await longhand(['check', ...words, '--as', 'json'])).out)

describe.concurrent('longhand check', () => {
  test('34,848 for conv1 of AlexNet: right under weights-only, and the idea that leads there', async () => {
    expect(await checkJson('alexnet', 'conv1.parameters', '34,848')).toEqual({
      id: null,
      verdict: 'convention',
      expected: 34_944,
      conventions: [{ id: 'weights-only', value: 34_848 }],
      mistakes: [
        {
          id: 'forgot-bias',
          ids: ['forgot-bias'],
          at: null,
          says: expect.stringMatching(/biases/),
          value: 34_848,
          slip: null,
          chance: expect.any(Number),
        },
      ],
    })
  })

  test('a wrong shape is told the right sizes: conv1 of AlexNet has 55×55×96', async () => {
    const { out } = await longhand(['check', 'alexnet', 'conv1.output', '54x54x96'])
    expect(out).toContain('✗ Not right: 54x54x96; it is 55×55×96 = 290,400\n')
  })

  test.each(['34,944', '34944', '11*11*3*96 + 96', '34.944K'])('%s is right', async (answer) => {
    expect(await checkJson('alexnet', 'conv1.parameters', answer)).toEqual({
      id: null,
      verdict: 'right',
      expected: 34_944,
      conventions: [],
      mistakes: [],
    })
  })

  test('885,129 for conv3: one digit is off (coursework)', async () => {
    const check = await checkJson('five-convolutions', 'conv3.parameters', '885,129')
    expect(check).toMatchObject({ verdict: 'wrong', expected: 885_120 })
    expect(check.mistakes[0]).toMatchObject({ slip: 'slip-digit' })
  })

  test('208,288 for the Inception module: branches read as a chain (coursework)', async () => {
    const check = await checkJson('inception-module', 'total.parameters', '208,288')
    expect(check).toMatchObject({ verdict: 'wrong', mistakes: [{ id: 'branches-chained' }] })
  })

  test('a shape whose product is right and whose sizes are not is not right', async () => {
    expect(await checkJson('alexnet', 'conv1.output', '(110, 110, 24)')).toEqual({
      id: null,
      verdict: 'wrong',
      expected: 290_400,
      conventions: [],
      mistakes: [],
      try: expect.stringMatching(/sizes are not/),
    })
    const { out } = await longhand(['check', 'alexnet', 'conv1.output', '110x110x24'])
    expect(out).toMatch(/✗ Not right/)
    expect(out).not.toMatch(/No known idea/)
  })

  test('for people: the verdict, and what to see', async () => {
    const words = ['check', 'alexnet', 'conv1.parameters', '34,848']
    const { status, out } = await longhand(words)
    expect(status).toBe(0)
    expect(out).toMatch(
      /^conv1\.parameters\n◐ Right under a convention: 34,848; else it is 34,944\n/,
    )
  })
})

describe.concurrent('longhand check --from', () => {
  test('NDJSON: an object a line in the order given, lines that fail among them', async () => {
    const { status, out, err } = await longhand([
      'check',
      '--from',
      'answers.ndjson',
      '--as',
      'json',
    ])
    expect({ status, err }).toEqual({ status: 1, err: '' })
    expect(objectsIn(out)).toMatchObject([
      { id: 'a1', verdict: 'right' },
      { id: 'a2', verdict: 'convention' },
      { id: 'a3', verdict: 'wrong', expected: 850, mistakes: [] },
      { id: 'a4', input: 'answers.ndjson:5', issues: [{ path: 'quantity' }] },
      { id: 'a5', input: 'answers.ndjson:6', issues: [{ path: 'quantity' }] },
      { input: 'answers.ndjson:7', issues: [{ expected: 'a JSON object on one line' }] },
      { id: 'a6', verdict: 'unreadable', expected: 34_944 },
    ])
  })

  test('a pass line by line: what follows from the first wrong line, for the same person only', async () => {
    // 0.3775 is right; from 0.3875 follow σ(0.3875) = 0.5957 and 0.4·0.5957 + 0.45·0.5969 + 0.6
    const lines = [
      ['Ada', 'hidden.net[0][0]', '0.3875'],
      ['Ada', 'hidden.output[0][0]', '0.5957'],
      ['Ada', 'output.net[0][0]', '1.1069'],
      ['Ada', 'output.net[0][1]', '1.3'],
      ['Ben', 'hidden.output[0][0]', '0.5957'],
    ].map(([person, quantity, answer]) => ({ person, problem: 'two-two-two', quantity, answer }))
    const input = lines.map((line) => JSON.stringify(line)).join('\n')
    const { out } = await longhand(['check', '--from', '-', '--as', 'json'], { input })
    const follows = 'hidden.net[0][0]'
    expect(objectsIn(out)).toMatchObject([{ id: null }, { follows }, { follows }, {}, {}])
    expect(out.match(/"follows"/g)).toHaveLength(2)
  })

  test('CSV, from standard input too: names and files', async () => {
    const from = await longhand(['check', '--from', 'answers.csv', '--as', 'json'])
    expect(from.status).toBe(0)
    expect(objectsIn(from.out)).toMatchObject([
      { id: '1', verdict: 'right' },
      { id: '2', verdict: 'convention', expected: 156 },
      { id: '3', verdict: 'right', expected: 340_908 },
    ])
    const input = 'network,quantity,answer\nlenet-5,C1.parameters,156\n'
    const { out } = await longhand(['check', '--from', '-', '--as', 'json'], { input })
    expect(objectsIn(out)).toMatchObject([{ id: null, verdict: 'right' }])
  })

  test('a line that is no object is told as such, an answer left open is none', async () => {
    const { err } = await longhand(['check', '--from', '-'], { input: '{}\n[1, 2]\n"x"\n' })
    expect(err).toContain('-:2\n  expected a JSON object on one line, received a list of 2')
    const input = 'network,quantity,answer\nalexnet,conv1.parameters,\n'
    expect((await longhand(['check', '--from', '-'], { input })).out).toContain('○ No answer\n')
  })

  test('a file that is not there: status 1, an issues object', async () => {
    const { status, out } = await longhand(['check', '--from', 'none.csv', '--as', 'json'])
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ input: 'none.csv', issues: [{ path: '' }] })
  })
})

describe.concurrent('longhand check: a whole working as one answer', () => {
  // published: B01 of MISCONCEPTIONS.md for w1⁺ and w2⁺, Mazur’s own numbers for the others
  const reused = {
    'hidden.kernel[0][0]': 0.149817639,
    'hidden.kernel[1][0]': 0.199635277,
    'output.kernel[0][0]': 0.35891648,
    'output.kernel[1][0]': 0.408666186,
    'output.kernel[0][1]': 0.51130127,
    'output.kernel[1][1]': 0.561370121,
  }

  test('two wrong weights, one idea, and the first step that is wrong', async () => {
    const check = await checkJson('two-two-two', 'updated', JSON.stringify(reused))
    expect(check).toMatchObject({
      verdict: 'wrong',
      expected: null,
      mistakes: [{ id: 'updated-weights-reused', explains: 2 }],
      nearest: null,
      first: { quantity: 'hidden.output[0][0].gradient', expected: 0.03635030639314468 },
    })
    expect(check.lines).toHaveLength(6)
    expect(check.lines[0]).toMatchObject({
      quantity: 'hidden.kernel[0][0].updated',
      answer: 0.149817639,
      verdict: 'wrong',
      follows: 'hidden.output[0][0].gradient',
    })
    expect(check.missing).toContain('output.bias[0].updated')
  })

  test('CSV in a file: the lines are told in a table', async () => {
    const { status, out } = await longhand(['check', 'two-two-two', 'gradients', 'pass.csv'])
    expect(status).toBe(0)
    expect(out).toMatch(/^gradients\n✗ 6 of 12 numbers are wrong\n {2}One idea explains all 6/)
    expect(out).toContain('The first wrong step is hidden.output[0][0].gradient')
    expect(out.match(/✓ right/g)).toHaveLength(6)
  })

  test('a slip, and what follows from it: 0.3875 for 0.3775, σ(0.3875) = 0.5957', async () => {
    const pass = { 'hidden.output[0][0]': 0.5957, 'hidden.net[0][0]': 0.3875 }
    const check = await checkJson('two-two-two', 'pass', JSON.stringify(pass))
    expect(check).toMatchObject({
      mistakes: [{ slip: 'slip-digit', explains: 1 }],
      first: { quantity: 'hidden.net[0][0]', expected: 0.3775, value: 0.3875 },
      lines: [
        { quantity: 'hidden.net[0][0]' },
        { quantity: 'hidden.output[0][0]', follows: 'hidden.net[0][0]', mistakes: [] },
      ],
    })
  })

  test('in a file of answers: the object that backprop prints, all of it right', async () => {
    const answer = JSON.parse((await longhand(['backprop', 'two-two-two', '--as', 'json'])).out)
    const line = { id: 'a', problem: 'two-two-two', quantity: 'pass', answer }
    const { out } = await longhand(['check', '--from', '-', '--as', 'json'], {
      input: JSON.stringify(line),
    })
    // 2 losses, 2 outputs, 12 weights twice
    expect(objectsIn(out)).toMatchObject([{ id: 'a', verdict: 'right', first: null }])
    expect(JSON.parse(out).lines).toHaveLength(28)
  })

  test('a name that nobody knows, a network, one number too many: issues', async () => {
    const issuesOf = async (...words: readonly string[]) => (await checkJson(...words)).issues
    expect(await issuesOf('two-two-two', 'gradients', '{"w99": 1}')).toMatchObject([
      { path: 'answer.w99' },
    ])
    expect(await issuesOf('alexnet', 'gradients', '{"w1": 1}')).toMatchObject([
      { path: 'quantity' },
    ])
    expect(await issuesOf('two-two-two', 'gradients', 'none.csv')).toMatchObject([
      { path: 'answer' },
    ])
  })
})

describe.concurrent('longhand check --report: a class of four, counted by hand', () => {
  const report = async (format: string) =>
    longhand(['check', '--from', 'class.csv', '--report', format])

  test('JSON: per idea, per question, per person', async () => {
    const { status, out } = await report('json')
    expect(status).toBe(0)
    const { answers, ideas, questions, people } = JSON.parse(out)
    expect(answers).toBe(10)
    expect(
      ideas.map(({ id, wrong, convention }: Record<string, unknown>) => [id, wrong, convention]),
    ).toEqual([
      ['forgot-plus-one', 2, 0],
      ['forgot-input-channels', 1, 0],
      ['one-bias', 1, 0],
      // 54 rows are those of 224 pixels as well: only ever named in a tie
      ['other-input-size', 0, 0],
      ['forgot-bias', 0, 1],
    ])
    expect(questions).toMatchObject([
      { name: 'Q1', answers: 4, right: 1, convention: 1, wrong: 2, unexplained: 1 },
      { name: 'Q2', answers: 3, right: 1, wrong: 2, mostly: 'forgot-plus-one' },
      { name: 'Q3', answers: 3, right: 1, wrong: 1, unreadable: 1 },
    ])
    expect(people.map(({ name, wrong }: Record<string, unknown>) => [name, wrong])).toEqual([
      ['bob', 2],
      ['ada', 1],
      ['cyd', 1],
      ['dan', 1],
    ])
  })

  test('a table for people, CSV, and a plot whose counts stand in words', async () => {
    expect((await report('table')).out).toMatch(/^10 answers\n\nIdea .*forgot-plus-one +2 /s)
    expect((await report('csv')).out).toContain('\nquestion,Q1,4,1,1,2,1,0,one-bias\n')
    const { out } = await report('svg')
    expect(out).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg".*<\/svg>\n$/s)
    expect(out).toContain('1 right, 1 by convention, 2 wrong')
  })

  const of = async (text: string, format: string) =>
    longhand(['check', '--from', '-', '--report', format], { input: text })

  test('a file as spreadsheets write it: BOM, CRLF, semicolons, an answer left open', async () => {
    const rows = ['Person;Network;Quantity;Answer', 'Änne;alexnet;conv1.parameters;', ';;;', '']
    const { status, out } = await of(`\uFEFF${rows.join('\r\n')}`, 'json')
    expect(status).toBe(0)
    expect(JSON.parse(out).people).toMatchObject([{ name: 'Änne', answers: 1, unreadable: 1 }])
  })

  test('a column that is missing is told once, and a file without answers has none', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `student ${i},5`)
    const { status, out, err } = await of(['Student,Answer', ...rows].join('\n'), 'table')
    expect([status, out]).toEqual([1, ''])
    expect(err.match(/Add network and quantity/g)).toHaveLength(1)
    expect(err).toContain('Student, Answer')
    expect((await of('network,quantity,answer\n', 'table')).status).toBe(1)
    expect((await of(' \n', 'json')).err).toContain('NDJSON or CSV')
  })

  test('long names keep their beginning and end in the plot, which says how many it shows', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${'Long '.repeat(12)}name ${i},alexnet,conv1.parameters,5`,
    )
    const { out } = await of(['person,network,quantity,answer', ...rows].join('\n'), 'svg')
    expect(out).toMatch(/>Long Long [^<]*…[^<]*name 35<\/text>/)
    expect(out).toContain('>Answers of each person: 30 of 40<')
  })

  test('without a person: the table says how people come into it', async () => {
    const { out } = await of('network,quantity,answer\nalexnet,conv1.parameters,5\n', 'table')
    expect(out).toContain('a column “person”')
  })

  test('names that would be formulas, colours or markup stay names', async () => {
    const names = ['=cmd|calc', '@SUM(1)', '<script>', 'a\u001b[31mb']
    const rows = names.map((name) => `${name},alexnet,conv1.parameters,34848`)
    const text = ['person,network,quantity,answer', ...rows].join('\n')
    const csv = (await of(text, 'csv')).out
    expect(csv).toContain("person,'=cmd|calc,1,")
    expect(csv).toContain("person,'@SUM(1),1,")
    expect((await of(text, 'table')).out).not.toContain('\u001b')
    expect((await of(text, 'svg')).out).not.toContain('<script')
  })

  test('a fault is told with its line in the file, empty lines and long cells counted', async () => {
    const text = 'network,quantity,answer\n\n"alex\nnet",conv1.parameters,1\nnobody,x,1\n'
    const { status, err } = await of(text, 'table')
    expect(status).toBe(1)
    expect(err).toContain('-:5\n')
  })

  test('a report is of a file', async () => {
    const { status, err } = await longhand([
      'check',
      'alexnet',
      'conv1.parameters',
      '5',
      '--report',
    ])
    expect({ status, err }).toEqual({
      status: 2,
      err: expect.stringContaining('--report needs --from'),
    })
  })
})
