import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { answer } from './answers.ts'

/** Stands in for the gateway in `npm run dev` and `npm run preview`; it is no part of the build. */
export function mockGateway(): Plugin {
  const handle = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/login') {
      response.writeHead(302, { 'location': url.searchParams.get('return') ?? '/', 'set-cookie': 'mock=in; Path=/' }).end()
    } else if (url.pathname === '/logout' && request.method === 'POST') {
      response.writeHead(204, { 'location': '/', 'set-cookie': 'mock=; Path=/; Max-Age=0' }).end()
    } else if (url.pathname === '/api/v1/changes') {
      // Nothing ever changes by itself here.
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n')
    } else if (!url.pathname.startsWith('/api/')) {
      next()
    } else {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const loggedIn = (request.headers.cookie ?? '').includes('mock=in')
        const role = /role=([a-z-]+)/.exec(request.headers.cookie ?? '')?.[1]
        const { status, body, headers } = answer(request.method ?? 'GET', url, Buffer.concat(chunks), loggedIn, role)
        response.writeHead(status, {
          'content-type': status >= 400 ? 'application/problem+json' : 'application/json',
          ...headers,
        })
        response.end(typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body))
      })
    }
  }
  return {
    name: 'mock-gateway',
    configureServer: (server) => void server.middlewares.use(handle),
    configurePreviewServer: (server) => {
      server.middlewares.use(handle)
      server.middlewares.use((request, response, next) => {
        if (!(request.headers.accept ?? '').includes('text/html')) return next()
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy':
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
        })
        response.end(readFileSync('dist/index.html', 'utf8'))
      })
    },
  }
}
