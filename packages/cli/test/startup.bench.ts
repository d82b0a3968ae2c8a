import { test } from 'vitest'
import { longhand } from './longhand.ts'

// the goal: half a second from the start of the process to the answer
test.for(['small.yaml', 'keras.json'])('longhand count %s', async (file, { bench }) => {
  await bench(`longhand count ${file}`, async () => {
    await longhand(['count', file])
  }).run()
})
