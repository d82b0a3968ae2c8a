import { serveThread, type ThreadData } from '@longhand/train'

addEventListener('message', ({ data }: MessageEvent<ThreadData>) => {
  serveThread(data, () => postMessage('ready'))
})
