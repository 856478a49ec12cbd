import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { lastSaid } from '../ui/said/message'

afterEach(() => {
  cleanup()
  // All files share one console: what was said in one test is not said in the next.
  const said = lastSaid.now()
  if (said) lastSaid.forget(said)
})

// A loaded machine renders slowly: that is no reason to fail.
configure({ asyncUtilTimeout: 5_000 })

// jsdom has no layout: what asks for it only needs an answer.
window.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
})) as typeof window.matchMedia

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}
