/// <reference lib="webworker" />
import { type Kept, keptFile } from './kept.ts'

declare const self: ServiceWorkerGlobalScope
/** Changes when any file does; written in by the build. */
declare const version: string

// several sites may share an origin: the name says whose cache it is
const ours = `longhand ${self.registration.scope} `
const name = ours + version

/** The list of files, which is kept before the files are. */
const listed = async (): Promise<Kept> => {
  const list = `./${keptFile(version)}`
  const cache = await caches.open(name)
  if (!(await cache.match(list))) await cache.add(list)
  return (await cache.match(list))?.json()
}

const keepAll = async (which: keyof Kept): Promise<void> => {
  const files = (await listed())[which]
  const cache = await caches.open(name)
  for (const file of files) {
    if (!(await cache.match(file))) await cache.add(file)
  }
}

const dropOlder = async (): Promise<void> => {
  const old = (await caches.keys()).filter((key) => key.startsWith(ours) && key !== name)
  await Promise.all(old.map((key) => caches.delete(key)))
}

/**
 * The same answer, isolated from other origins: then the page may share memory between threads.
 *
 * A redirect cannot be read and goes through as it is.
 */
const isolated = (response: Response): Response => {
  if (response.status === 0) return response
  const headers = new Headers(response.headers)
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  const { status, statusText } = response
  return new Response(response.body, { status, statusText, headers })
}

const fetchAndKeep = async (request: Request): Promise<Response> => {
  const response = await fetch(request)
  if (response.status === 200) await (await caches.open(name)).put(request, response.clone())
  return response
}

/** A file with a hash in its name never changes; of all else the newest is wanted. */
const neverChanges = ({ url }: Request): boolean => url.includes('/_astro/')

const answer = async (request: Request): Promise<Response> => {
  const known = () => caches.match(request, { ignoreSearch: true })
  if (neverChanges(request)) return (await known()) ?? fetchAndKeep(request)
  try {
    return await fetchAndKeep(request)
  } catch (offline) {
    const found =
      (await known()) ?? (request.mode === 'navigate' && (await caches.match('./offline/')))
    if (found) return found
    throw offline
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll('first').then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder().then(() => self.clients.claim()))
})

self.addEventListener('message', (event) => {
  if (event.data === 'keep the rest') event.waitUntil(keepAll('later'))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const isOurs = request.url.startsWith(self.registration.scope)
  if (request.method === 'GET' && isOurs) event.respondWith(answer(request).then(isolated))
})
