import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/** A site that is served. */
export interface Served {
  readonly origin: string
  readonly close: () => void
}

/** Serves a folder as a host of static pages does: text is zipped, nothing else is done. */
export const serveZipped = async (folder: string): Promise<Served> => {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    try {
      const type = types[extname(path)] ?? 'application/octet-stream'
      const content = await readFile(join(folder, path))
      const isZipped = type === 'font/woff2'
      response.writeHead(200, {
        'content-type': type,
        'cache-control': path.includes('/_astro/') ? 'max-age=31536000, immutable' : 'max-age=600',
        ...(!isZipped && { 'content-encoding': 'gzip' }),
      })
      response.end(isZipped ? content : gzipSync(content))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}
