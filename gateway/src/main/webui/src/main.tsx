import './polyfills'
import { consoleQueries } from './api/queries'
import { patiently, sendAhead } from './app/ahead'
import './ui/base.css'

/** So long the answers are waited for, in milliseconds; after that it is drawn that somebody waits. */
const PATIENCE = 100

const root = document.getElementById('root')
if (!root) throw new Error('index.html carries no #root')
const queries = consoleQueries()
const ahead = sendAhead(queries, window.location.pathname)
// What draws is large: it is read while the answers are on their way.
void import('./app/draw').then(async ({ draw }) => {
  await patiently(ahead, PATIENCE)
  draw(root, queries)
})
