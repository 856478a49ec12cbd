// Connections that say nothing, half a header, a body drop by drop, or do not read what they asked for; and others beside them.
import { Agent } from 'node:http'
import { connect } from 'node:net'
import { GATEWAY } from '../../demo/platform.mjs'
import { ask } from './asking.mjs'

const { hostname, port } = new URL(GATEWAY)
const LIST = '/api/v1/members?limit=20'
/** Below what the gateway lets one caller ask for. */
const WORKERS = 3
const PAUSE = 25

/** How long a list takes at the 95th of a hundred, and how many were not given. */
export async function served(token, seconds) {
  const taken = []
  let refused = 0
  const until = Date.now() + seconds * 1000
  const worker = async () => {
    // A browser that comes anew.
    const own = new Agent({ keepAlive: true, maxSockets: 1 })
    while (Date.now() < until) {
      const { status, milliseconds } = await ask(GATEWAY, { path: LIST, headers: { Authorization: `Bearer ${token}` } }, own)
      if (status === 200) taken.push(milliseconds)
      else refused++
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
    own.destroy()
  }
  await Promise.all(Array.from({ length: WORKERS }, worker))
  taken.sort((a, b) => a - b)
  return { p95: taken[Math.ceil(0.95 * taken.length) - 1] ?? Infinity, asked: taken.length + refused, refused }
}

/** Opens them all, from many addresses; what it returns counts those still open, and ends them. */
export async function held(idle, token) {
  const sockets = []
  const open = (index, said, more = () => {}) =>
    new Promise((resolve) => {
      const socket = connect({ host: hostname, port: Number(port), localAddress: `127.0.0.${2 + (index % 200)}` })
      socket.on('error', resolve)
      socket.on('close', resolve)
      socket.on('connect', () => {
        socket.write(said)
        more(socket)
        resolve()
      })
      sockets.push(socket)
    })
  const half = `GET ${LIST} HTTP/1.1\r\nHost: x\r\nX-Half: `
  for (let i = 0; i < idle; i += 200) {
    const some = Array.from({ length: Math.min(200, idle - i) }, (_, j) => i + j)
    // Of five, three say nothing, one says half a line and one as much of a header as may be.
    await Promise.all(some.map((index) => open(index, ['', '', '', half, half + 'x'.repeat(7_000)][index % 5])))
  }
  const count = () => sockets.filter((socket) => !socket.destroyed && !socket.readableEnded).length
  const silent = count()
  const bearer = `Host: x\r\nAuthorization: Bearer ${token}\r\n`
  for (let i = 0; i < 100; i++) {
    const wanted = ['/openapi/activities.json', '/api/v1/members?limit=200']
    const many = wanted
      .map((path) => `GET ${path} HTTP/1.1\r\n${bearer}\r\n`)
      .join('')
      .repeat(10)
    await open(i, many, (socket) => socket.pause())
  }
  for (let i = 0; i < 100; i++) {
    const post = `POST /api/v1/members/search HTTP/1.1\r\n${bearer}Content-Type: application/json\r\nContent-Length: 250000\r\n\r\n`
    await open(i, post + ' '.repeat(100_000), (socket) => {
      const drop = setInterval(() => (socket.destroyed ? clearInterval(drop) : socket.write(' ')), 500)
      socket.on('close', () => clearInterval(drop))
    })
  }
  return {
    silent,
    stillSilent: () => sockets.slice(0, idle).filter((socket) => !socket.destroyed && !socket.readableEnded).length,
    end: () => sockets.forEach((socket) => socket.destroy()),
  }
}
